/** Lines that stay, shown before and after a change. */
const AROUND = 3;
/** Fewer lines are not worth folding. */
const FEWEST = 6;

/** A stretch that stays, its middle apart where that is long; `hidden` is "" and `lines` 0 where it is shown whole. */
export type FoldedText = {
  readonly head: string;
  readonly hidden: string;
  readonly tail: string;
  readonly lines: number;
};

/** Folds what lies far from any change. `first` and `last` = nothing stands before, or behind. */
export function foldedText(text: string, first: boolean, last: boolean): FoldedText {
  const lines = text.split('\n');
  const head = first ? 0 : AROUND;
  const tail = last ? 0 : AROUND;
  const hidden = lines.length - head - tail;
  if (hidden < FEWEST || (first && last)) return { head: text, hidden: '', tail: '', lines: 0 };
  const written = (part: readonly string[]) => part.map((line) => `${line}\n`).join('');
  return {
    head: written(lines.slice(0, head)),
    hidden: written(lines.slice(head, head + hidden)),
    tail: lines.slice(head + hidden).join('\n'),
    lines: hidden,
  };
}
