import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTokens, tokenize } from './tokenize';

describe('tokenize', () => {
  it('makes words with their leading space, punctuation and line ends tokens of their own', () => {
    expect(tokenize("Hello, it's `top_p`.\n\nNew")).toEqual([
      'Hello',
      ',',
      " it's",
      ' `',
      'top',
      '_',
      'p',
      '`',
      '.',
      '\n\n',
      'New',
    ]);
  });

  it('gives the text back when joined, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(tokenize(text).join('')).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(' ', '\n', '`', 'a', "'", '\ud83d', 'é', '1', '\t') }), (text) => {
        expect(tokenize(text).join('')).toBe(text);
      }),
    );
  });

  it('counts a long word as several tokens', () => {
    expect(countTokens('a'.repeat(160))).toBe(10);
  });
});
