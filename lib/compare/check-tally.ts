import type { CheckVerdict } from './check';

/** How many checks there are, and how they went; `open` ones are neither passed nor failed. */
export type CheckTally = {
  readonly total: number;
  readonly passed: number;
  readonly failed: number;
  readonly open: number;
};

/** The verdicts of one answer, counted. */
export function checkTally(verdicts: readonly CheckVerdict[]): CheckTally {
  const count = (wanted: CheckVerdict['state']) => verdicts.filter(({ state }) => state === wanted).length;
  return { total: verdicts.length, passed: count('pass'), failed: count('fail'), open: count('open') };
}

/** `2 of 3 checks pass, 1 open`. */
export function tallyWords({ total, passed, open }: CheckTally): string {
  return `${passed} of ${total} checks pass${open === 0 ? '' : `, ${open} open`}`;
}
