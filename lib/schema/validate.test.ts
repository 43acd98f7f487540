import { Validator } from '@cfworker/json-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../core/json';
import { sampleFor } from './sample';
import { anySchema, anyValue, boldSchema, wildSchema } from './testing/any-schema';
import { validate, violations } from './validate';

const messages = (schema: JsonValue, value: JsonValue) => violations(schema, value).map(({ message }) => message);

describe('violations', () => {
  it('agrees with another implementation', () => {
    const values = fc.oneof(anyValue, anySchema.map(sampleFor));
    fc.assert(
      fc.property(fc.oneof(anySchema, boldSchema), values, (schema, value) => {
        const text = JSON.stringify([schema, value]);
        // It reads formats and the own key __proto__ otherwise, and lets `unevaluated…` see what stands beside its schema.
        fc.pre(!/"format"|__proto__|"unevaluated/.test(text));
        const other = new Validator(JSON.parse(JSON.stringify(schema)), '2020-12').validate(value);
        expect(violations(schema, value).length === 0).toBe(other.valid);
      }),
      { numRuns: 1000 },
    );
  });

  it('throws at nothing, and stays the same', () => {
    fc.assert(
      fc.property(wildSchema, anyValue, (schema, value) => {
        expect(violations(schema, value)).toEqual(violations(schema, value));
      }),
      { numRuns: 1500 },
    );
  });

  it.each<[JsonValue, JsonValue, JsonValue]>([
    [{ properties: { age: { type: 'integer' } } }, { age: 1.5 }, ['"age" must be an integer']],
    [{ required: ['city', 'unit'] }, { unit: 1 }, ['"city" is missing']],
    [{ type: ['string', 'null'] }, 1, ['The value must be a string or null']],
    [{ type: 'string', nullable: true }, null, []],
    [{ type: 'integer' }, 1.0, []],
    [{ items: { type: 'string' } }, ['a', 1], ['Item 2 must be a string']],
    [
      { properties: { tags: { items: { minLength: 2 } } } },
      { tags: ['a'] },
      ['Item 1 of "tags" must have at least 2 characters'],
    ],
    [{ enum: ['a', 1] }, 'b', ['The value must be one of "a", 1']],
    [{ type: 'string', enum: ['a'] }, 5, ['The value must be a string']],
    [{ multipleOf: 0.01 }, 19.99, []],
    [{ multipleOf: 0.01 }, 0.075, ['The value must be a multiple of 0.01']],
    [{ multipleOf: 1e-8 }, 12391239123, []],
    [{ minLength: 2 }, '😀', ['The value must have at least 2 characters']],
    [{ minimum: 3, exclusiveMinimum: true }, 3, ['The value must be more than 3']],
    [{ format: 'email' }, 'nobody', ['The value must be an email address']],
    [{ format: 'date' }, '2026-02-30', ['The value must be a date such as 2026-01-31']],
    [{ format: 'own' }, 'anything', []],
    [{ properties: { a: {} }, additionalProperties: false }, { a: 1, b: 2 }, ['"b" is not allowed here']],
    [
      { patternProperties: { '^x': { type: 'number' } }, additionalProperties: false },
      { x1: 'a', y: 1 },
      ['"x1" must be a number', '"y" is not allowed here'],
    ],
    [{ propertyNames: { maxLength: 2 } }, { abc: 1 }, ['The name "abc" must have at most 2 characters']],
    [{ dependentRequired: { card: ['zip'] } }, { card: 1 }, ['"zip" is missing; "card" needs it']],
    [{ dependencies: { a: { required: ['b'] } } }, { a: 1 }, ['"b" is missing']],
    [{ prefixItems: [{}, {}], items: false }, [1, 2, 3], ['Item 3 is one too many: 2 items at most']],
    [{ items: [{ type: 'string' }], additionalItems: false }, ['a', 1], ['Item 2 is one too many: 1 item at most']],
    [
      { uniqueItems: true },
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
      ['Item 2 is the same as item 1'],
    ],
    [
      { contains: { type: 'string' }, minContains: 2 },
      ['a', 1],
      ['The value must have at least 2 items of the kind asked for'],
    ],
    [{ anyOf: [{ type: 'string' }, { type: 'integer' }] }, true, ['The value must be a string or an integer']],
    [{ anyOf: [{ const: 'a' }, { enum: ['b', 'c'] }] }, 'd', ['The value must be one of "a", "b", "c"']],
    [{ anyOf: [{ type: 'object', required: ['x'] }, { type: 'null' }] }, {}, ['"x" is missing']],
    [{ oneOf: [{ minimum: 1 }, { minimum: 2 }] }, 3, ['The value fits more than one of the allowed forms']],
    [{ not: { const: 1 } }, 1, ['The value is what the schema rules out']],
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    [{ if: { required: ['a'] }, then: { required: ['b'] }, else: { required: ['c'] } }, {}, ['"c" is missing']],
    [{ allOf: [{ required: ['a'] }, { required: ['a'] }] }, {}, ['"a" is missing']],
    [{ $ref: '#/$defs/a~1b%25', $defs: { 'a/b%': { type: 'null' } } }, 1, ['The value must be null']],
    [{ $ref: '#here', $defs: { x: { $anchor: 'here', type: 'null' } } }, 1, ['The value must be null']],
    [
      {
        $schema: 'http://json-schema.org/draft-07/schema#',
        $ref: '#/definitions/a',
        type: 'null',
        definitions: { a: {} },
      },
      1,
      [],
    ],
    [{ allOf: [{ properties: { a: {} } }], unevaluatedProperties: false }, { a: 1, b: 1 }, ['"b" is not allowed here']],
    [false, 1, ['The value is not allowed here']],
  ])('of %j by %j are %j', (schema, value, expected) => {
    expect(messages(schema, value)).toEqual(expected);
  });

  it('of the form that the value aims at are told, not those of the others', () => {
    const form = (kind: string, size: JsonObject) => ({ type: 'object', properties: { kind: { const: kind }, size } });
    const schema = { oneOf: [form('a', { type: 'string' }), form('b', { type: 'integer' })] };
    expect(messages(schema, { kind: 'b', size: 'x' })).toEqual(['"size" must be an integer']);
  });

  it('stand in document order, each with its path and keyword', () => {
    const schema = {
      properties: { b: { items: { properties: { x: { type: 'string' } } } }, a: { type: 'string' } },
      required: ['c'],
      allOf: [{ properties: { a: { minimum: 5 } } }],
    };
    expect(violations(schema, { a: 1, b: [{ x: 'fine' }, { x: 2 }] })).toEqual([
      { path: [], message: '"c" is missing', keyword: 'required' },
      { path: ['a'], message: '"a" must be a string', keyword: 'type' },
      { path: ['a'], message: '"a" must be at least 5', keyword: 'minimum' },
      { path: ['b', 1, 'x'], message: '"x" must be a string', keyword: 'type' },
    ]);
  });

  it('know own keys only', () => {
    expect(messages({ required: ['toString', '__proto__'] }, {})).toHaveLength(2);
    expect(messages({ properties: { constructor: { type: 'number' } } }, {})).toEqual([]);
    expect(
      messages(JSON.parse('{"properties":{"__proto__":{"type":"number"}}}'), JSON.parse('{"__proto__":"a"}')),
    ).toEqual(['"__proto__" must be a number']);
  });
});

describe('validate', () => {
  const nested = (levels: number): JsonValue => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);

  it.each<[string, JsonValue, JsonValue]>([
    ['a reference that leads nowhere', { $ref: '#/$defs/none' }, 1],
    ['a reference to another document', { $ref: 'https://example.com/schema.json' }, 1],
    ['a reference to itself', { $ref: '#' }, 1],
    ['a pattern with a back reference', { pattern: '^(a)\\1$' }, 'b'],
    ['a pattern that is broken', { pattern: '(' }, 'b'],
    ['what is nested too deeply', { items: { $ref: '#' } }, nested(10_000)],
  ])('names %s as unchecked, and no violation', (_what, schema, value) => {
    const { violations: found, unchecked } = validate(schema, value);
    expect(found).toEqual([]);
    expect(unchecked).toBeTypeOf('string');
  });

  it('follows a ladder of references that doubles at each step', () => {
    expect(validate(multiplying(), 1)).toEqual({ violations: [] });
    expect(messages(multiplying(), 'a')).toEqual(['The value must be an integer']);
  });

  it('does not hang on a catastrophic pattern', () => {
    expect(messages({ pattern: '^(a+)+$' }, `${'a'.repeat(50_000)}b`)).toEqual([
      'The value must match the pattern ^(a+)+$',
    ]);
  });

  it('holds a schema and values of any size', () => {
    expect(validate({ const: nested(10_000) }, nested(10_000)).violations).toEqual([]);
    expect(validate({ type: 'array' }, nested(10_000))).toEqual({ violations: [] });
    const many = Array.from({ length: 300_000 }, (_, index) => index);
    expect(violations({ items: { type: 'string' } }, many).length).toBeLessThanOrEqual(1_001);
    expect(violations(Object.freeze({ type: 'string' }), 1)).toHaveLength(1);
  });
});

function multiplying(): JsonObject {
  const level = (index: number) => ({ allOf: [{ $ref: `#/$defs/l${index + 1}` }, { $ref: `#/$defs/l${index + 1}` }] });
  const levels = Array.from({ length: 40 }, (_, index) => [`l${index}`, level(index)] as const);
  return { $ref: '#/$defs/l0', $defs: { ...Object.fromEntries(levels), l40: { type: 'integer' } } };
}
