import type { SweepCell, SweepPlan } from '@/lib/compare/sweep';
import type { SweepLayout } from './sweep-layout';

export type GridSizes = {
  /** Width of the names at the left. */
  readonly side: number;
  /** Width of a cell. */
  readonly width: number;
  /** The columns that are drawn. */
  readonly columns: readonly number[];
};

/** What a line of the grid is drawn from. */
export type DrawnLine = {
  readonly plan: SweepPlan;
  readonly cells: readonly SweepCell[];
  readonly layout: SweepLayout;
  readonly line: number;
  readonly sizes: GridSizes;
  /** The column whose cell the Tab key reaches; undefined in all lines but one. */
  readonly reached: number | undefined;
  readonly picked: number | undefined;
};

/** True where the line looks the same; all cells are renewed together, and few of them differ. */
export function isDrawnSame(before: DrawnLine, after: DrawnLine): boolean {
  const { layout, line, sizes } = after;
  const isSame = (['plan', 'layout', 'line', 'sizes', 'reached', 'picked'] as const).every(
    (name) => before[name] === after[name],
  );
  if (!isSame || before.cells === after.cells) return isSame;
  return sizes.columns.every((column) => {
    const number = layout.cellAt(line, column);
    return before.cells[number] === after.cells[number];
  });
}
