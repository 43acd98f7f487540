import { fail, ok, type Result } from '../core/result';
import { csvRecords } from './csv-records';
import type { SweepRow } from './sweep';
import { short } from './sweep-words';

export type SweepRows = {
  /** The variables, in the order of the header line. */
  readonly names: readonly string[];
  /** At least one; one empty row for blank text. */
  readonly rows: readonly SweepRow[];
  /** Sentences on what is doubtful. */
  readonly notes: readonly string[];
};

/** More rows are not taken. */
export const MOST_ROWS = 10_000;
const MOST_NAMES = 200;
const LONGEST = 10_000_000;

/**
 * Rows of variables from CSV with a header line (RFC 4180), or as pasted from a spreadsheet: cells may be separated by
 * commas, semicolons or tabs. The failure names the line.
 */
export function sweepRows(text: string): Result<SweepRows> {
  if (text.length > LONGEST) return refuse(`The rows are longer than ${LONGEST.toLocaleString('en-US')} characters.`);
  const plain = text.replace(/^\uFEFF/, '');
  if (plain.trim() === '') return ok({ names: [], rows: [[]], notes: [] });
  const reads = separatorsOf(plain).map((sign) => rowsWith(plain, sign));
  return reads.find((read) => read.ok) ?? reads[0] ?? refuse('These rows are not understood.');
}

function rowsWith(text: string, separator: string): Result<SweepRows> {
  const records = csvRecords(text, separator, MOST_ROWS + 1);
  if (!records.ok) return records;
  const [header, ...body] = records.value;
  const names = (header?.cells ?? []).map((name) => name.trim());
  const fault = headerFault(names, header?.line ?? 1);
  if (fault !== undefined) return refuse(fault);
  const uneven = body.find(({ cells }) => cells.length !== names.length);
  if (uneven !== undefined) {
    const { line, cells } = uneven;
    return refuse(`Line ${line} has ${counted(cells.length)}, the header line ${counted(names.length)}.`);
  }
  if (body.length === 0) return refuse('Under the header line stands no row.');
  const rows = body.map(({ cells }) => names.map((name, at) => [name, cells[at] ?? ''] as const));
  return ok({ names, rows, notes: notesOn(names) });
}

/** What may separate the cells, likely ones first: tabs, else what stands more often in the header line outside of quotes. */
function separatorsOf(text: string): readonly string[] {
  const counts = new Map(['\t', ',', ';'].map((sign) => [sign, 0]));
  let isQuoted = false;
  for (const sign of text.trimStart()) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === '\n' || sign === '\r') break;
    else if (counts.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const count = (sign: string) => counts.get(sign) ?? 0;
  const marks = count(';') > count(',') ? [';', ','] : [',', ';'];
  const found = ['\t', ...marks].filter((sign) => count(sign) > 0);
  return found.includes(',') ? found : [...found, ','];
}

function headerFault(names: readonly string[], line: number): string | undefined {
  const empty = names.indexOf('');
  if (empty !== -1) return `Line ${line}: column ${empty + 1} has no name.`;
  if (names.length > MOST_NAMES) return `Line ${line} names more than ${MOST_NAMES} variables.`;
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) return `Line ${line}: ${short(name)} is named twice.`;
    seen.add(name);
  }
  return undefined;
}

function notesOn(names: readonly string[]): readonly string[] {
  return names
    .filter((name) => /[{}]/.test(name))
    .map((name) => `${short(name)} holds a brace, so no message can name it.`);
}

function counted(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`;
}

function refuse(message: string): Result<never> {
  return fail({ kind: 'bad-request', message });
}
