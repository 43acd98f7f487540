/** About this many characters stand in one text node, so that a growing answer re-shapes only its last piece. */
const PIECE = 2000;

export type TextBlock = { readonly key: number; readonly pieces: readonly string[] };

/**
 * Cuts a text into blocks that end with a newline, and long lines into pieces.
 * Cuts depend only on what stands before them, so the blocks of a growing text never change but for the last.
 */
export function textBlocks(text: string): readonly TextBlock[] {
  const blocks: { key: number; pieces: string[] }[] = [];
  let pieces: string[] = [];
  let blockStart = 0;
  let at = 0;
  while (at < text.length) {
    const end = pieceEnd(text, at);
    const piece = text.slice(at, end);
    pieces.push(piece);
    at = end;
    if (piece.endsWith('\n')) {
      blocks.push({ key: blockStart, pieces });
      pieces = [];
      blockStart = at;
    }
  }
  if (pieces.length > 0) blocks.push({ key: blockStart, pieces });
  return blocks;
}

function pieceEnd(text: string, start: number): number {
  const limit = start + PIECE;
  if (limit >= text.length) return text.length;
  const newline = text.lastIndexOf('\n', limit - 1);
  if (newline >= start) return newline + 1;
  const code = text.charCodeAt(limit - 1);
  const splitsPair = code >= 0xd800 && code <= 0xdbff;
  return splitsPair ? limit + 1 : limit;
}
