export type MarkdownColumn = { readonly title: string; readonly align: 'left' | 'right' };

/** A table of GitHub Flavored Markdown; the text of titles and cells is shown as it is, whatever it holds. */
export function markdownTable(columns: readonly MarkdownColumn[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const head = line(columns.map(({ title }) => escaped(title)));
  const rule = line(columns.map(({ align }) => (align === 'right' ? '---:' : '---')));
  return head + rule + rows.map((row) => line(columns.map((_, at) => escaped(row[at] ?? '')))).join('');
}

function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>|~&]/g, String.raw`\$&`)
    .replaceAll(/\r\n|[\r\n\u2028\u2029]/g, '<br>')
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim();
}
