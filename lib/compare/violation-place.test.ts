import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { violationPlace } from './violation-place';

const shown = (text: string, start: number, end: number, keyword = 'type') => {
  const place = violationPlace(text, { start, end, keyword });
  return text.slice(place.start, place.end);
};

describe('violationPlace', () => {
  const text = '{\n  "a": {\n    "b": 1\n  }\n}';
  const inner = text.indexOf('{\n    ');

  it('is the value where that stands in one line', () => {
    expect(shown(text, text.indexOf('1'), text.indexOf('1') + 1)).toBe('1');
    expect(shown('{"a":1}', 0, 7, 'required')).toBe('{"a":1}');
  });

  it('of a longer one is its beginning, or its end where something is missing', () => {
    expect(shown(text, inner, inner + 16)).toBe('{');
    expect(shown(text, 0, text.length, 'required')).toBe('}');
    expect(shown('[\n1,\n 2]', 0, 8, 'minItems')).toBe(']');
    const compact = `{"list":[${'1,'.repeat(50)}1]}`;
    expect(shown(compact, 0, compact.length, 'required')).toBe('}');
    expect(shown(compact, 0, compact.length, 'type')).toHaveLength(60);
    const long = JSON.stringify('x'.repeat(100));
    expect(shown(long, 0, long.length, 'maxLength')).toBe(long);
  });

  it('is the word at a place without length, or the character before the end', () => {
    expect(shown('{"a" 1}', 5, 5)).toBe('1}');
    expect(shown('```json\n{', 0, 0)).toBe('```json');
    expect(shown('{"a": 😀', 8, 8)).toBe('😀');
    expect(shown('😀', 0, 0)).toBe('😀');
    expect(shown('', 0, 0)).toBe('');
  });

  it('lies in the text, and holds something of any text', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.nat(40),
        fc.nat(40),
        fc.constantFrom('type', 'required'),
        (...all) => {
          const [value, start, end, keyword] = all;
          const place = violationPlace(value, { start, end, keyword });
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.end).toBeLessThanOrEqual(value.length);
          expect(place.end).toBeGreaterThan(place.start);
        },
      ),
    );
  });
});
