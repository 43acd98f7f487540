import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../core/json';
import { anySchema } from '../schema/testing/any-schema';
import { violations } from '../schema/validate';
import { instanceOf } from './json-instance';

const CASES: readonly (readonly [string, JsonObject, JsonValue])[] = [
  ['Hi', { const: 7 }, 7],
  ['red or blue? blue!', { enum: ['red', 'blue'] }, 'red'],
  ['I want blue', { enum: ['red', 'blue'] }, 'blue'],
  ['Wait 5 minutes', { type: 'integer', minimum: 1, maximum: 60 }, 5],
  ['Wait 500 minutes', { type: 'integer', minimum: 1, maximum: 60 }, 60],
  ['Hi', { type: 'number', minimum: 3 }, 3],
  ['Hi', { type: 'integer', exclusiveMinimum: 3, multipleOf: 5 }, 5],
  ['Hi', { type: ['null', 'boolean'] }, true],
  ['Hi', { type: 'null' }, null],
  ['Hi', { type: 'string', format: 'date' }, '2026-01-31'],
  ['About quantum physics', { type: 'string', maxLength: 7 }, 'quantum'],
  ['Hi', { type: 'array', items: { type: 'integer', default: 2 }, minItems: 2 }, [2, 2]],
  ['Hi', { anyOf: [{ type: 'null' }, { type: 'boolean' }] }, true],
  [
    'name: Anna, aged 31',
    {
      type: 'object',
      properties: { name: { type: 'string' }, age: { type: 'integer' }, x: {} },
      required: ['name', 'age'],
    },
    { name: 'Anna', age: 31 },
  ],
  [
    'Hi',
    { type: 'object', properties: { a: { $ref: '#/$defs/one' } }, required: ['a'], $defs: { one: { const: 1 } } },
    { a: 1 },
  ],
  [
    'Hi',
    {
      allOf: [
        { type: 'object', properties: { a: { const: 1 } }, required: ['a'] },
        { properties: { b: { const: 2 } }, required: ['b'] },
      ],
    },
    { a: 1, b: 2 },
  ],
  [
    'Go from Oslo to Rome',
    { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
    { city: 'Oslo' },
  ],
];

describe('instanceOf', () => {
  it.each(CASES)('makes of %j and %j the value %j', (question, schema, value) => {
    expect(instanceOf(schema, { question, turn: 0 })).toEqual(value);
  });

  it('comes to an end on a schema that contains itself', () => {
    const schema = {
      type: 'object',
      properties: { next: { $ref: '#' }, list: { type: 'array', items: { $ref: '#' } } },
      required: ['next', 'list'],
    };
    expect(instanceOf(schema, { question: 'Hi', turn: 0 })).toBeTypeOf('object');
  });

  it('stays small on a schema that multiplies', () => {
    const schema = { type: 'array', items: { $ref: '#' }, minItems: 64 };
    expect(JSON.stringify(instanceOf(schema, { question: 'Hi', turn: 0 })).length).toBeLessThan(1_000_000);
  });

  it('keeps a field named __proto__ a field', () => {
    const schema: JsonObject = JSON.parse(
      '{"type":"object","properties":{"__proto__":{"const":1}},"required":["__proto__"]}',
    );
    expect(JSON.stringify(instanceOf(schema, { question: 'Hi', turn: 0 }))).toBe('{"__proto__":1}');
  });

  it('fits the schema, whatever the question', () => {
    const question = fc.constantFrom('Hi', 'red or blue in Oslo and Rome?', 'a: 12, b is 700', 'Wait -5.5 minutes', '');
    fc.assert(
      fc.property(anySchema, question, fc.nat(3), (schema, asked, turn) => {
        expect(violations(schema, instanceOf(schema, { question: asked, turn }))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  const strict = (properties: JsonObject): JsonObject => ({
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  });

  it.each<[string, JsonObject]>([
    [
      'an order with lines',
      {
        ...strict({
          customer: strict({ name: { type: 'string' }, email: { type: 'string', format: 'email' } }),
          lines: {
            type: 'array',
            minItems: 3,
            maxItems: 5,
            items: strict({
              sku: { type: 'string', pattern: '^[A-Z]{2}-\\d{3}$' },
              count: { type: 'integer', minimum: 1, maximum: 9 },
            }),
          },
          state: { enum: ['open', 'paid'] },
          note: { anyOf: [{ type: 'string', maxLength: 20 }, { type: 'null' }] },
          ship: { $ref: '#/$defs/place' },
        }),
        $defs: { place: strict({ city: { type: 'string' }, lat: { type: 'number', minimum: -90, maximum: 90 } }) },
      },
    ],
    [
      'steps that hold steps',
      {
        ...strict({ steps: { type: 'array', items: { $ref: '#/$defs/step' }, minItems: 2 } }),
        $defs: {
          step: strict({
            text: { type: 'string' },
            rank: { type: 'integer', exclusiveMinimum: 0, exclusiveMaximum: 3, multipleOf: 2 },
            sub: { type: 'array', items: { $ref: '#/$defs/step' } },
            after: { anyOf: [{ $ref: '#/$defs/step' }, { type: 'null' }] },
          }),
        },
      },
    ],
    [
      'unlike items',
      { type: 'array', uniqueItems: true, minItems: 12, items: strict({ id: { type: 'integer', minimum: 5 } }) },
    ],
    ['a catastrophic pattern', strict({ a: { type: 'string', pattern: '^(a+)+$', minLength: 40 } })],
  ])('fits a strict schema: %s', (_what, schema) => {
    for (const question of ['Hi', 'Ship 500 parts to Oslo for Ada, open', 'x'.repeat(5_000)]) {
      expect(violations(schema, instanceOf(schema, { question, turn: 0 }))).toEqual([]);
    }
  });
});
