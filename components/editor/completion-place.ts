export type EditorCompletion = {
  readonly label: string;
  readonly insert: string;
  readonly detail?: string;
  /** Offered only behind this text, e.g. `{{`; without it wherever a word is typed. */
  readonly after?: string;
};

/** Where a completion would stand in its line: `from` and `to` are the part it replaces. */
export type CompletionPlace = { readonly from: number; readonly to: number };

const NAME = /^[\p{L}\p{N}_. -]*$/u;
const WORD = /[\p{L}\p{N}_-]*$/u;

/**
 * The part of a line that a completion replaces when taken at `cursor`, or undefined where it is not offered. What it
 * would write a second time behind the cursor (closing braces) is replaced, too.
 */
export function completionPlace(
  line: string,
  cursor: number,
  { insert, after }: EditorCompletion,
): CompletionPlace | undefined {
  const before = line.slice(0, cursor);
  const from = after === undefined ? cursor - wordBefore(before).length : behind(before, after);
  if (from === undefined) return undefined;
  return { from, to: cursor + repeated(insert, line.slice(cursor)) };
}

function wordBefore(before: string): string {
  return WORD.exec(before.slice(-100))?.[0] ?? '';
}

function behind(before: string, after: string): number | undefined {
  const at = before.lastIndexOf(after);
  const from = at + after.length;
  return at === -1 || !NAME.test(before.slice(from)) ? undefined : from;
}

/** How much of the end of `insert` stands at the beginning of `rest` already. */
function repeated(insert: string, rest: string): number {
  for (let length = Math.min(insert.length, rest.length); length > 0; length -= 1) {
    const end = insert.slice(-length);
    if (!/[\p{L}\p{N}]/u.test(end) && rest.startsWith(end)) return length;
  }
  return 0;
}
