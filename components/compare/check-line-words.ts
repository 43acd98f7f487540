import { type CheckTally, tallyWords } from '@/lib/compare/check-tally';

/** What the line under an answer says; a tally of an answer that still comes holds only what is sure. */
export function checkLineWords(tally: CheckTally | undefined, total: number, live: boolean): string {
  const checks = `${total} ${total === 1 ? 'check' : 'checks'}`;
  if (live) return tally === undefined || tally.failed === 0 ? checks : `${tally.failed} of ${checks} failed already`;
  return tally === undefined ? `${checks}, being judged…` : tallyWords(tally);
}

/** The colour of it; the words say the same. */
export function checkLineTone(tally: CheckTally | undefined): string {
  if (tally === undefined) return '';
  if (tally.failed > 0) return 'text-bad';
  return tally.passed === tally.total ? 'text-ok' : '';
}
