import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textBlocks } from './text-pieces';

const flat = (text: string) => textBlocks(text).flatMap((block) => block.pieces);
const long = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('\n'), fc.constant('x'.repeat(1500))), {
  maxLength: 12,
});

it('keeps every character', () => {
  fc.assert(
    fc.property(long, (parts) => {
      expect(flat(parts.join('')).join('')).toBe(parts.join(''));
    }),
  );
});

it('never changes a finished block when the text grows', () => {
  fc.assert(
    fc.property(long, long, (before, after) => {
      const early = textBlocks(before.join(''));
      const late = textBlocks([...before, ...after].join(''));
      expect(late.slice(0, Math.max(0, early.length - 1))).toEqual(early.slice(0, -1));
    }),
  );
});

it('splits no surrogate pair', () => {
  for (const piece of flat('😀'.repeat(5000))) expect(piece.isWellFormed()).toBe(true);
});
