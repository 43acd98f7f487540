import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsInString, jsonColors } from './json-colors';

const kinds = (text: string, inString = false) =>
  jsonColors(text, inString).flatMap((color) => (color.kind === 'plain' ? [] : [`${color.kind} ${color.text}`]));

describe('jsonColors', () => {
  it('tells keys, strings, numbers and literals apart', () => {
    expect(kinds('{"a": "b: \\"c\\"", "n" : [-1.5e3, true, null], "x": 0}')).toEqual([
      'key "a"',
      'string "b: \\"c\\""',
      'key "n"',
      'number -1.5e3',
      'number true',
      'number null',
      'key "x"',
      'number 0',
    ]);
  });

  it('goes on with a string that began in the piece before, and leaves one open', () => {
    expect(kinds('rest", 1, "open', true)).toEqual(['string rest"', 'number 1', 'string "open']);
    expect(endsInString('rest", "open', true)).toBe(true);
    expect(endsInString('{"a\\"": "b"', false)).toBe(false);
  });

  it('lets a broken string spoil no more than its line', () => {
    expect(kinds('{"a": "open\n"b": 1, \\\n"c": 2')).toEqual([
      'key "a"',
      'string "open',
      'key "b"',
      'number 1',
      'key "c"',
      'number 2',
    ]);
    expect(endsInString('"open\n', false)).toBe(false);
  });

  it('keeps every character, whatever the text', () => {
    const piece = fc.constantFrom('"', '\\', '{', ':', ' ', '1', '-', 'true', 'ä', '😀', '\n', 'x');
    fc.assert(
      fc.property(fc.array(piece), fc.boolean(), (pieces, inString) => {
        const text = pieces.join('');
        const colors = jsonColors(text, inString);
        expect(colors.map((color) => color.text).join('')).toBe(text);
      }),
    );
  });

  it('stays linear on long texts', () => {
    const text = `"${'\\'.repeat(100_001)}`;
    expect(jsonColors(text, false)).toEqual([{ text, kind: 'string' }]);
    expect(jsonColors('-1'.repeat(50_000), false)).toHaveLength(1);
  });
});
