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
  const starts = (line: number) => (line === 0 ? 0 : lines.slice(0, line).join('\n').length + 1);
  const end = last ? text.length : starts(head + hidden);
  return {
    head: text.slice(0, starts(head)),
    hidden: text.slice(starts(head), end),
    tail: text.slice(end),
    lines: hidden,
  };
}
