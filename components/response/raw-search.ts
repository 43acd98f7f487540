export type RawMatch = { readonly block: number; readonly start: number; readonly end: number };

const MOST = 5_000;

/** Where a text occurs in the blocks, in any case, in order; at most 5,000 places, none across two blocks. */
export function searchBlocks(blocks: readonly string[], text: string): readonly RawMatch[] {
  if (text === '') return [];
  const pattern = new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi');
  const matches: RawMatch[] = [];
  for (const [block, content] of blocks.entries()) {
    for (const found of content.matchAll(pattern)) {
      matches.push({ block, start: found.index, end: found.index + found[0].length });
      if (matches.length >= MOST) return matches;
    }
  }
  return matches;
}
