/** Height of one row, in pixels. */
export const ROW = 28;
/** Browsers cannot lay out much more than this; a longer list is scrolled in proportion. */
const MOST_PIXELS = 8_000_000;
const SPARE_ROWS = 6;

type Scroll = { readonly rows: number; readonly viewHeight: number; readonly scrollTop: number };
/** The one row that is open, by position, and how much taller that makes it. */
export type OpenRow = { readonly at: number; readonly height: number } | undefined;

export type RowWindow = {
  /** Of the scrolled area. */
  readonly height: number;
  readonly first: number;
  /** One past the last row to draw. */
  readonly end: number;
  /** Where a row stands in the scrolled area. */
  top(row: number): number;
};

/** The few rows of a list of any length that are in view. */
export function rowWindow(scroll: Scroll, open: OpenRow): RowWindow {
  const { rows, viewHeight } = scroll;
  const whole = rows * ROW + (open?.height ?? 0);
  const height = Math.min(whole, MOST_PIXELS);
  const offset = scroll.scrollTop * scale(whole, height, viewHeight);
  const above = scroll.scrollTop - offset;
  const first = Math.max(0, rowAt(offset, open) - SPARE_ROWS);
  const end = Math.min(rows, rowAt(offset + viewHeight, open) + 1 + SPARE_ROWS);
  return { height, first, end, top: (row) => rowTop(row, open) + above };
}

/** The scroll position that brings a whole row into view, moved as little as possible. */
export function scrollToRow(row: number, scroll: Scroll, open: OpenRow): number {
  const { rows, viewHeight } = scroll;
  const whole = rows * ROW + (open?.height ?? 0);
  const factor = scale(whole, Math.min(whole, MOST_PIXELS), viewHeight);
  const top = rowTop(row, open);
  const bottom = top + ROW + (open?.at === row ? open.height : 0);
  const offset = scroll.scrollTop * factor;
  if (top < offset) return top / factor;
  return bottom > offset + viewHeight ? Math.min(top, bottom - viewHeight) / factor : scroll.scrollTop;
}

function scale(whole: number, height: number, viewHeight: number): number {
  return whole === height ? 1 : (whole - viewHeight) / Math.max(1, height - viewHeight);
}

function rowTop(row: number, open: OpenRow): number {
  return row * ROW + (open !== undefined && row > open.at ? open.height : 0);
}

function rowAt(offset: number, open: OpenRow): number {
  if (open === undefined || offset < (open.at + 1) * ROW) return Math.floor(offset / ROW);
  return Math.max(open.at, Math.floor((offset - open.height) / ROW));
}
