import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../core/json';
import { judgeChecks } from './judge-checks';
import { judged, type State, stateOf } from './testing/judged';
import { runOf } from './testing/run-of';

describe('contains', () => {
  it.each<[JsonObject, string, State]>([
    [{ text: 'London' }, 'In London.', 'pass'],
    [{ text: 'London' }, 'In london.', 'fail'],
    [{ text: 'LONDON', ignoreCase: true }, 'In london.', 'pass'],
    [{ text: 'London', not: true }, 'In Paris.', 'pass'],
    [{ text: 'London', not: true }, 'In London.', 'fail'],
    [{ text: 'STRASSE', ignoreCase: true }, 'Die Straße', 'pass'],
    [{ text: 'οδος', ignoreCase: true }, 'ΟΔΟΣΑ', 'pass'],
    [{ text: 'café' }, 'cafe\u0301', 'pass'],
    [{ text: '👩‍🚀' }, 'an 👩‍🚀!', 'pass'],
    [{ text: 'a\nb' }, 'a\r\nb', 'pass'],
    [{ text: ' ' }, 'ab', 'fail'],
    [{ text: 'a.c' }, 'abc', 'fail'],
    [{ text: 'a', ignoreCase: 'yes' }, 'A', 'fail'],
    [{ text: '' }, 'anything', 'open'],
    [{}, 'anything', 'open'],
    [{ text: 5 }, '5', 'open'],
  ])('%j of %j: %s', (check, text, state) => {
    expect(stateOf({ type: 'contains', ...check }, text)).toBe(state);
  });

  it('looks at refusals as well', () => {
    expect(judged({ type: 'contains', text: 'cannot' }, runOf([{ refusal: 'I cannot.' }]))?.state).toBe('pass');
  });
});

describe('matches', () => {
  it.each<[JsonObject, string, State]>([
    [{ pattern: '^\\d+$' }, '42', 'pass'],
    [{ pattern: '^\\d+$' }, '42 ', 'fail'],
    [{ pattern: 'l.n' }, 'the line', 'pass'],
    [{ pattern: 'LINE' }, 'the line', 'fail'],
    [{ pattern: 'LINE', ignoreCase: true }, 'the line', 'pass'],
    [{ pattern: '^[^a]$', ignoreCase: true }, 'A', 'fail'],
    [{ pattern: '^[A-F\\d]+$', ignoreCase: true }, 'c0ffee', 'pass'],
    [{ pattern: '^\\p{Lu}$', ignoreCase: true }, 'é', 'pass'],
    [{ pattern: 'a', not: true }, 'b', 'pass'],
    [{ pattern: 'a', not: true }, 'a', 'fail'],
    [{ pattern: '^.$' }, '😀', 'pass'],
    [{ pattern: '(a)\\1' }, 'aa', 'open'],
    [{ pattern: '(?<=a)b' }, 'ab', 'open'],
    [{ pattern: '(' }, '(', 'open'],
    [{ pattern: 'a{1000000}' }, 'a', 'open'],
    [{ pattern: 'x'.repeat(5_000) }, 'x'.repeat(5_000), 'open'],
    [{ pattern: '' }, 'a', 'open'],
  ])('%j of %j: %s', (check, text, state) => {
    expect(stateOf({ type: 'matches', ...check }, text)).toBe(state);
  });

  it.each(['(a+)+$', '^(a|a)*$', '(.*)*x', '^(([a-z])+.)+[A-Z]$'])('reads 50 KB against %s', (pattern) => {
    expect(stateOf({ type: 'matches', pattern }, `${'a'.repeat(50_000)}!`)).toBe('fail');
  });

  it('says so where a pattern asks for more steps than there are', () => {
    const pattern = '(?=(a+)+$)b';
    expect(stateOf({ type: 'matches', pattern }, `${'a'.repeat(40)}!`)).toBe('fail');
    expect(judged({ type: 'matches', pattern }, runOf([`${'a'.repeat(50_000)}!`]))).toEqual({
      state: 'open',
      message: 'The answer is too long to be matched against /(?=(a+)+$)b/.',
    });
  });

  it('agrees with RegExp where that can be trusted', () => {
    const part = fc.constantFrom('a', 'b', 'A', '.', '[ab]', '[^a]', '\\w', '\\b', 'a*', 'b?', '(a|b)+', '^', '$');
    const pattern = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'B', ' ', '\n'), maxLength: 8 });
    fc.assert(
      fc.property(pattern, text, fc.boolean(), (source, said, ignoreCase) => {
        const wanted = new RegExp(source, ignoreCase ? 'iu' : 'u').test(said) ? 'pass' : 'fail';
        expect(stateOf({ type: 'matches', pattern: source, ignoreCase }, said)).toBe(wanted);
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves the rest open when many patterns on a long answer ask too much together', () => {
    const checks = Array.from({ length: 40 }, () => ({ type: 'matches', pattern: '(a|b|c|d)+e' }));
    const states = judgeChecks(checks, runOf(['abcd'.repeat(25_000)])).map(({ state }) => state);
    expect(states[0]).toBe('fail');
    expect(states.at(-1)).toBe('open');
  });
});

describe('equals', () => {
  it.each<[JsonObject, string, State]>([
    [{ text: 'yes' }, ' yes\n', 'pass'],
    [{ text: 'yes' }, 'Yes', 'fail'],
    [{ text: 'yes', ignoreCase: true }, 'YES', 'pass'],
    [{ text: 'yes', not: true }, 'no', 'pass'],
    [{ text: '' }, '', 'pass'],
    [{ text: '' }, ' \n ', 'pass'],
    [{}, 'x', 'fail'],
    [{ text: '{"a":1,"b":[2]}' }, '{ "b": [2.0], "a": 1 }', 'pass'],
    [{ text: '[1,2]' }, '[2,1]', 'fail'],
    [{ text: '{"a":"x"}' }, '{"a":"X"}', 'fail'],
    [{ text: '{"a":"x"}', ignoreCase: true }, '{ "A": "X" }', 'pass'],
    [{ text: '{"a":1}' }, '```json\n{"a":1}\n```', 'fail'],
    [{ text: '1.0' }, '1', 'pass'],
    [{ text: 'True' }, 'true', 'fail'],
    [{ text: '12345678901234567890' }, '12345678901234567891', 'fail'],
    [{ text: '{"id":12345678901234567890}' }, '{ "id": 12345678901234567890 }', 'pass'],
    [{ text: '{"id":"12345678901234567890"}' }, '{ "id": "12345678901234567891" }', 'fail'],
    [{ text: '"é"' }, '"\\u00e9"', 'pass'],
    [{ text: '['.repeat(5_000) }, '['.repeat(5_000), 'pass'],
  ])('%j of %j: %s', (check, text, state) => {
    expect(stateOf({ type: 'equals', ...check }, text)).toBe(state);
  });

  it('holds for every JSON value, however it is written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const check = { type: 'equals', text: JSON.stringify(value) };
        expect(stateOf(check, `\n${JSON.stringify(value, null, 3)} `)).toBe('pass');
      }),
    );
  });

  it('says what came instead', () => {
    expect(judged({ type: 'equals', text: 'yes' }, runOf(['no']))?.message).toBe('The answer is “no”, not “yes”.');
    expect(judged({ type: 'equals', text: 'yes' }, runOf(['']))?.message).toBe('The answer is empty, not “yes”.');
  });
});
