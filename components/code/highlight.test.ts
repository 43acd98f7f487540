import fc from 'fast-check';
import { expect, it } from 'vitest';
import { highlightLine } from './highlight';

it('joins to exactly the line, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (line) => {
      expect(
        highlightLine(line)
          .map((part) => part.text)
          .join(''),
      ).toBe(line);
    }),
  );
});

it.each([
  ['  "model": "x",', ['plain', 'key', 'plain', 'plain', 'string', 'plain']],
  ['curl https://example.org/a', ['plain', 'plain']],
  ['x = 1.5 # note', ['plain', 'number', 'plain', 'comment']],
])('%s', (line, kinds) => {
  expect(highlightLine(line).map((part) => part.kind)).toEqual(kinds);
});
