import { fail, ok, type Result } from '../core/result';

/** One record of a CSV text, and the line (from 1) on which it begins. */
export type CsvRecord = { readonly cells: readonly string[]; readonly line: number };

/** What a spreadsheet would read as a formula, as `csvText` guards it. */
const GUARDED = /^'[=+\-@\t\r\n＝＋－＠]/;
const BLANK = /^[ \t]*$/;

/**
 * The records of a CSV text (RFC 4180) whose cells this sign separates; lines of nothing but blanks are left out, and
 * blanks around a cell in quotes too. Linear in the text.
 * Line ends may be LF, CRLF or CR. Ends with a failure beyond so many records. The apostrophe that `csvText` puts before
 * a formula is taken away.
 */
export function csvRecords(text: string, separator: string, most: number): Result<readonly CsvRecord[]> {
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  let at = 0;
  let isQuoted = false;
  while (at <= text.length) {
    const start = afterBlanks(text, at, separator);
    const field = text[start] === '"' ? quotedField(text, start, line) : plainField(text, at, separator);
    if (!field.ok) return field;
    const { value, lines } = field.value;
    const end = afterBlanks(text, field.value.end, separator);
    isQuoted ||= text[start] === '"';
    line += lines;
    cells.push(GUARDED.test(value) ? value.slice(1) : value);
    const sign = text[end];
    at = end + 1;
    if (sign === separator) continue;
    if (sign !== undefined && sign !== '\n' && sign !== '\r') {
      return refuse(`Line ${line}: text stands behind a closing quote.`);
    }
    const isBlank = cells.length === 1 && BLANK.test(value) && !isQuoted;
    if (!isBlank) records.push({ cells, line: begun });
    if (records.length > most) return refuse(`There are more than ${(most - 1).toLocaleString('en-US')} rows.`);
    if (sign === '\r' && text[at] === '\n') at += 1;
    line += 1;
    begun = line;
    cells = [];
    isQuoted = false;
  }
  return ok(records);
}

type Field = { readonly value: string; readonly end: number; readonly lines: number };

function afterBlanks(text: string, from: number, separator: string): number {
  let at = from;
  while (text[at] === ' ' || (text[at] === '\t' && separator !== '\t')) at += 1;
  return at;
}

function plainField(text: string, from: number, separator: string): Result<Field> {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return ok({ value: text.slice(from, end), end, lines: 0 });
}

function quotedField(text: string, from: number, line: number): Result<Field> {
  const parts: string[] = [];
  let start = from + 1;
  for (;;) {
    const quote = text.indexOf('"', start);
    if (quote === -1) return refuse(`Line ${line}: a quote is opened and never closed.`);
    parts.push(text.slice(start, quote));
    if (text[quote + 1] !== '"') {
      const value = parts.join('"');
      return ok({ value, end: quote + 1, lines: lineBreaks(value) });
    }
    start = quote + 2;
  }
}

function lineBreaks(text: string): number {
  return text.match(/\r\n|[\r\n]/g)?.length ?? 0;
}

function refuse(message: string): Result<never> {
  return fail({ kind: 'bad-request', message });
}
