/** Code out of what it was copied with: a common margin, a byte order mark. */
export function plainCode(text: string): string {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const margin = first.slice(0, first.length - first.trimStart().length);
  const hasMargin = margin !== '' && lines.every((line) => line.startsWith(margin) || line.trim() === '');
  return (hasMargin ? lines.map((line) => line.slice(margin.length)) : lines).join('\n');
}
