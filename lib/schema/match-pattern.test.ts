import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternTest } from './match-pattern';

const atom = fc.constantFrom('a', 'b', '.', '\\d', '[ab]', '[^a]', '\\w', '1', '\\-', '\\u0061');
const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    atom,
    fc.tuple(tie('node'), tie('node')).map(([left, right]) => left + right),
    fc.tuple(tie('node'), tie('node')).map(([left, right]) => `(?:${left}|${right})`),
    fc
      .tuple(tie('node'), fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '{0,}', '*?'))
      .map(([inner, sign]) => `(${inner})${sign}`),
    tie('node').map((inner) => `^${inner}`),
    tie('node').map((inner) => `${inner}$`),
    tie('node').map((inner) => `(?=${inner})`),
    tie('node').map((inner) => `(?!${inner})`),
    tie('node').map((inner) => `\\b${inner}`),
    fc.constant(''),
  ),
}));
const text = fc.string({ unit: fc.constantFrom('a', 'b', '1', '-', ' '), maxLength: 8 });

describe('patternTest', () => {
  it('agrees with RegExp', () => {
    fc.assert(
      fc.property(node, text, (source, value) => {
        let expected: boolean;
        try {
          expected = new RegExp(source, 'u').test(value);
        } catch {
          expected = new RegExp(source).test(value);
        }
        expect(patternTest(source)(value, false)).toBe(expected ? 'yes' : 'no');
      }),
      { numRuns: 3000 },
    );
  });

  it('says of a beginning only what every continuation bears out', () => {
    fc.assert(
      fc.property(node, text, text, (source, beginning, rest) => {
        const test = patternTest(source);
        const early = test(beginning, true);
        if (early !== 'open') expect(test(beginning + rest, false)).toBe(early);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['^\\d{4}$', '20', 'open'],
    ['^\\d{4}$', '20x', 'no'],
    ['^\\d{4}$', '20261', 'no'],
    ['\\d', 'a1', 'yes'],
    ['(?!^)', '', 'open'],
    ['^(?=.*\\d).{3,}$', 'abc', 'open'],
    ['^😀$', '\ud83d', 'open'],
  ])('tells of %s and the beginning %j: %s', (source, beginning, answer) => {
    expect(patternTest(source)(beginning, true)).toBe(answer);
  });

  it.each([
    ['^(a+)+$', `${'a'.repeat(50_000)}b`, 'no'],
    ['^(a|a)*$', `${'a'.repeat(50_000)}b`, 'no'],
    ['(.*)*x$', 'a'.repeat(20_000), 'no'],
    ['^\\p{L}+$', 'Zürich', 'yes'],
    ['^\\S+@\\S+\\.\\S+$', 'a@b.c', 'yes'],
    ['^(?<year>\\d{4})-(?<month>\\d\\d)$', '2026-01', 'yes'],
    ['^.$', '😀', 'yes'],
    ['(a)\\1', 'aa', 'unchecked'],
    ['(?<=a)b', 'ab', 'unchecked'],
    ['(', 'a', 'unchecked'],
    ['a{100000}', 'a', 'unchecked'],
  ])('answers %s', (source, value, answer) => {
    expect(patternTest(source)(value, false)).toBe(answer);
  });
});
