import type { SweepPlan } from '@/lib/compare/sweep';
import { placeIndex } from '@/lib/compare/sweep-cells';

/** The grid of a sweep: a line for each combination of values and variables, a column for each model and repeat. */
export type SweepLayout = {
  readonly lines: number;
  readonly columns: number;
  /** The number of the cell at a line and column. */
  readonly cellAt: (line: number, column: number) => number;
};

/** Lines and columns as they are drawn, whatever the order in which the cells are sent. */
export function sweepLayout(plan: SweepPlan): SweepLayout {
  const { models, axes, rows, repeats } = plan;
  const sizes = axes.map(({ values }) => values.length);
  return {
    lines: sizes.reduce((product, size) => product * size, rows.length),
    columns: models.length * repeats,
    cellAt: (line, column) =>
      placeIndex(plan, {
        model: Math.floor(column / repeats),
        values: digits(Math.floor(line / rows.length), sizes),
        row: line % rows.length,
        repeat: column % repeats,
      }),
  };
}

/** A number in mixed radix: the last digit changes fastest. */
function digits(number: number, sizes: readonly number[]): readonly number[] {
  let rest = number;
  const reversed = sizes.toReversed().map((size) => {
    const digit = rest % size;
    rest = Math.floor(rest / size);
    return digit;
  });
  return reversed.toReversed();
}
