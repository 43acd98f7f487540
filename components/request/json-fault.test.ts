import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from './json-fault';

const parses = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('jsonFault', () => {
  it('finds no fault exactly where the engine parses', () => {
    const piece = fc.constantFrom(...'{}[]:,"\\ \n01.-+eE', '"a"', 'true', 'null', '\\u0041', '\t', '\u0001', 'x');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(jsonFault(text) === undefined).toBe(parses(text));
      }),
      { numRuns: 3000 },
    );
    fc.assert(fc.property(fc.jsonValue(), (value) => jsonFault(JSON.stringify(value, null, 1)) === undefined));
  });

  it.each([
    ['[\n  {"a": 1},\n  x\n]', 16],
    ['{"a": 1,}', 8],
    ['{"a" 1}', 5],
    ['[1 2]', 3],
    ['[1}', 2],
    ['["open]', 1],
    ['[1', 2],
    ['[] x', 3],
    ["{'a': 1}", 1],
    ['// note\n[]', 0],
    ['', 0],
  ])('points at the first thing wrong in %j', (text, at) => expect(jsonFault(text)).toBe(at));

  it('stays linear on long texts', () => {
    expect(jsonFault('['.repeat(200_000))).toBe(200_000);
    expect(jsonFault(JSON.stringify('x'.repeat(8_000_000)))).toBeUndefined();
    expect(jsonFault(`"${'\\'.repeat(200_000)}`)).toBe(0);
  });
});
