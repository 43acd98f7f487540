import type { DiffPart } from './line-diff';

/** A stretch that stays, or one that was replaced; `words` = how many words and signs are in it. */
type Block =
  | { readonly kind: 'same'; text: string; words: number }
  | { readonly kind: 'change'; removed: string; added: string; words: number };

/** Gathers what stays and what changes, in order, into as few and as readable parts as the texts allow. */
export type ChangeBlocks = {
  same(text: string, words: number): void;
  change(removed: string, added: string, words: number): void;
  /** The parts; with the removed ones they are the first text, with the added ones the second. */
  parts(): readonly DiffPart[];
};

/** A stretch that stays between two changes is part of them where both are so many times longer. */
const NOISE = 6;
/** A longer beginning of a line is not compared with the end of a change. */
const LONGEST_SHIFT = 400;

export function createChangeBlocks(): ChangeBlocks {
  const blocks: Block[] = [];
  return {
    same: (text, words) => appendSame(blocks, text, words),
    change: (removed, added, words) => appendChange(blocks, removed, added, words),
    parts() {
      const calm = withoutNoise(blocks);
      for (const at of calm.keys()) fillLines(calm, at);
      for (const at of calm.keys()) tidy(calm, at);
      return calm.flatMap(partsOf);
    },
  };
}

function appendSame(blocks: Block[], text: string, words: number): void {
  if (text === '') return;
  const last = blocks.at(-1);
  if (last?.kind === 'same') {
    last.text += text;
    last.words += words;
  } else blocks.push({ kind: 'same', text, words });
}

function appendChange(blocks: Block[], removed: string, added: string, words: number): void {
  if (removed === '' && added === '') return;
  const last = blocks.at(-1);
  if (last?.kind === 'change') {
    last.removed += removed;
    last.added += added;
    last.words += words;
  } else blocks.push({ kind: 'change', removed, added, words });
}

/** A lone "the" between two sentences that have nothing in common says nothing. */
function withoutNoise(blocks: readonly Block[]): Block[] {
  const calm: Block[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'change') appendChange(calm, block.removed, block.added, block.words);
    else if (isNoise(block, blocks[at - 1], blocks[at + 1])) appendChange(calm, block.text, block.text, block.words);
    else appendSame(calm, block.text, block.words);
  }
  return calm;
}

function isNoise(same: Block & { readonly kind: 'same' }, before: Block | undefined, after: Block | undefined) {
  if (before === undefined || after === undefined || same.text.includes('\n')) return false;
  return (same.words + 0.5) * NOISE <= Math.min(before.words, after.words);
}

/** Ends lines that came, or that went, in their own change instead of in the next one. */
function fillLines(blocks: Block[], at: number): void {
  const same = neighbour(blocks[at]);
  const [before, after] = [blocks[at - 1], blocks[at + 1]];
  if (same === undefined || before?.kind !== 'change' || after?.kind !== 'change') return;
  if (!/^[\r\n]+$/.test(same.text)) return;
  for (const [side, other] of [
    ['added', 'removed'],
    ['removed', 'added'],
  ] as const) {
    if (before[other] !== '' || !after[side].startsWith(same.text)) continue;
    before[side] += same.text;
    after[side] = after[side].slice(same.text.length);
  }
}

/** Moves what a change and its neighbours share to where a person would expect it. */
function tidy(blocks: Block[], at: number): void {
  const block = blocks[at];
  if (block?.kind !== 'change') return;
  const before = neighbour(blocks[at - 1]);
  const after = neighbour(blocks[at + 1]);
  if (block.removed !== '' && block.added !== '') {
    const head = sharedSpace(block.removed, block.added);
    if (before !== undefined) {
      before.text += head;
      block.removed = block.removed.slice(head.length);
      block.added = block.added.slice(head.length);
    }
    return;
  }
  if (before === undefined || after === undefined) return;
  const text = block.removed + block.added;
  const moved = shifted(before.text, text, after.text);
  if (moved === undefined) return;
  [before.text, after.text] = [moved.before, moved.after];
  if (block.removed === '') block.added = moved.text;
  else block.removed = moved.text;
}

function neighbour(block: Block | undefined) {
  return block?.kind === 'same' ? block : undefined;
}

function sharedSpace(left: string, right: string): string {
  let end = 0;
  while (end < left.length && left[end] === right[end] && /\s/.test(left[end] ?? '')) end += 1;
  return left.slice(0, end);
}

/** The same change at another place: from the beginning of a line where it can, else with its space behind it. */
function shifted(before: string, text: string, after: string) {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (line !== '' && line.length <= LONGEST_SHIFT && text.length > line.length && text.endsWith(line)) {
    const start = before.length - line.length;
    return { before: before.slice(0, start), text: line + text.slice(0, -line.length), after: line + after };
  }
  const space = sharedSpace(text, after);
  if (space === '' || space === text) return undefined;
  return { before: before + space, text: text.slice(space.length) + space, after: after.slice(space.length) };
}

function partsOf(block: Block): readonly DiffPart[] {
  if (block.kind === 'same') return block.text === '' ? [] : [{ kind: 'same', text: block.text }];
  const parts: readonly DiffPart[] = [
    { kind: 'removed', text: block.removed },
    { kind: 'added', text: block.added },
  ];
  return parts.filter(({ text }) => text !== '');
}
