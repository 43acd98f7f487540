import { expect, it } from 'vitest';
import type { CheckVerdict } from './check';
import { checkTally, tallyWords } from './check-tally';

const verdicts = (...states: readonly CheckVerdict['state'][]) => states.map((state) => ({ state, message: '' }));

it('counts each verdict once, and no open one as passed', () => {
  const tally = checkTally(verdicts('pass', 'open', 'fail', 'pass'));
  expect(tally).toEqual({ total: 4, passed: 2, failed: 1, open: 1 });
  expect(tallyWords(tally)).toBe('2 of 4 checks pass, 1 open');
  expect(tallyWords(checkTally(verdicts('pass', 'fail')))).toBe('1 of 2 checks pass');
});
