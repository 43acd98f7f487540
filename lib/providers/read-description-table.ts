import type { Fact } from './model';

const MAX_LINES = 500;
const MAX_CELL = 200;

/** The rows of the two-column Markdown tables in a description, as facts: `| Context Length | 128,000 tokens |`. */
export function readDescriptionTable(description: string): readonly Fact[] {
  const rows = description.split('\n', MAX_LINES).flatMap((line, index, lines) => {
    const cells = cellsOf(line);
    const isHead = cellsOf(lines[index + 1] ?? '')?.every(isRule) ?? false;
    return cells === undefined || isHead || cells.every(isRule) ? [] : [cells];
  });
  return rows.flatMap(([label = '', value = '', ...more]) =>
    label !== '' && value !== '' && more.length === 0 ? [{ label, value }] : [],
  );
}

/** The first number of a cell such as `256,000 tokens (up to 1M with extension)` or `128K`; undefined = unknown. */
export function readTokenCount(cell: string): number | undefined {
  const found = /(\d[\d,]{0,14}(?:\.\d{1,6})?)\s?([kKmM](?![a-zA-Z]))?/.exec(cell.slice(0, MAX_CELL));
  const scale = new Map([
    ['k', 1e3],
    ['m', 1e6],
  ]).get(found?.[2]?.toLowerCase() ?? '');
  const count = Math.round(Number((found?.[1] ?? '').replaceAll(',', '')) * (scale ?? 1));
  return count > 0 ? count : undefined;
}

function cellsOf(line: string): readonly string[] | undefined {
  const row = line.trim();
  if (!row.startsWith('|') || row.length > 4 * MAX_CELL) return undefined;
  const inner = row.endsWith('|') ? row.slice(1, -1) : row.slice(1);
  return inner.split('|').map(plainCell);
}

function isRule(cell: string): boolean {
  return cell.length > 0 && [...cell].every((character) => character === '-' || character === ':');
}

/** Cell text without emphasis; an escaped star (`Quantized\*`) stays. */
function plainCell(cell: string): string {
  return cell
    .replace(/\\?\*/g, (star) => (star === '*' ? '' : '*'))
    .trim()
    .slice(0, MAX_CELL);
}
