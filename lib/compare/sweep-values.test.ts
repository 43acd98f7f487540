import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../core/json';
import { standardParam } from '../params/table';
import { readSweepValues, sweepValues } from './sweep-values';
import { valueText } from './sweep-words';
import { MOST_VALUES } from './value-range';

const values = (text: string, name?: string) => {
  const read = sweepValues(text, name === undefined ? undefined : standardParam(name));
  return read.ok ? read.value.map(({ value }) => value) : read.failure.message;
};

describe('sweepValues', () => {
  it.each<[string, readonly (JsonValue | undefined)[]]>([
    ['0, 0.5, 1', [0, 0.5, 1]],
    ['0;0.5;1', [0, 0.5, 1]],
    ['0\n0.5\r\n1\n', [0, 0.5, 1]],
    ['0 0.5 1', [0, 0.5, 1]],
    [' .5\t1. +2 -3 1e-2 ', [0.5, 1, 2, -3, 0.01]],
    ['0..1 step 0.25', [0, 0.25, 0.5, 0.75, 1]],
    ['0..1 by 0.25', [0, 0.25, 0.5, 0.75, 1]],
    ['0 .. 1 step .5', [0, 0.5, 1]],
    ['0.1..0.4 step 0.1', [0.1, 0.2, 0.3, 0.4]],
    ['0..1 step 0.3', [0, 0.3, 0.6, 0.9]],
    ['1..5', [1, 2, 3, 4, 5]],
    ['5..1 step 2', [5, 3, 1]],
    ['5..1 step -2', [5, 3, 1]],
    ['-1..1', [-1, 0, 1]],
    ['1..3, 7, 9..8', [1, 2, 3, 7, 9, 8]],
    ['1..3 7', [1, 2, 3, 7]],
    ['0.1..0.1 step 1', [0.1]],
    ['-0, 1', [0, 1]],
    ['true, false, null, unset', [true, false, null, undefined]],
    ['unset 0.5', [undefined, 0.5]],
    ['"a, b"; "c\\"d"', ['a, b', 'c"d']],
    ["'a, b'", ['a, b']],
    ['["a,b", [1; 2]]'.replace(';', ','), [['a,b', [1, 2]]]],
    ['{"type": "json_object", "x": "}"}, null', [{ type: 'json_object', x: '}' }, null]],
    ['{"a":\n1}\n{"b":2}', [{ a: 1 }, { b: 2 }]],
    [',,1,;\n2,', [1, 2]],
    ['0-1 step 0.5', [0, 0.5, 1]],
    ['0 – 1 by .5', [0, 0.5, 1]],
    ['0 to 1 BY 0.5', [0, 0.5, 1]],
    ['From 1 to 3', [1, 2, 3]],
    ['1…3; -1-1', [1, 2, 3, -1, 0]],
    ['-3--1', [-3, -2, -1]],
    ['0 -1', [0, -1]],
    ['1e-1', [0.1]],
    ['1-3 7', [1, 2, 3, 7]],
    ['True, FALSE', [true, false]],
  ])('reads %j', (text, expected) => expect(values(text)).toEqual(expected));

  it.each<[string, string, readonly (JsonValue | undefined)[]]>([
    ['reasoning_effort', 'low, high, unset', ['low', 'high', undefined]],
    ['user', "Ann Lee, 1, true, it's", ['Ann Lee', '1', 'true', "it's"]],
    ['user', '1..3; "unset"', ['1..3', 'unset']],
    ['temperature', '0..1 step 0.5', [0, 0.5, 1]],
    ['max_tokens', '16 64', [16, 64]],
    ['stream', 'true false', [true, false]],
    ['stop', '["a", "b"], END', [['a', 'b'], 'END']],
    ['temperature', '[0, 0.5, 1]', [0, 0.5, 1]],
    ['temperature', '[0, 1], 0.5, [2]', [0, 1, 0.5, 2]],
    ['stream', '[true, false]', [true, false]],
    ['user', '["Ann", "Bob"]', ['Ann', 'Bob']],
    ['user', '1-3, 1 to 3, True', ['1-3', '1 to 3', 'True']],
    ['reasoning_effort', 'low unset high', ['low', undefined, 'high']],
    ['reasoning_effort', 'low quite', ['low quite']],
  ])('reads for %s %j', (name, text, expected) => {
    expect(standardParam(name)).toBeDefined();
    expect(values(text, name)).toEqual(expected);
  });

  it.each<[string | undefined, string, RegExp]>([
    [undefined, '', /at least one/],
    [undefined, ' , \n', /at least one/],
    [undefined, '1, foo', /“foo” is not understood/],
    [undefined, '1 2 x', /“x” in “1 2 x” is not understood/],
    [undefined, '0-1:0.25', /“0-1:0.25” is not understood/],
    [undefined, '0..1:0.25', /“0..1:0.25” is not understood/],
    [undefined, '0..1 0.25 step', /not understood/],
    [undefined, '0.5..1', /needs a step/],
    [undefined, '0..1 step 0', /never ends/],
    [undefined, '0..1 step -1', /never ends/],
    [undefined, '0..1 step x', /not understood/],
    [undefined, '0:1:0.5', /“0:1:0.5” is not understood/],
    [undefined, '0.5 to 1', /needs a step/],
    [undefined, '2024-01-01', /not understood/],
    ['temperature', '[0, "hot"]', /does not fit/],
    ['temperature', '[[0]]', /does not fit/],
    [undefined, '1..1000', /1,000 values: at most 200/],
    [undefined, '0..1e30 step 1e-9', /at most 200/],
    [undefined, '1..150, 200..300', /251 values are too many/],
    [undefined, '{"a": 1', /not understood/],
    [undefined, '"open', /not understood/],
    [undefined, '[1e999]', /not understood/],
    [undefined, '1e999', /not understood/],
    ['temperature', 'hot', /“hot” is not understood/],
    ['temperature', '0.5, "hot"', /hot does not fit: temperature must be a number\./],
    ['temperature', 'true', /true does not fit: temperature must be a number/],
    ['max_tokens', '1, 1.5', /1\.5 does not fit: max_tokens must be a whole number/],
    ['stream', '1', /1 does not fit: stream must be true or false/],
    ['user', '[1]', /\[1\] does not fit: user must be a text/],
  ])('refuses for %s %j', (name, text, words) => expect(values(text, name)).toMatch(words));

  it('remarks on values outside of the range, as the form does, and keeps them', () => {
    expect(readSweepValues('1, 7', standardParam('temperature'))).toEqual({
      ok: true,
      value: { values: [{ value: 1 }, { value: 7 }], notes: ['7: temperature must be at most 2.'] },
    });
  });

  it('takes each value once, and says so', () => {
    expect(readSweepValues('1, 2, 1.0, {"a":1,"b":2}, {"b":2,"a":1}, unset, unset', undefined)).toEqual({
      ok: true,
      value: {
        values: [{ value: 1 }, { value: 2 }, { value: { a: 1, b: 2 } }, {}],
        notes: ['Left out what stands there twice: 1, {"b":2,"a":1}, unset.'],
      },
    });
  });

  it('leaves out an own __proto__ key', () => {
    expect(values('{"__proto__": {"x": 1}, "a": 1}')).toEqual([{ a: 1 }]);
  });

  it('reads what it prints', () => {
    const json = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as JsonValue);
    const one = fc.oneof(json, fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e30, max: 1e30 }), fc.string());
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 9 }), fc.constantFrom(', ', ';', '\n'), (all, sign) => {
        fc.pre(!JSON.stringify(all).includes('__proto__'));
        const text = all.map((value) => JSON.stringify(value)).join(sign);
        const read = sweepValues(text, undefined);
        const once = [...new Map(all.map((value) => [JSON.stringify(value === 0 ? 0 : value), value])).values()];
        if (read.ok) expect(read.value.length).toBeLessThanOrEqual(once.length);
        expect(read.ok && read.value[0]).toEqual({ value: JSON.parse(JSON.stringify(all[0])) });
        const spec = { schema: { type: ['string', 'number', 'boolean', 'array', 'object'], nullable: true } };
        const printed = sweepValues(all.map((value) => valueText({ value })).join(sign), spec);
        expect(printed).toEqual(read);
      }),
    );
  });

  it('counts in decimals: every value of a range is the nearest number to its decimal', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99, max: 99 }),
        fc.integer({ min: 1, max: 30 }),
        fc.nat(40),
        fc.nat(6),
        (from, step, count, scale) => {
          const written = (digits: number) => `${digits}e-${scale}`;
          const text = `${written(from)}..${written(from + count * step)} step ${written(step)}`;
          expect(values(text)).toEqual(
            Array.from({ length: count + 1 }, (_, at) => Number(written(from + at * step)) + 0),
          );
        },
      ),
    );
  });

  it('answers any text with values or one sentence, never more than 200', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80 }),
        fc.constantFrom(undefined, 'temperature', 'user', 'stop', 'seed'),
        (text, name) => {
          const read = sweepValues(text, name === undefined ? undefined : standardParam(name));
          if (read.ok) expect(read.value.length).toBeLessThanOrEqual(MOST_VALUES);
          else expect(read.failure.message).toMatch(/\.$/);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
