import type { DiffPart } from './line-diff';

/** One line of one of the two texts, in pieces that stay or differ. */
export type SideLine = readonly { readonly differs: boolean; readonly text: string }[];

/** What stands beside each other; undefined where one text has no line for it. */
export type SideRow = { readonly left: SideLine | undefined; readonly right: SideLine | undefined };

type OpenLine = { differs: boolean; text: string }[];

/** A difference as two columns of lines. The left lines are the first text, the right ones the second. */
export function sideBySide(parts: readonly DiffPart[]): readonly SideRow[] {
  const rows: SideRow[] = [];
  let left: OpenLine[] = [[]];
  let right: OpenLine[] = [[]];
  const flush = () => {
    const count = Math.max(left.length, right.length);
    const [downLeft, downRight] = [offset(left, right), offset(right, left)];
    for (let at = 0; at < count; at += 1) rows.push({ left: left[at - downLeft], right: right[at - downRight] });
    left = [[]];
    right = [[]];
  };
  for (const { kind, text } of parts) {
    if (kind === 'removed') append(left, text, true);
    else if (kind === 'added') append(right, text, true);
    else {
      for (const [at, line] of text.split('\n').entries()) {
        if (at > 0) flush();
        append(left, line, false);
        append(right, line, false);
      }
    }
  }
  flush();
  return rows;
}

/** A line that stays stands beside the last of several lines, where those before it are new as a whole. */
function offset(lines: readonly SideLine[], others: readonly SideLine[]): number {
  const [line] = lines;
  if (line === undefined || lines.length !== 1 || line.some(({ differs }) => differs)) return 0;
  return others.slice(0, -1).every((other) => other.every(({ differs }) => differs)) ? others.length - 1 : 0;
}

function append(lines: OpenLine[], text: string, differs: boolean): void {
  for (const [at, line] of text.split('\n').entries()) {
    if (at > 0) lines.push([]);
    if (line !== '') lines.at(-1)?.push({ differs, text: line });
  }
}
