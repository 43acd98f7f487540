import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../core/json';
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
});
