import { percentile } from '../run/percentile';
import type { SweepCell, SweepPlan } from './sweep';
import { hasEnded, isFailed } from './sweep-cell';
import { cellCount, cellPlace } from './sweep-cells';
import { modelName, rowName, valueText } from './sweep-words';
import { textPrint } from './text-print';

/** By what cells are put together; `axis-0` = by the values of the plan's first parameter. */
export type Dimension = 'model' | 'row' | 'repeat' | `axis-${number}`;

/** The dimensions of a plan in which it has more than one value, or all there are. */
export function dimensionsOf(plan: SweepPlan, all = false): readonly Dimension[] {
  const every: readonly Dimension[] = [
    'model',
    ...plan.axes.map((_, axis) => `axis-${axis}` as const),
    'row',
    'repeat',
  ];
  return all ? every : every.filter((dimension) => sizeOf(plan, dimension) > 1);
}

/** How a dimension is called: `model`, the parameter's name, the variables of the rows, `repeat`. */
export function dimensionName(plan: SweepPlan, dimension: Dimension): string {
  if (dimension === 'model' || dimension === 'repeat') return dimension;
  if (dimension !== 'row') return plan.axes[axisOf(dimension)]?.param ?? '';
  const names = (plan.rows[0] ?? []).map(([name]) => name);
  return names.length === 1 ? (names[0] ?? 'row') : 'row';
}

/** The names of a dimension's values, in order. */
export function dimensionValues(plan: SweepPlan, dimension: Dimension): readonly string[] {
  switch (dimension) {
    case 'model':
      return plan.models.map((_, at) => modelName(plan, at));
    case 'row':
      return plan.rows.map((_, at) => rowName(plan, at) || `row ${at + 1}`);
    case 'repeat':
      return Array.from({ length: plan.repeats }, (_, at) => `#${at + 1}`);
    default:
      return (plan.axes[axisOf(dimension)]?.values ?? []).map(valueText);
  }
}

/** The numbers of the cells of each value of a dimension, in order. */
export function cellsBy(plan: SweepPlan, dimension: Dimension): readonly (readonly number[])[] {
  const groups = Array.from({ length: sizeOf(plan, dimension) }, (): number[] => []);
  for (let index = 0; index < cellCount(plan); index += 1) groups[digitOf(plan, dimension, index)]?.push(index);
  return groups;
}

/** Which value of a dimension a cell has. */
function digitOf(plan: SweepPlan, dimension: Dimension, index: number): number {
  const place = cellPlace(plan, index);
  if (dimension === 'model' || dimension === 'row' || dimension === 'repeat') return place[dimension];
  return place.values[axisOf(dimension)] ?? 0;
}

function sizeOf(plan: SweepPlan, dimension: Dimension): number {
  switch (dimension) {
    case 'model':
      return plan.models.length;
    case 'row':
      return plan.rows.length;
    case 'repeat':
      return plan.repeats;
    default:
      return plan.axes[axisOf(dimension)]?.values.length ?? 0;
  }
}

function axisOf(dimension: `axis-${number}`): number {
  return Number(dimension.slice('axis-'.length));
}

export type Spread = { readonly p50: number; readonly p95: number };

/** So many of those that were judged. */
export type PassRate = { readonly passed: number; readonly of: number };

/** Figures of a group of cells; what is unknown is undefined, never 0. Times, lengths and speeds are those of complete answers. */
export type GroupStatistics = {
  readonly count: number;
  /** Ended, answered or not. */
  readonly done: number;
  /** Failed, or cut off before the end. */
  readonly failed: number;
  readonly totalMs: Spread | undefined;
  readonly firstTokenMs: Spread | undefined;
  /** Characters, on average. */
  readonly length: number | undefined;
  /** Different answers among the complete ones. */
  readonly distinct: number | undefined;
  readonly schema: PassRate | undefined;
  /** Answers that pass all their checks, of those with none left open. */
  readonly checks: PassRate | undefined;
  /** Sums over the cells that tell them. */
  readonly promptTokens: number | undefined;
  readonly completionTokens: number | undefined;
  /** On average. */
  readonly tokensPerSecond: number | undefined;
  /** USD, the sum over the cells that tell it. */
  readonly cost: number | undefined;
};

export type NamedStatistics = GroupStatistics & { readonly name: string; readonly cells: readonly number[] };

/** The figures of these cells. */
export function groupStatistics(cells: readonly SweepCell[]): GroupStatistics {
  const complete = cells.filter(({ state }) => state === 'complete');
  const lengths = complete.map(({ text, whole }) => whole?.length ?? text.length);
  const judged = cells.filter(({ checks }) => checks.length > 0 && checks.every(({ state }) => state !== 'open'));
  const formed = known(cells, (cell) => cell.schemaValid);
  return {
    count: cells.length,
    done: cells.filter(hasEnded).length,
    failed: cells.filter(isFailed).length,
    totalMs: spread(known(complete, (cell) => cell.totalMs)),
    firstTokenMs: spread(known(complete, (cell) => cell.firstTokenMs)),
    length: mean(lengths),
    distinct: complete.length === 0 ? undefined : new Set(complete.map(printOf)).size,
    schema: rate(formed),
    checks: rate(judged.map(({ checks }) => checks.every(({ state }) => state === 'pass'))),
    promptTokens: sum(known(cells, (cell) => cell.promptTokens)),
    completionTokens: sum(known(cells, (cell) => cell.completionTokens)),
    tokensPerSecond: mean(known(complete, (cell) => cell.tokensPerSecond)),
    cost: sum(known(cells, (cell) => cell.cost)),
  };
}

/** The figures of each value of a dimension, in the plan's order. */
export function sweepStatistics(
  plan: SweepPlan,
  cells: readonly SweepCell[],
  by: Dimension,
): readonly NamedStatistics[] {
  const names = dimensionValues(plan, by);
  return cellsBy(plan, by).map((indexes, at) => ({
    name: names[at] ?? '',
    cells: indexes,
    ...groupStatistics(indexes.flatMap((index) => cells[index] ?? [])),
  }));
}

/** A cell never changes: its text is read once, however often the figures are renewed. */
const prints = new WeakMap<SweepCell, string>();

function printOf(cell: SweepCell): string {
  const print = prints.get(cell) ?? cell.whole?.print ?? textPrint(cell.text);
  prints.set(cell, print);
  return print;
}

function known<Value>(cells: readonly SweepCell[], value: (cell: SweepCell) => Value | undefined): readonly Value[] {
  return cells.flatMap((cell) => {
    const found = value(cell);
    return found === undefined ? [] : [found];
  });
}

function spread(values: readonly number[]): Spread | undefined {
  return values.length === 0 ? undefined : { p50: percentile(values, 50), p95: percentile(values, 95) };
}

function rate(passes: readonly boolean[]): PassRate | undefined {
  return passes.length === 0 ? undefined : { passed: passes.filter(Boolean).length, of: passes.length };
}

function sum(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number | undefined {
  const total = sum(values);
  return total === undefined ? undefined : total / values.length;
}

export type HeatMeasure =
  | 'totalMs'
  | 'firstTokenMs'
  | 'length'
  | 'distinct'
  | 'failed'
  | 'schema'
  | 'checks'
  | 'promptTokens'
  | 'completionTokens'
  | 'tokensPerSecond'
  | 'cost';

export type HeatMap = {
  readonly across: readonly string[];
  readonly down: readonly string[];
  /** By row, then column; undefined = no data. Rates are 0 to 1, times their median. */
  readonly values: readonly (readonly (number | undefined)[])[];
  readonly least: number | undefined;
  readonly most: number | undefined;
};

/** One measure over two dimensions; all other dimensions are taken together. */
export function heatMap(
  plan: SweepPlan,
  cells: readonly SweepCell[],
  across: Dimension,
  down: Dimension,
  measure: HeatMeasure,
): HeatMap {
  const [columns, lines] = [dimensionValues(plan, across), dimensionValues(plan, down)];
  const groups = lines.map(() => columns.map((): SweepCell[] => []));
  for (let index = 0; index < cellCount(plan); index += 1) {
    const cell = cells[index];
    if (cell !== undefined) groups[digitOf(plan, down, index)]?.[digitOf(plan, across, index)]?.push(cell);
  }
  const values = groups.map((line) => line.map((group) => measured(groupStatistics(group), measure)));
  const known = values.flat().filter((value) => value !== undefined);
  return {
    across: columns,
    down: lines,
    values,
    least: known.reduce<number | undefined>((least, value) => Math.min(least ?? value, value), undefined),
    most: known.reduce<number | undefined>((most, value) => Math.max(most ?? value, value), undefined),
  };
}

function measured(group: GroupStatistics, measure: HeatMeasure): number | undefined {
  switch (measure) {
    case 'totalMs':
    case 'firstTokenMs':
      return group[measure]?.p50;
    case 'schema':
    case 'checks':
      return ratio(group[measure]);
    case 'failed':
      return group.done === 0 ? undefined : group.failed;
    default:
      return group[measure];
  }
}

function ratio(rate: PassRate | undefined): number | undefined {
  return rate === undefined ? undefined : rate.passed / rate.of;
}
