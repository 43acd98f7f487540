/** Prints rows `[what, unit, direct, tunnel]` or `[what, unit, value]` as one aligned table under a title. */
export function printTable(title, columns, rows) {
  const table = [columns, ...rows.map((row) => row.map(cell))];
  const widths = columns.map((_, at) => Math.max(...table.map((row) => (row[at] ?? '').length)));
  console.log(`\n${title}`);
  for (const [index, row] of table.entries()) {
    console.log(
      `  ${row.map((text, at) => (at < 2 ? text.padEnd(widths[at]) : text.padStart(widths[at]))).join('  ')}`,
    );
    if (index === 0) console.log(`  ${widths.map((width) => '-'.repeat(width)).join('  ')}`);
  }
}

function cell(value) {
  if (typeof value === 'string') return value;
  if (!Number.isFinite(value)) return 'n/a';
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en-US');
  return value >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(2);
}
