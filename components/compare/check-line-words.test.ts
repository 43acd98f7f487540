import { expect, it } from 'vitest';
import { checkLineTone, checkLineWords } from './check-line-words';

const tally = (passed: number, failed: number, open: number) => ({
  total: passed + failed + open,
  passed,
  failed,
  open,
});

it('says how an answer stands, and while it comes only what is sure', () => {
  expect(checkLineWords(undefined, 3, true)).toBe('3 checks');
  expect(checkLineWords(tally(0, 0, 1), 1, true)).toBe('1 check');
  expect(checkLineWords(tally(0, 1, 2), 3, true)).toBe('1 of 3 checks failed already');
  expect(checkLineWords(undefined, 3, false)).toBe('3 checks, being judged…');
  expect(checkLineWords(tally(2, 1, 0), 3, false)).toBe('2 of 3 checks pass');
});

it('is coloured where something failed, or all passed', () => {
  expect([checkLineTone(undefined), checkLineTone(tally(1, 0, 1))]).toEqual(['', '']);
  expect(checkLineTone(tally(1, 1, 0))).toBe('text-bad');
  expect(checkLineTone(tally(2, 0, 0))).toBe('text-ok');
});
