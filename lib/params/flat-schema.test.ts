import { describe, expect, it } from 'vitest';
import { type JsonObject, type JsonValue, parseJson } from '../core/json';
import { flatSchema } from './flat-schema';

const document: JsonObject = {
  definitions: {
    Level: { type: 'string', enum: ['low', 'high'], description: 'A level.' },
    'a/b~c': { type: 'integer' },
    Loop: { $ref: '#/definitions/Pool' },
    Pool: { $ref: '#/definitions/Loop', type: 'number' },
    Tree: { type: 'array', items: { $ref: '#/definitions/Tree' } },
  },
};

function json(text: string): JsonValue {
  const result = parseJson(text);
  return result.ok ? result.value : null;
}

describe('flatSchema', () => {
  it.each([
    ['a plain property', { type: 'number', minimum: 0 }, { type: 'number', minimum: 0 }],
    [
      'a reference',
      { $ref: '#/definitions/Level' },
      { type: 'string', enum: ['low', 'high'], description: 'A level.' },
    ],
    [
      'words beside a reference',
      { $ref: '#/definitions/Level', description: 'Mine.', default: 'low' },
      { type: 'string', enum: ['low', 'high'], description: 'Mine.', default: 'low' },
    ],
    ['an escaped pointer', { $ref: '#/definitions/a~1b~0c' }, { type: 'integer' }],
    ['a cycle of references', { $ref: '#/definitions/Loop' }, { type: 'number' }],
    ['a tree', { $ref: '#/definitions/Tree' }, { type: 'array', items: { type: 'array' } }],
    ['a dead end', { $ref: '#/definitions/None', title: 'T' }, { title: 'T' }],
    ['the prototype', { $ref: '#/constructor/prototype' }, {}],
    ['another document', { $ref: 'https://example.com/x.json' }, {}],
    ['a broken escape', { $ref: '#/%E0%A4%A' }, {}],
    ['a type list with null', { type: ['integer', 'null'] }, { type: 'integer', nullable: true }],
    ['OpenAPI nullable', { type: 'string', nullable: true }, { type: 'string', nullable: true }],
    ['null in an enum', { enum: ['a', null] }, { type: 'string', nullable: true, enum: ['a'] }],
    [
      'anyOf with null',
      { anyOf: [{ type: 'number', maximum: 1 }, { type: 'null' }], default: null, title: 'T' },
      { type: 'number', nullable: true, maximum: 1, title: 'T', default: null },
    ],
    [
      'oneOf with one',
      { oneOf: [{ $ref: '#/definitions/Level' }] },
      { type: 'string', enum: ['low', 'high'], description: 'A level.' },
    ],
    ['a union of types', { anyOf: [{ type: 'integer' }, { enum: ['inf'] }] }, { type: ['integer', 'string'] }],
    ['a union of constants', { oneOf: [{ const: 'a' }, { const: 'b' }] }, { type: 'string', enum: ['a', 'b'] }],
    ['a union with anything', { anyOf: [{ type: 'integer' }, {}] }, {}],
    [
      'allOf of a reference',
      { allOf: [{ $ref: '#/definitions/Level' }], default: 'high' },
      { type: 'string', enum: ['low', 'high'], description: 'A level.', default: 'high' },
    ],
    ['a constant', { const: 5 }, { type: 'number', enum: [5] }],
    [
      'draft-04 exclusive bounds',
      { type: 'number', minimum: 0, exclusiveMinimum: true },
      { type: 'number', minimum: 0, exclusiveMinimum: 0 },
    ],
    ['an empty range', { type: 'number', minimum: 2, maximum: 1 }, { type: 'number' }],
    [
      'wrong types',
      { type: 7, minimum: '0', maximum: null, enum: 'a', title: {}, items: [], maxLength: -1, multipleOf: 0 },
      {},
    ],
    ['an unknown type', { type: 'float', default: 0.5 }, { type: 'number', default: 0.5 }],
    ['an array without a type', { items: { type: 'string' } }, { type: 'array', items: { type: 'string' } }],
    ['a boolean schema', true, {}],
    ['a list', [], {}],
    ['nothing', null, {}],
  ] satisfies readonly (readonly [string, JsonValue, JsonObject])[])('%s', (_what, property, flat) => {
    expect(flatSchema(document, property)).toEqual(flat);
  });

  it('keeps its distance from numbers that JSON cannot hold', () => {
    expect(flatSchema({}, json('{"type":"number","minimum":-1e999,"maximum":1e999}'))).toEqual({ type: 'number' });
  });

  it('reads own keywords only', () => {
    expect(flatSchema({}, json('{"__proto__":{"type":"string"}}'))).toEqual({});
  });
});
