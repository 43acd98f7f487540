import { diffLines } from 'diff';

/** Texts that differ in more lines are shown one after the other. */
const MOST_CHANGES = 1000;

/** A stretch of whole lines that stands in both texts or in one. */
export type DiffPart = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** What was taken out of the first text and what came into the second, line by line. Bounded in time. */
export function lineDiff(before: string, after: string): readonly DiffPart[] {
  const parts = diffLines(ended(before), ended(after), { maxEditLength: MOST_CHANGES });
  if (parts === undefined) {
    const whole: readonly DiffPart[] = [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
    return whole.filter(({ text }) => text !== '');
  }
  return parts.map(({ added, removed, value }) => ({
    kind: removed ? 'removed' : added ? 'added' : 'same',
    text: value.replace(/\n$/, ''),
  }));
}

function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
