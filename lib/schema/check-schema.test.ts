import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../core/json';
import { schemaProblems } from './check-schema';
import { anySchema, wildSchema } from './testing/any-schema';

describe('schemaProblems', () => {
  it('finds none in sound schemas, and throws at nothing', () => {
    fc.assert(
      fc.property(anySchema, (schema) => {
        expect(schemaProblems(schema)).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(wildSchema, (schema) => {
        for (const { message } of schemaProblems(schema)) expect(message).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  it.each<[JsonValue, readonly (string | number)[], string]>([
    [5, [], 'A schema must be an object, true or false'],
    [
      { type: 'strng' },
      ['type'],
      '"strng" is no type; the types are object, array, string, number, integer, boolean, null',
    ],
    [
      { type: ['string', 'date'] },
      ['type', 1],
      '"date" is no type; the types are object, array, string, number, integer, boolean, null',
    ],
    [{ type: 5 }, ['type'], '"type" must be a string or an array of strings'],
    [{ type: [] }, ['type'], '"type" must name at least one type'],
    [{ properties: [] }, ['properties'], '"properties" must be an object whose values are schemas'],
    [{ properties: { a: 'string' } }, ['properties', 'a'], 'A schema must be an object, true or false'],
    [{ required: true }, ['required'], '"required" must be an array of strings; name the fields in the object around'],
    [{ required: 'a' }, ['required'], '"required" must be an array of strings'],
    [{ required: ['a', 1] }, ['required', 1], 'Item 2 of "required" must be a string'],
    [{ required: ['a', 'a'] }, ['required', 1], '"a" stands twice in "required"'],
    [{ enum: [] }, ['enum'], '"enum" must have at least one value; nothing fits an empty one'],
    [{ enum: 'a' }, ['enum'], '"enum" must be an array of values'],
    [{ enum: [1, { a: 1 }, { a: 1 }] }, ['enum', 2], 'Item 3 of "enum" stands there twice'],
    [{ items: { pattern: '(' } }, ['items', 'pattern'], '"(" is no valid regular expression'],
    [{ patternProperties: { '[': {} } }, ['patternProperties', '['], '"[" is no valid regular expression'],
    [{ minLength: -1 }, ['minLength'], '"minLength" must be a whole number from 0'],
    [{ minimum: '1' }, ['minimum'], '"minimum" must be a number'],
    [{ multipleOf: 0 }, ['multipleOf'], '"multipleOf" must be a number above 0'],
    [{ minimum: 5, maximum: 1 }, ['minimum'], '"minimum" is above "maximum": nothing fits'],
    [{ anyOf: [] }, ['anyOf'], '"anyOf" must be an array of at least one schema'],
    [{ anyOf: [{}, 1] }, ['anyOf', 1], 'A schema must be an object, true or false'],
    [{ allOf: {} }, ['allOf'], '"allOf" must be an array of at least one schema'],
    [{ $ref: '#/$defs/a' }, ['$ref'], '"#/$defs/a" leads nowhere in this schema; other documents are not loaded'],
    [{ $ref: 1 }, ['$ref'], '"$ref" must be a string'],
    [{ additionalProperties: 'no' }, ['additionalProperties'], 'A schema must be an object, true or false'],
    [{ dependentRequired: { a: 'b' } }, ['dependentRequired', 'a'], '"a" must be an array of strings'],
    [{ uniqueItems: 1 }, ['uniqueItems'], '"uniqueItems" must be true or false'],
    [{ description: 1 }, ['description'], '"description" must be a string'],
    [
      { $defs: { x: { type: 'x' } } },
      ['$defs', 'x', 'type'],
      '"x" is no type; the types are object, array, string, number, integer, boolean, null',
    ],
  ])('finds in %j at %j: %s', (schema, path, message) => {
    expect(schemaProblems(schema)).toEqual([{ path, message }]);
  });

  it('takes older drafts, unknown keywords and catastrophic patterns', () => {
    const schema = {
      $schema: 'http://json-schema.org/draft-04/schema#',
      id: 'http://example.com/root.json',
      minimum: 0,
      exclusiveMinimum: true,
      items: [{ type: 'string' }],
      additionalItems: false,
      dependencies: { a: ['b'], c: { required: ['d'] } },
      definitions: { node: { $ref: '#' } },
      pattern: '^(a+)+$',
      'x-own': { type: 'whatever' },
    };
    expect(schemaProblems(schema)).toEqual([]);
  });

  it('ends on absurd schemas', () => {
    const deep = JSON.parse(`${'{"not":'.repeat(5_000)}{}${'}'.repeat(5_000)}`);
    expect(schemaProblems(deep)).toEqual([]);
    expect(schemaProblems({ allOf: Array.from({ length: 1_000 }, () => 1) }).length).toBeLessThanOrEqual(200);
  });
});
