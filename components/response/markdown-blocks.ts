import { Lexer, type Token } from 'marked';

/** Longer open blocks are shown as plain text until they are finished, so that no frame parses much. */
const LONGEST_OPEN_BLOCK = 12_000;

/** A growing Markdown text: finished blocks are frozen, only the open end is parsed again. */
export type MarkdownBlocks = {
  readonly source: string;
  readonly frozen: readonly Token[];
  readonly frozenLength: number;
  /** The blocks of the open end. */
  readonly open: readonly Token[];
  /** The open end as text while it is too long to parse per frame. */
  readonly openText: string;
};

export const NO_BLOCKS: MarkdownBlocks = { source: '', frozen: [], frozenLength: 0, open: [], openText: '' };

/** The blocks of `source`, continuing from the blocks of a prefix of it; another text starts anew. */
export function advanceBlocks(before: MarkdownBlocks, source: string, finished: boolean): MarkdownBlocks {
  if (source === before.source && !finished) return before;
  const start = source.length >= before.source.length && source.startsWith(before.source) ? before : NO_BLOCKS;
  const tail = source.slice(start.frozenLength);
  if (!finished && tail.length > LONGEST_OPEN_BLOCK && !tail.includes('\n\n', tail.length - LONGEST_OPEN_BLOCK)) {
    return { ...start, source, open: [], openText: tail };
  }
  const tokens = lexBlocks(tail);
  const keep = finished ? tokens.length : firstOpen(tokens);
  const closed = tokens.slice(0, keep);
  const length = closed.reduce((sum, token) => sum + token.raw.length, 0);
  return {
    source,
    frozen: closed.length === 0 ? start.frozen : [...start.frozen, ...closed],
    frozenLength: start.frozenLength + length,
    open: tokens.slice(keep),
    openText: '',
  };
}

/** A block is finished when another block of text has begun behind it. */
function firstOpen(tokens: readonly Token[]): number {
  let last = tokens.length - 1;
  while (last >= 0 && tokens[last]?.type === 'space') last -= 1;
  return Math.max(0, last);
}

function lexBlocks(text: string): readonly Token[] {
  try {
    return new Lexer({ gfm: true, breaks: false }).lex(text);
  } catch {
    return [{ type: 'text', raw: text, text }]; // a text the parser cannot read is still shown whole
  }
}
