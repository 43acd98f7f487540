import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineDiff } from './line-diff';

const lines = fc.array(fc.constantFrom('a', 'b', 'c', '', '{')).map((list) => list.join('\n'));

describe('lineDiff', () => {
  it('names the lines that went and came', () => {
    expect(lineDiff('{\n  "a": 1,\n  "b": 2\n}', '{\n  "a": 1,\n  "b": 3\n}')).toEqual([
      { kind: 'same', text: '{\n  "a": 1,' },
      { kind: 'removed', text: '  "b": 2' },
      { kind: 'added', text: '  "b": 3' },
      { kind: 'same', text: '}' },
    ]);
  });

  it('has nothing to say of empty texts, and one thing of equal ones', () => {
    expect(lineDiff('', '')).toEqual([]);
    expect(lineDiff('x', 'x')).toEqual([{ kind: 'same', text: 'x' }]);
  });

  it('gives back both texts, line by line', () => {
    const kept = (before: string, after: string, gone: 'removed' | 'added') =>
      lineDiff(before, after)
        .filter(({ kind }) => kind !== gone)
        .flatMap(({ text }) => text.split('\n'));
    const trimmed = (text: string) => text.replace(/\n$/, '').split('\n');
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        if (before === '' || after === '') return;
        expect(kept(before, after, 'added')).toEqual(trimmed(before));
        expect(kept(before, after, 'removed')).toEqual(trimmed(after));
      }),
    );
  });

  it('gives up in bounded time where nothing is alike', () => {
    const text = (word: string) => Array.from({ length: 20_000 }, (_, line) => `${word} ${line}`).join('\n');
    const parts = lineDiff(text('a'), text('b'));
    expect(parts.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
