import { foldDataUrls } from '@/lib/core/fold-data-urls';
import type { RunState } from '@/lib/run/state';
import { cameAsEvents, pieceText } from '@/lib/run/wire-text';

/** A block is about this many characters: what is out of sight is laid out by blocks. */
const BLOCK = 4_000;
const LONGEST = 8_000;

export type RawBlocks = {
  /** The blocks of the first `count` pieces; all but the last never change. */
  upTo(pieces: RunState['pieces'], count: number): readonly string[];
};

/** Cuts a growing answer into blocks of text, reading each piece once. */
export function createRawBlocks(): RawBlocks {
  const blocks: string[] = [];
  let read = 0;
  let asEvents: boolean | undefined;

  return {
    upTo(pieces, count) {
      if (read < count) asEvents ??= cameAsEvents(pieces);
      for (; read < count; read++) {
        const entry = pieces[read];
        if (entry !== undefined) append(blocks, foldDataUrls(pieceText(entry.piece, asEvents === true)));
      }
      return blocks;
    },
  };
}

/** A text in blocks; joined, they are the text. */
export function blocksOf(text: string): readonly string[] {
  const blocks: string[] = [];
  append(blocks, text);
  return blocks;
}

/** A block ends at a line end where one is near. */
function append(blocks: string[], text: string): void {
  let rest = text;
  const last = blocks.at(-1);
  if (last !== undefined && last.length < BLOCK) {
    rest = last + text;
    blocks.pop();
  }
  let from = 0;
  while (from < rest.length) {
    const end = blockEnd(rest, from);
    blocks.push(rest.slice(from, end));
    from = end;
  }
}

function blockEnd(text: string, from: number): number {
  if (text.length - from <= LONGEST) return text.length;
  const newline = text.lastIndexOf('\n', from + LONGEST - 1);
  if (newline >= from) return newline + 1;
  const code = text.charCodeAt(from + LONGEST - 1);
  return from + LONGEST + (code >= 0xd800 && code <= 0xdbff ? 1 : 0);
}
