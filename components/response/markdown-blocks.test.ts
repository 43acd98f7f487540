import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advanceBlocks, type MarkdownBlocks, NO_BLOCKS } from './markdown-blocks';

const SAMPLE = `# Title

A paragraph with **bold**, \`code\` and a [link](https://example.org).
Second line.

- one
- two

  continued

1. first
2. second

| a | b |
|---|---|
| 1 | 2 |

\`\`\`js
const x = 1;

const y = 2;
\`\`\`

> quoted

Last.`;

function raws(blocks: MarkdownBlocks): string {
  return [...blocks.frozen, ...blocks.open].map((token) => token.raw).join('') + blocks.openText;
}

function grow(text: string, cuts: readonly number[]): MarkdownBlocks {
  let state = NO_BLOCKS;
  for (const cut of [...cuts].sort((left, right) => left - right))
    state = advanceBlocks(state, text.slice(0, cut), false);
  return advanceBlocks(state, text, true);
}

describe('advanceBlocks', () => {
  it('gives the blocks of the whole text however it grew', () => {
    const whole = advanceBlocks(NO_BLOCKS, SAMPLE, true);
    fc.assert(
      fc.property(fc.array(fc.nat(SAMPLE.length), { maxLength: 12 }), (cuts) => {
        expect(grow(SAMPLE, cuts).frozen.map((token) => token.type)).toEqual(whole.frozen.map((token) => token.type));
      }),
    );
  });

  it('keeps every character of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.nat(400), (text, cut) => {
        const plain = text.replaceAll('\r', '').replaceAll('\t', ' ');
        expect(raws(grow(plain, [Math.min(cut, plain.length)]))).toBe(plain);
      }),
    );
  });

  it('starts anew for another text', () => {
    const first = advanceBlocks(NO_BLOCKS, 'one\n\ntwo\n\nthree', false);
    expect(raws(advanceBlocks(first, 'other', false))).toBe('other');
  });
});
