import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../core/json';
import { schemaProblems } from './check-schema';
import { inferSchema } from './infer';
import { anyValue } from './testing/any-schema';
import { violations } from './validate';

describe('inferSchema', () => {
  it('gives a sound schema that the example fits', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const schema = inferSchema(value);
        expect(violations(schema, value)).toEqual([]);
        expect(schemaProblems(schema)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each<[JsonValue, JsonValue]>([
    ['text', { type: 'string' }],
    [1, { type: 'integer' }],
    [[1, 2.5], { type: 'array', items: { type: 'number' } }],
    [[], { type: 'array', items: {} }],
    [null, { type: 'null' }],
    [['a', null], { type: 'array', items: { type: ['string', 'null'] } }],
    ['2026-01-31', { type: 'string', format: 'date' }],
    ['2026-01-31T12:00:00Z', { type: 'string', format: 'date-time' }],
    ['ada@example.com', { type: 'string', format: 'email' }],
    ['https://example.com/a?b', { type: 'string', format: 'uri' }],
    [['2026-01-31', 'later'], { type: 'array', items: { type: 'string' } }],
    [
      [{ a: 1 }, { a: 2, b: true }],
      {
        type: 'array',
        items: {
          type: 'object',
          properties: { a: { type: 'integer' }, b: { type: 'boolean' } },
          required: ['a'],
          additionalProperties: false,
        },
      },
    ],
  ])('makes of %j the schema %j', (example, schema) => {
    expect(inferSchema(example)).toEqual(schema);
  });

  it('keeps the own key __proto__, and ends on absurd depth', () => {
    expect(JSON.stringify(inferSchema(JSON.parse('{"__proto__":1}')))).toContain('"__proto__":{"type":"integer"}');
    expect(() => inferSchema(JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`))).not.toThrow();
  });
});
