import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WirePiece } from '@/lib/run/event';
import { blocksOf, createRawBlocks } from './raw-blocks';
import { searchBlocks } from './raw-search';
import { runFileName } from './run-file-name';

const arrived = (text: string) => {
  const piece: WirePiece = { kind: 'chunk', text, bytes: text.length * 4 + 60 };
  return { at: 0, piece };
};

describe('blocks', () => {
  it('joined are the text, and none is long or splits a character', () => {
    const texts = fc
      .array(fc.constantFrom('😀', 'a', '\n', 'word '), { maxLength: 20 })
      .chain((parts) => fc.integer({ min: 1, max: 3_000 }).map((times) => parts.join('').repeat(times)));
    fc.assert(
      fc.property(texts, (text) => {
        const blocks = blocksOf(text);
        expect(blocks.join('')).toBe(text);
        for (const block of blocks) {
          expect(block.length).toBeLessThanOrEqual(8_001);
          expect(block.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('grow at the end only', () => {
    const pieces = Array.from({ length: 2_000 }, (_, index) => arrived(`{"index":${index}}`));
    const growing = createRawBlocks();
    const early = [...growing.upTo(pieces, 700)];
    const late = growing.upTo(pieces, 2_000);
    expect(late.slice(0, early.length - 1)).toEqual(early.slice(0, -1));
    expect(late.join('')).toBe(pieces.map(({ piece }) => `data: ${piece.text}\n\n`).join(''));
    expect(createRawBlocks().upTo(pieces, 2_000).join('')).toBe(late.join(''));
  });

  it('folds data URLs of the answer', () => {
    const image = `data:image/png;base64,${'A'.repeat(4_096)}`;
    expect(
      createRawBlocks()
        .upTo([arrived(image)], 1)
        .join(''),
    ).toContain('base64,⟨3 KB⟩');
  });
});

describe('searchBlocks', () => {
  it('finds text in any case, taken literally', () => {
    expect(searchBlocks(['a.B', 'xA.b'], 'a.b')).toEqual([
      { block: 0, start: 0, end: 3 },
      { block: 1, start: 1, end: 4 },
    ]);
    expect(searchBlocks(['aXb'], 'a.b')).toEqual([]);
    expect(searchBlocks(['a'], '')).toEqual([]);
  });

  it('is bounded', () => {
    expect(searchBlocks(['a'.repeat(100_000)], 'a')).toHaveLength(5_000);
  });
});

it('names files after the model and the time', () => {
  const startedWall = Date.UTC(2026, 0, 2, 3, 4, 5);
  expect(runFileName({ model: 'Org/Model:1.0 ', startedWall }, 'har')).toBe('org-model-1-0-20260102-030405.har');
  expect(runFileName({ model: '../', startedWall }, 'sse')).toBe('answer-20260102-030405.sse');
});
