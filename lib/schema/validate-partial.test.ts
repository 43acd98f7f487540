import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../core/json';
import { sampleFor } from './sample';
import { anySchema, anyValue, boldSchema } from './testing/any-schema';
import { violations } from './validate';
import { judgeText } from './validate-partial';

describe('judgeText', () => {
  const near = fc.oneof(anyValue, anySchema.map(sampleFor));
  const cases = fc
    .tuple(fc.oneof(anySchema, boldSchema), fc.option(near), fc.constantFrom('', ' '))
    .map(([schema, value, indent]) => ({ schema, text: JSON.stringify(value ?? sampleFor(schema), null, indent) }));

  it('calls no beginning of a text invalid whose end is valid', () => {
    fc.assert(
      fc.property(cases, fc.nat(), ({ schema, text }, cut) => {
        const whole = judgeText(schema, text, true);
        const early = judgeText(schema, text.slice(0, cut % (text.length + 1)), false);
        expect(['empty', 'so-far', 'invalid']).toContain(early.state);
        if (early.state === 'invalid') expect(whole.state).toBe('invalid');
      }),
      { numRuns: 1500 },
    );
  });

  it('agrees with violations once the text is finished', () => {
    fc.assert(
      fc.property(cases, ({ schema, text }) => {
        const { state, violation } = judgeText(schema, text, true);
        const [first] = violations(schema, JSON.parse(text) as JsonValue); // JSON.parse yields JSON
        expect(state).toBe(first === undefined ? 'valid' : 'invalid');
        if (first !== undefined) expect(violation).toMatchObject(first);
      }),
      { numRuns: 500 },
    );
  });

  const person: JsonObject = {
    type: 'object',
    properties: {
      name: { type: 'string', minLength: 3, maxLength: 6 },
      age: { type: 'integer', maximum: 150 },
      unit: { enum: ['celsius', 'fahrenheit'] },
      tags: { type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 3 },
      code: { type: 'string', pattern: '^[A-Z]{2}\\d$' },
    },
    required: ['name'],
    additionalProperties: false,
  };

  it.each([
    '{',
    '{"na',
    '{"name"',
    '{"name":"A',
    '{"age":151',
    '{"age":1.5',
    '{"unit":"cel',
    '{"tags":["a"',
    '{"code":"A',
    '{"ageless',
    '{"age":-',
  ])('takes %s as fine so far', (text) => {
    expect(judgeText(person, text, false)).toEqual({ state: 'so-far' });
  });

  it.each<[string, string, string]>([
    ['[', '[', 'The value must be an object'],
    ['{"name":1', '1', '"name" must be a string'],
    ['{"name":t', 't', '"name" must be a string'],
    ['{"age":151,', '151', '"age" must be at most 150'],
    ['{"age":1.5 ', '1.5', '"age" must be an integer'],
    ['{"unit":"k', '"k', '"unit" must be one of "celsius", "fahrenheit"'],
    ['{"other"', '"other"', '"other" is not allowed here'],
    ['{"other":[1', '"other":[1', '"other" is not allowed here'],
    ['{"name":"Augustus', '"Augustus', '"name" must have at most 6 characters'],
    ['{"name":"Al",', '"Al"', '"name" must have at least 3 characters'],
    ['{"tags":["a",2', '2', 'Item 2 of "tags" must be a string'],
    ['{"tags":["a","b","c","', '["a","b","c","', '"tags" must have at most 3 items'],
    ['{"tags":["a"]', '["a"]', '"tags" must have at least 2 items'],
    ['{"code":"A1', '"A1', '"code" must match the pattern ^[A-Z]{2}\\d$'],
    ['{}', '{}', '"name" is missing'],
  ])('knows of %s that %s can no longer fit', (text, place, message) => {
    const { state, violation } = judgeText(person, text, false);
    expect(state).toBe('invalid');
    expect(violation?.message).toBe(message);
    expect(text.slice(violation?.start, violation?.end)).toBe(place);
  });

  it.each<[string, JsonValue, string, string]>([
    ['anyOf only when every form is out', { anyOf: [{ type: 'string' }, { const: 12 }] }, '1', 'so-far'],
    ['anyOf when every form is out', { anyOf: [{ type: 'string' }, { const: 12 }] }, '[', 'invalid'],
    ['not only when it is certain', { not: { required: ['a'] } }, '{"b":1', 'so-far'],
    ['not when it is certain', { not: { required: ['a'] } }, '{"a"', 'invalid'],
    ['not over an object that may still grow', { not: { properties: { a: { type: 'string' } } } }, '{', 'so-far'],
    ['oneOf when two surely fit', { oneOf: [{ type: 'object' }, { required: ['a'] }] }, '{"a":', 'invalid'],
    ['contains while more may come', { contains: { const: 1 } }, '[2, 3', 'so-far'],
    ['equal items', { uniqueItems: true }, '[1, 2, 1, 4', 'invalid'],
    ['a last item that may still change', { uniqueItems: true }, '[1, 1', 'so-far'],
  ])('judges %s', (_what, schema, text, state) => {
    expect(judgeText(schema, text, false).state).toBe(state);
  });

  it.each<[JsonValue, JsonValue]>([
    [{ type: 'integer' }, 12.5],
    [{ const: 'ab' }, 'abc'],
    [{ enum: ['ab', [1]] }, [1, 2]],
    [{ const: { a: 1 } }, { a: 1, b: 2 }],
    [{ minimum: 3, maximum: 20 }, 210],
    [{ multipleOf: 2 }, 23],
    [{ maxLength: 1 }, 'ab'],
    [{ pattern: '^a$' }, 'ab'],
    [{ format: 'date' }, '2026-01-310'],
    [{ properties: { a: { type: 'string' } } }, { b: 1, a: 1 }],
    [{ patternProperties: { '^a': false } }, { b: 1, a: 1 }],
    [{ additionalProperties: { type: 'string' } }, { b: 'b', a: 1 }],
    [{ propertyNames: { maxLength: 1 } }, { b: 1, aa: 1 }],
    [{ maxProperties: 1 }, { b: 1, a: 1 }],
    [{ dependentRequired: { a: ['b'] } }, { a: 1 }],
    [{ dependentSchemas: { a: { required: ['b'] } } }, { c: 1, a: 1 }],
    [{ items: { type: 'string' } }, ['a', 1]],
    [{ prefixItems: [{}, { type: 'string' }] }, ['a', 1]],
    [{ maxItems: 1 }, [1, 2]],
    [{ uniqueItems: true }, [1, 2, 1]],
    [{ contains: { const: 1 }, maxContains: 1 }, [1, 2, 1]],
    [{ oneOf: [{ minItems: 1 }, { minItems: 2 }] }, [1, 2, 3]],
    [{ if: { minItems: 2 }, else: true, ...Object.fromEntries([['then', { maxItems: 2 }]]) }, [1, 2, 3]],
    [
      { properties: { a: true }, unevaluatedProperties: false },
      { a: 1, b: 1 },
    ],
    [{ prefixItems: [true], unevaluatedItems: false }, [1, 2]],
  ])('never takes %j to hold already where %j will break it', (schema, value) => {
    const text = JSON.stringify(value);
    expect(violations(schema, value)).not.toEqual([]);
    for (let end = 0; end < text.length; end += 1) {
      expect(judgeText({ not: schema }, text.slice(0, end), false).state).not.toBe('invalid');
    }
  });

  it('says what is no JSON', () => {
    expect(judgeText(person, '', true)).toEqual({ state: 'empty' });
    expect(judgeText(person, ' \n', false)).toEqual({ state: 'empty' });
    expect(judgeText(person, '```json\n{"name":"Ada"}\n```', true)).toEqual({
      state: 'not-json',
      fault: { at: 0, message: 'The answer stands in a Markdown fence; only the bare JSON is JSON' },
    });
    expect(judgeText(person, 'Sure! {', false).fault?.message).toBe(
      'The answer begins with words; only the bare JSON is JSON',
    );
    expect(judgeText(person, '{"name":"Ada"} Done.', false).fault).toEqual({
      at: 15,
      message: 'Expected nothing more behind the value',
    });
    expect(judgeText(person, '{"name":"Ada"', true)).toEqual({
      state: 'not-json',
      fault: { at: 13, message: 'The text ends before the JSON does' },
    });
    expect(judgeText(person, '{"age":1e', true).state).toBe('not-json');
  });

  it('calls nothing a violation that it could not check', () => {
    const judged = judgeText({ type: 'string', pattern: '^(a)\\1$' }, '"b"', true);
    expect(judged.state).toBe('valid');
    expect(judged.unchecked).toContain('was not checked');
  });

  it('takes long and deep texts', () => {
    const schema: JsonObject = { type: 'array', items: person, uniqueItems: true };
    const text = `[${Array.from({ length: 4_000 }, (_, index) => `{"name":"Ada","age":${index % 150},"tags":["a","${index}"]}`).join(',')}`;
    expect(judgeText(schema, text, false)).toEqual({ state: 'so-far' });
    expect(judgeText({ items: { $ref: '#' } }, '['.repeat(512), false)).toEqual({ state: 'so-far' });
    expect(judgeText({ items: { $ref: '#' } }, '['.repeat(10_000), false).state).toBe('not-json');
  });
});
