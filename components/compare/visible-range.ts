/** Which of many things of one size are in view, with some to spare. */
export type VisibleRange = { readonly first: number /** One past the last. */; readonly end: number };

type Scrolled = {
  readonly count: number;
  readonly size: number;
  readonly scrolled: number;
  readonly view: number;
  readonly spare: number;
};

export function visibleRange({ count, size, scrolled, view, spare }: Scrolled): VisibleRange {
  const first = Math.max(0, Math.floor(scrolled / size) - spare);
  const end = Math.min(count, Math.ceil((scrolled + view) / size) + spare);
  return { first: Math.min(first, end), end };
}

/** The indexes in a range, and one that stays drawn wherever it is, so that it can keep the focus. */
export function drawnIndexes({ first, end }: VisibleRange, kept: number, count: number): readonly number[] {
  const inside = Array.from({ length: end - first }, (_, offset) => first + offset);
  if (kept < 0 || kept >= count || (kept >= first && kept < end)) return inside;
  return kept < first ? [kept, ...inside] : [...inside, kept];
}

/** The scroll position that brings a thing into a view whose first pixels are covered, moved as little as possible. */
export function scrolledTo(at: number, size: number, scrolled: number, view: number): number {
  const start = at * size;
  if (start < scrolled) return start;
  return start + size > scrolled + view ? start + size - view : scrolled;
}
