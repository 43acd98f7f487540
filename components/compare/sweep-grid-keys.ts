export type GridPlace = { readonly line: number; readonly column: number };

type GridSize = { readonly lines: number; readonly columns: number };

/** Where a key moves to in a grid, after the ARIA authoring practices; undefined for a key that moves nothing. */
export function movedTo(
  key: string,
  { line, column }: GridPlace,
  { lines, columns }: GridSize,
  page: number,
): GridPlace | undefined {
  const targets = new Map<string, GridPlace>([
    ['ArrowDown', { line: line + 1, column }],
    ['ArrowUp', { line: line - 1, column }],
    ['ArrowRight', { line, column: column + 1 }],
    ['ArrowLeft', { line, column: column - 1 }],
    ['PageDown', { line: line + page, column }],
    ['PageUp', { line: line - page, column }],
    ['Home', { line, column: 0 }],
    ['End', { line, column: columns - 1 }],
  ]);
  const target = targets.get(key);
  return target && { line: within(target.line, lines), column: within(target.column, columns) };
}

function within(at: number, count: number): number {
  return Math.max(0, Math.min(count - 1, at));
}
