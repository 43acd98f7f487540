import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../core/json';
import { sampleFor } from './sample';
import { anySchema, wildSchema } from './testing/any-schema';
import { violations } from './validate';

describe('sampleFor', () => {
  it('fits the schema', () => {
    fc.assert(
      fc.property(anySchema, (schema) => {
        expect(violations(schema, sampleFor(schema))).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it('is the same each time, and ends on anything', () => {
    fc.assert(
      fc.property(wildSchema, (schema) => {
        const sample = sampleFor(schema);
        expect(JSON.stringify(sample).length).toBeLessThan(2_000_000);
        expect(sampleFor(schema)).toEqual(sample);
      }),
      { numRuns: 400 },
    );
  });

  const object = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
    type: 'object',
    properties,
    ...more,
  });
  const string = { type: 'string' };

  it.each<[JsonValue, JsonValue]>([
    [object({ city: string, unit: { enum: ['celsius'] } }), { city: 'London', unit: 'celsius' }],
    [object({ customer_email: string, userName: string }), { customer_email: 'ada@example.com', userName: 'ada' }],
    [object({ age: { type: 'integer' }, price: { type: 'number' } }), { age: 31, price: 19.99 }],
    [object({ age: { type: 'integer', maximum: 20 } }), { age: 20 }],
    [object({ when: { type: 'string', format: 'date' } }), { when: '2026-01-31' }],
    [{ type: 'string', default: 'by default' }, 'by default'],
    [{ type: 'string', examples: ['by example'], default: 'x' }, 'by example'],
    [{ type: 'number', minimum: 1, multipleOf: 0.3 }, 1.2],
    [{ type: 'array', items: { enum: ['a', 'b', 'c'] }, minItems: 3, uniqueItems: true }, ['a', 'b', 'c']],
    [{ type: ['null', 'integer'] }, 1],
    [{ $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/b' }, b: { const: 7 } } }, 7],
    [object({}, { required: ['undeclared'], additionalProperties: { type: 'integer' } }), { undeclared: 1 }],
    [true, 'text'],
    [false, null],
  ])('makes of %j the sample %j', (schema, sample) => {
    expect(sampleFor(schema)).toEqual(sample);
  });

  it('ends on schemas that contain themselves, fitting where that is possible', () => {
    const tree = object(
      { name: string, children: { type: 'array', items: { $ref: '#' } } },
      { required: ['children'] },
    );
    expect(violations(tree, sampleFor(tree))).toEqual([]);
    const linked = object({ next: { anyOf: [{ $ref: '#' }, { type: 'null' }] } }, { required: ['next'] });
    expect(violations(linked, sampleFor(linked))).toEqual([]);
    for (const schema of [{ $ref: '#' }, { allOf: [{ $ref: '#' }, { $ref: '#' }] }, { anyOf: [{ $ref: '#' }] }]) {
      expect(() => sampleFor(schema)).not.toThrow();
    }
    const endless = object({ a: { $ref: '#' }, b: { $ref: '#' } }, { required: ['a', 'b'] });
    expect(JSON.stringify(sampleFor(endless)).length).toBeLessThan(1_000_000);
    expect(JSON.stringify(sampleFor({ type: 'array', items: { $ref: '#' }, minItems: 64 })).length).toBeLessThan(
      1_000_000,
    );
  });

  it('stays small whatever is asked for', () => {
    expect(JSON.stringify(sampleFor({ type: 'string', minLength: 1e9 })).length).toBeLessThan(100_000);
    expect(JSON.stringify(sampleFor({ type: 'array', minItems: 1e9 })).length).toBeLessThan(100_000);
    expect(JSON.stringify(sampleFor({ type: 'object', minProperties: 1e9 })).length).toBeLessThan(100_000);
    expect(sampleFor({ type: 'string', pattern: '^(a+)+$' })).toMatch(/^a+$/);
    expect(sampleFor({ type: 'string', pattern: '^(?=.*\\d)(?=.*[a-z]).{8,}$' })).toMatch(/^(?=.*\d)(?=.*[a-z]).{8,}$/);
  });
});
