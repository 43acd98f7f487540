import type { CellPlace, SweepPlan } from '@/lib/compare/sweep';
import { modelName, valueText } from '@/lib/compare/sweep-words';
import { visibleText } from '@/lib/core/visible-text';
import type { RunStatus } from '@/lib/run/state';

/** What a cell is, in a word; no word that a button of the same dialog has. */
export const CELL_WORDS = {
  idle: 'not sent',
  waiting: 'waiting',
  streaming: 'streaming',
  complete: 'complete',
  stopped: 'ended early',
  truncated: 'cut off',
  failed: 'failed',
} as const satisfies Record<RunStatus, string>;

/** What tells the line of a cell apart: its values and its variables; "" where there is only one line. */
export function lineWords(plan: SweepPlan, { values, row }: Pick<CellPlace, 'values' | 'row'>): string {
  const set = plan.axes.map(({ values: all }, axis) => visibleText(valueText(all[values[axis] ?? 0] ?? {}), 40));
  return [...set, rowWords(plan, row)].filter((words) => words !== '').join(' · ');
}

/** The same with the names of what is varied: "temperature 0.5 · city Paris". */
export function namedLineWords(plan: SweepPlan, { values, row }: Pick<CellPlace, 'values' | 'row'>): string {
  const set = plan.axes.map(
    ({ param, values: all }, axis) =>
      `${visibleText(param, 40)} ${visibleText(valueText(all[values[axis] ?? 0] ?? {}), 40)}`,
  );
  const filled = (plan.rows[row] ?? []).map(([name, value]) => `${visibleText(name, 40)} ${visibleText(value, 40)}`);
  return [...set, ...filled].join(' · ');
}

function rowWords(plan: SweepPlan, row: number): string {
  const pairs = plan.rows[row] ?? [];
  const told = pairs.slice(0, 3).map(([, value]) => (value === '' ? '(empty)' : visibleText(value, 28)));
  return `${told.join(', ')}${pairs.length > told.length ? ', …' : ''}`;
}

/** What the lines of the grid are of: "temperature · city". */
export function headWords({ axes, rows }: SweepPlan): string {
  const names = [...axes.map(({ param }) => param), ...(rows[0] ?? []).map(([name]) => name)];
  return names.map((name) => visibleText(name, 40)).join(' · ');
}

/** What tells a column of the grid apart: its model where there are several, and its repeat. */
export function columnWords(plan: SweepPlan, column: number): string {
  const { models, repeats } = plan;
  const model = visibleText(modelName(plan, Math.floor(column / repeats)), 60);
  const repeat = repeats > 1 ? `repeat ${(column % repeats) + 1}` : '';
  if (models.length === 1 && repeat !== '') return repeat;
  return [model, repeat].filter((words) => words !== '').join(' · ');
}

/** `1 row`, `24 rows`. */
export function counted(count: number, word: string): string {
  return `${count.toLocaleString('en-US')} ${word}${count === 1 ? '' : 's'}`;
}
