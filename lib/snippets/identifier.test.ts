import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { identifierFor, isIdentifier } from './identifier';

const TAKEN = new Set(['class', 'class_2']);

it('is always a name of its own', () =>
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...TAKEN, '', '__proto__')), (text) => {
      const name = identifierFor(text, TAKEN);
      expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/);
      expect(TAKEN.has(name)).toBe(false);
      expect(isIdentifier(name, TAKEN)).toBe(true);
    }),
  ));

it('keeps what is a name already', () => {
  expect(['get_weather', 'look-up', '2x', '', 'é', 'class'].map((text) => identifierFor(text, TAKEN))).toEqual([
    'get_weather',
    'look_up',
    'tool_2x',
    'tool_',
    '_',
    'class_3',
  ]);
});
