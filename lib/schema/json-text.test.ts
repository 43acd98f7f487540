import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonText } from './json-text';

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

const json = fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' });
const spaced = fc.tuple(json, fc.constantFrom('', ' ', '\t', '\n')).map(([value, indent]) => {
  const text = JSON.stringify(value, null, indent);
  return { value, text };
});
const piece = fc.constantFrom(
  ...'{}[]:,"\\ \n01.-+eEu',
  ...['"a"', '"a":', 'true', 'null', 'fal', '\\u0041', '\t', '\u0001', 'x', '"__proto__":', '\\ud83d', "'"],
);
const wild = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

describe('readJsonText', () => {
  it('gives for every JSON the value of JSON.parse', () => {
    fc.assert(
      fc.property(spaced, ({ text }) => {
        const read = readJsonText(text);
        expect(read).toMatchObject({ complete: true });
        expect(read.fault).toBeUndefined();
        expect(JSON.stringify(read.value)).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it('is complete exactly where the engine parses, and the same value', () => {
    fc.assert(
      fc.property(wild, (text) => {
        const read = readJsonText(text);
        const engine = parsed(text);
        expect(read.complete).toBe(engine !== undefined);
        if (engine) expect(JSON.stringify(read.value)).toBe(JSON.stringify(engine.value));
        if (read.complete) expect(read.fault).toBeUndefined();
      }),
      { numRuns: 5000 },
    );
  });

  it('finds no fault in any beginning of a JSON', () => {
    fc.assert(
      fc.property(spaced, fc.nat(), ({ text }, cut) => {
        const beginning = text.slice(0, cut % (text.length + 1));
        const read = readJsonText(beginning);
        expect(read.fault).toBeUndefined();
        expect(read.complete).toBe(parsed(beginning) !== undefined);
      }),
    );
  });

  it('has a fault exactly where no continuation can be JSON', () => {
    const ends = ['', '"', '0', '"}', '}', ']', 'e":0}', '0}', '":0}', ':0}', 'rue', 'ull', 'alse', 'l', 'll', '0000"'];
    fc.assert(
      fc.property(wild, fc.array(fc.constantFrom(...ends), { maxLength: 4 }), (text, tail) => {
        if (readJsonText(text).fault) expect(parsed(text + tail.join(''))).toBeUndefined();
      }),
      { numRuns: 3000 },
    );
  });

  it.each<[string, unknown]>([
    ['', undefined],
    [' \n', undefined],
    ['-', undefined],
    ['12', 12],
    ['1.', 1],
    ['-0.5e', -0.5],
    ['t', true],
    ['nul', null],
    ['"Lon', 'Lon'],
    ['"a\\', 'a'],
    ['"a\\u12', 'a'],
    ['"a\\ud83d', 'a\ud83d'],
    ['"a\\ud83d\\ude0', 'a\ud83d'],
    ['{', {}],
    ['{"ci', {}],
    ['{"city"', {}],
    ['{"city":', {}],
    ['{"city":-', {}],
    ['{"city":"Lo', { city: 'Lo' }],
    ['{"a":[1,{"b":tr', { a: [1, { b: true }] }],
    ['[1,', [1]],
    ['{"a":1,"a":[2', { a: [2] }],
  ])('reads %j as %j so far', (text, value) => {
    expect(readJsonText(text).value).toEqual(value);
    expect(readJsonText(text).fault).toBeUndefined();
  });

  it.each([
    ['[\n  {"a": 1},\n  x\n]', 16, 'Expected a value here'],
    ['{"a": 1,}', 8, 'Expected a key in double quotes after the comma'],
    ['{"a" 1}', 5, 'Expected a colon after the key'],
    ['{"a": 1 "b"', 8, 'Expected a comma or } here'],
    ['[1 2]', 3, 'Expected a comma or ] here'],
    ['[1}', 2, 'Expected a comma or ] here'],
    ['[}', 1, 'Expected a value or ] here'],
    ['{]', 1, 'Expected a key or } here'],
    ['["open]\n', 7, 'A text must end with " on its line; write a line break as \\n'],
    ['"\\x"', 2, 'Expected one of " \\ / b f n r t u behind the backslash'],
    ['"\\u12g4"', 5, 'Expected four hexadecimal digits behind \\u'],
    ['[] x', 3, 'Expected nothing more behind the value'],
    ["{'a': 1}", 1, 'JSON has double quotes only'],
    ['// note\n[]', 0, 'JSON has no comments'],
    ['[True]', 1, 'JSON has no True; write true'],
    ['{"a":None}', 5, 'JSON has no None; write null'],
    ['[01]', 2, 'A number must not begin with 0'],
    ['-x', 1, 'Expected a digit here'],
    ['1.e5', 2, 'Expected a digit behind the point'],
    ['1e+]', 3, 'Expected the digits of the exponent'],
  ])('points at the first thing wrong in %j', (text, at, message) => {
    expect(readJsonText(text).fault).toEqual({ at, message });
  });

  it('knows where each value and key stands, the last of equal keys', () => {
    const text = '{ "a": [1, {"b" : "xy"}], "a\\n": 2, "twice": 1, "twice": 22 }';
    const read = readJsonText(text);
    const cut = (place?: { start: number; end: number }) => place && text.slice(place.start, place.end);
    expect(cut(read.placeOf([]))).toBe(text);
    expect(cut(read.placeOf(['a']))).toBe('[1, {"b" : "xy"}]');
    expect(cut(read.placeOf(['a', 1, 'b']))).toBe('"xy"');
    expect(cut(read.keyPlaceOf(['a', 1, 'b']))).toBe('"b"');
    expect(cut(read.placeOf(['a\n']))).toBe('2');
    expect(cut(read.placeOf(['twice']))).toBe('22');
    expect(read.placeOf(['a', 2])).toBeUndefined();
    expect(read.placeOf(['toString'])).toBeUndefined();
    expect(read.placeOf([0])).toBeUndefined();
  });

  it('keeps the own key __proto__ an own key', () => {
    const { value } = readJsonText('{"__proto__": {"polluted": true}}');
    expect(Object.keys(value ?? {})).toEqual(['__proto__']);
    expect(JSON.stringify(value)).toBe('{"__proto__":{"polluted":true}}');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it('says what more text may change', () => {
    expect(readJsonText('{"a":[1,"x').unfinished).toEqual({
      inner: { step: 'a', unfinished: { inner: { step: 1, unfinished: {} } } },
    });
    expect(readJsonText('{"a":[1],"b"').unfinished).toEqual({ pendingKey: 'b' });
    expect(readJsonText('12').unfinished).toEqual({});
    expect(readJsonText('12 ').unfinished).toBeUndefined();
    expect(readJsonText('{"a":1}').unfinished).toBeUndefined();
  });

  it('refuses absurd depth, and takes long texts', () => {
    expect(readJsonText('['.repeat(512)).fault).toBeUndefined();
    expect(readJsonText(`${'['.repeat(10_000)}${']'.repeat(10_000)}`).fault?.at).toBe(512);
    expect(readJsonText('{"a":'.repeat(200_000)).fault?.message).toBe('Nested more than 512 levels deep');
    expect(readJsonText(JSON.stringify('x'.repeat(8_000_000))).complete).toBe(true);
    expect(readJsonText(`"${'\\'.repeat(200_000)}`).value).toHaveLength(100_000);
  });
});
