const MOST = 20;
const FENCE = /^([ \t]{0,20})(`{3,}|~{3,})([^\n`]*)$/;

/** The code of the fenced blocks of Markdown, in order, without the indentation of the fence (CommonMark 4.5); at most twenty. */
export function fencedBlocks(text: string): readonly string[] {
  if (!/```|~~~/.test(text)) return [];
  const blocks: string[] = [];
  let open: { readonly fence: string; readonly indent: number; readonly lines: string[] } | undefined;
  for (const line of text.split('\n')) {
    if (blocks.length >= MOST) break;
    const [, indent = '', fence, title = ''] = (line.length < 500 && FENCE.exec(line.trimEnd())) || [];
    if (open === undefined) open = fence === undefined ? undefined : { fence, indent: indent.length, lines: [] };
    else if (fence?.startsWith(open.fence) && title.trim() === '') {
      blocks.push(open.lines.join('\n'));
      open = undefined;
    } else open.lines.push(line.slice(Math.min(open.indent, line.length - line.trimStart().length)));
  }
  return open === undefined ? blocks : [...blocks, open.lines.join('\n')];
}
