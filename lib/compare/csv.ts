/** A cell: text, a number, or nothing. */
export type CsvCell = string | number | undefined;

/** What a spreadsheet would read as a formula, in its plain and its full-width form. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * CSV after RFC 4180: CRLF after each record, quotes where they are needed. Text that a spreadsheet would run as a
 * formula gets an apostrophe before it; numbers stand as they are, and those that are none as nothing.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.length === 1 ? lone(row[0]) : row.map(cell).join(',')}\r\n`).join('');
}

/** A record of one blank field would be a blank line, which readers leave out. */
function lone(value: CsvCell): string {
  const text = cell(value);
  return text.trim() === '' ? `"${text}"` : text;
}

function cell(value: CsvCell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
