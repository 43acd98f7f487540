import { runWords } from '@/components/state/run-words';
import { dollars, seconds } from '@/components/ui/figures';
import type { AnswerVerdict } from '@/lib/compare/answer-verdict';
import type { ComparisonRow, Measure } from '@/lib/compare/comparison-rows';
import { type CsvCell, csvText } from '@/lib/compare/csv';
import { markdownTable } from '@/lib/compare/markdown-table';

type Cell = {
  readonly title: string;
  readonly text: (row: ComparisonRow) => string;
  /** What of it can be the best. */
  readonly measure?: Measure;
  readonly csv: readonly [name: string, value: (row: ComparisonRow) => CsvCell];
};

const NONE = '—';

const CELLS: readonly Cell[] = [
  {
    title: 'State',
    text: ({ state, queued }) => runWords({ state: { status: state }, queued }),
    csv: ['state', ({ state }) => state],
  },
  time('First token', 'firstTokenMs', 'first_token_ms'),
  time('Total', 'totalMs', 'total_ms'),
  {
    title: 'Tokens/s',
    measure: 'tokensPerSecond',
    text: ({ tokensPerSecond }) => (tokensPerSecond === undefined ? NONE : printedSpeed(tokensPerSecond)),
    csv: ['tokens_per_second', ({ tokensPerSecond }) => rounded(tokensPerSecond, 2)],
  },
  count('Tokens in', 'promptTokens', 'tokens_in'),
  count('Tokens out', 'completionTokens', 'tokens_out'),
  {
    title: 'Cost',
    measure: 'cost',
    text: ({ cost }) => (cost === undefined ? NONE : dollars(cost)),
    csv: ['cost_usd', ({ cost }) => rounded(cost, 12)],
  },
  { title: 'Finish reason', text: ({ finish }) => finish || NONE, csv: ['finish_reason', ({ finish }) => finish] },
  {
    title: 'Schema valid',
    text: ({ schema }) => (schema === undefined ? NONE : SCHEMA_WORDS[schema.state]),
    csv: ['schema_valid', ({ schema }) => (schema === undefined ? '' : SCHEMA_WORDS[schema.state])],
  },
];

const CHECKS: Cell = {
  title: 'Checks',
  text: (row) => checksText(row) || NONE,
  csv: ['checks', checksText],
};

/** The columns of the table, once: the screen, CSV and Markdown read them. Checks stand there where the draft has some. */
export function comparisonCells(rows: readonly ComparisonRow[]): readonly Cell[] {
  return rows.some(({ checks }) => checks !== undefined) ? [...CELLS, CHECKS] : CELLS;
}

/** How many of them pass: "2/3"; "" while that is not known. */
function checksText({ checks }: ComparisonRow): string {
  return checks?.passed === undefined ? '' : `${checks.passed}/${checks.total}`;
}

const SCHEMA_WORDS = {
  valid: 'yes',
  invalid: 'no',
  'not-json': 'not JSON',
  'cut-off': 'cut off',
  'so-far': 'so far',
  empty: 'empty',
} as const satisfies Record<AnswerVerdict['state'], string>;

/** The table as CSV: plain numbers in the units that its head names. */
export function comparisonCsv(rows: readonly ComparisonRow[]): string {
  const cells = comparisonCells(rows);
  const head = ['column', 'model', 'provider', ...cells.map(({ csv }) => csv[0])];
  const body = rows.map((row) => [row.position, row.model, row.provider, ...cells.map(({ csv }) => csv[1](row))]);
  return csvText([head, ...body]);
}

/** The table as it stands on the screen, in Markdown. */
export function comparisonMarkdown(rows: readonly ComparisonRow[]): string {
  const cells = comparisonCells(rows);
  const columns = [
    { title: '#', align: 'right' },
    { title: 'Model', align: 'left' },
    ...cells.map((cell) => ({ title: cell.title, align: isFigure(cell) ? 'right' : 'left' }) as const),
  ] as const;
  const body = rows.map((row) => [
    `${row.position}`,
    `${row.model} (${row.provider})`,
    ...cells.map((cell) => (isBest(cell, row) ? `${cell.text(row)} (best)` : cell.text(row))),
  ]);
  return markdownTable(columns, body);
}

export function isBest({ measure }: Cell, { best }: ComparisonRow): boolean {
  return measure !== undefined && best.has(measure);
}

/** Figures stand to the right. */
export function isFigure({ title, measure }: Cell): boolean {
  return measure !== undefined || title.startsWith('Tokens') || title === 'Checks';
}

/** Tokens a second; slow ones with a digit more. */
export function printedSpeed(speed: number): string {
  return speed < 10 ? speed.toFixed(1) : Math.round(speed).toLocaleString('en-US');
}

function time(title: string, measure: 'firstTokenMs' | 'totalMs', name: string): Cell {
  return {
    title,
    measure,
    text: (row) => (row[measure] === undefined ? NONE : seconds(row[measure])),
    csv: [name, (row) => rounded(row[measure], 1)],
  };
}

function count(title: string, key: 'promptTokens' | 'completionTokens', name: string): Cell {
  return {
    title,
    text: (row) => (row[key] === undefined ? 'n/a' : row[key].toLocaleString('en-US')),
    csv: [name, (row) => row[key]],
  };
}

function rounded(value: number | undefined, digits: number): number | undefined {
  return value === undefined ? undefined : Number(value.toFixed(digits));
}
