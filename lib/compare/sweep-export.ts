import { type CsvCell, csvText } from './csv';
import type { SweepCell, SweepState, SweepValue } from './sweep';
import { cellName, cellPlace } from './sweep-cells';
import { providerName } from './sweep-words';

const SWEEP_FORMAT = 'llm-workbench-sweep';

/** A sweep with its plan and its cells, complete in itself, as JSON; the cells stand in their order, each with its name. */
export function sweepJson({ id, plan, startedWall, state, done, cells }: SweepState): string {
  const named = cells.map((cell, index) => ({ name: cellName(plan, index), ...cell }));
  const file = { format: SWEEP_FORMAT, version: 1, id, startedAt: new Date(startedWall).toISOString(), state, done };
  return `${JSON.stringify({ ...file, plan, cells: named }, undefined, 2)}\n`;
}

/**
 * One line per cell: model, parameters, variables, repeat, figures, checks, text. Safe to open in a spreadsheet. No two
 * columns have the same name: a variable "text" stands under "variable text".
 */
export function sweepCsv({ plan, cells }: SweepState): string {
  const variables = [...new Set(plan.rows.flatMap((row) => row.map(([name]) => name)))];
  const checks = Math.max(0, ...cells.map((cell) => cell.checks.length));
  const figures = ['repeat', ...FIGURES.map(([name]) => name), ...verdictNames(checks), 'text'];
  const taken = new Set(['provider', 'model', ...figures]);
  const header: readonly CsvCell[] = [
    'provider',
    'model',
    ...plan.axes.map(({ param }) => freeName(param, 'parameter', taken)),
    ...variables.map((name) => freeName(name, 'variable', taken)),
    ...figures,
  ];
  const lines = cells.map((cell, index): readonly CsvCell[] => {
    const { model, values, row, repeat } = cellPlace(plan, index);
    const given = new Map(plan.rows[row]);
    return [
      providerName(plan.models[model]),
      plan.models[model]?.model,
      ...plan.axes.map((axis, at) => valueCell(axis.values[values[at] ?? 0] ?? {})),
      ...variables.map((name) => given.get(name)),
      repeat + 1,
      ...FIGURES.map(([, figure]) => figure(cell)),
      ...Array.from({ length: checks }, (_, at) => cell.checks[at]?.state),
      cell.text,
    ];
  });
  return csvText([header, ...lines]);
}

const FIGURES: readonly (readonly [name: string, figure: (cell: SweepCell) => CsvCell])[] = [
  ['state', ({ state }) => state],
  ['failure', ({ failure }) => failure],
  ['first token ms', ({ firstTokenMs }) => firstTokenMs],
  ['total ms', ({ totalMs }) => totalMs],
  ['prompt tokens', ({ promptTokens }) => promptTokens],
  ['completion tokens', ({ completionTokens }) => completionTokens],
  ['tokens per second', ({ tokensPerSecond }) => tokensPerSecond],
  ['cost USD', ({ cost }) => cost],
  ['finish reason', ({ finish }) => finish],
  ['schema valid', ({ schemaValid }) => (schemaValid === undefined ? undefined : String(schemaValid))],
  ['characters', ({ text, whole }) => whole?.length ?? text.length],
];

function verdictNames(checks: number): readonly string[] {
  return Array.from({ length: checks }, (_, at) => `check ${at + 1}`);
}

function freeName(name: string, kind: string, taken: Set<string>): string {
  let free = name;
  while (taken.has(free)) free = `${kind} ${free}`;
  taken.add(free);
  return free;
}

function valueCell({ value }: SweepValue): CsvCell {
  if (typeof value === 'number' || typeof value === 'string' || value === undefined) return value;
  return JSON.stringify(value);
}
