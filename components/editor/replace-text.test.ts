import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestChange } from './replace-text';

const text = fc.string({ unit: 'binary', maxLength: 30 });

function apply(before: string, after: string): string {
  const change = smallestChange(before, after);
  return change === undefined ? before : before.slice(0, change.from) + change.text + before.slice(change.to);
}

describe('smallestChange', () => {
  it('turns the one text into the other, whatever they share', () => {
    fc.assert(
      fc.property(text, text, text, text, (head, left, right, tail) => {
        const [before, after] = [head + left + tail, head + right + tail];
        expect(apply(before, after)).toBe(after);
      }),
    );
  });

  it('touches only what differs', () => {
    expect(smallestChange('abcdef', 'abXdef')).toEqual({ from: 2, to: 3, text: 'X' });
    expect(smallestChange('aaa', 'aaaa')).toEqual({ from: 3, to: 3, text: 'a' });
    expect(smallestChange('same', 'same')).toBeUndefined();
  });

  it('never cuts a surrogate pair in two', () => {
    expect(smallestChange('a😀b', 'a😁b')).toEqual({ from: 1, to: 3, text: '😁' });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        expect(smallestChange(before, after)?.text.isWellFormed() ?? true).toBe(true);
      }),
    );
  });
});
