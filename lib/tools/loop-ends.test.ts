import { describe, expect, it } from 'vitest';
import { autoEnd, autoUntil, type LoopRound } from './loop-ends';

const round = (status: string, ...calls: readonly (readonly [string, string])[]): LoopRound => ({
  status,
  calls: calls.map(([name, text]) => ({ name, arguments: text })),
});
const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => round('complete', ['f', `{"n":${index}}`]));

describe('autoEnd', () => {
  it.each([
    ['no call', [round('complete')], 'no call'],
    ['a stopped run', [round('stopped', ['f', '{}'])], 'stopped'],
    ['a failed run', [round('failed', ['f', '{}'])], 'failed'],
    ['a cut answer', [round('truncated', ['f', '{}'])], 'cut off'],
    ['five rounds', numbered(5), 'after 5 rounds'],
    [
      'a repeated call',
      [round('complete', ['f', '{"a":1,"b":2}']), round('complete', ['f', '{ "b":2, "a":1 }'])],
      'again',
    ],
    [
      'one of several repeated',
      [round('complete', ['f', '']), round('complete', ['g', '{}'], ['f', '{}'])],
      'f was called',
    ],
    ['a repeat of long ago', [...numbered(3), round('complete', ['f', '{"n":0}'])], 'again'],
    ['a repeated call that is no JSON', [round('complete', ['f', '{']), round('complete', ['f', '{'])], 'again'],
  ])('has a reason: %s', (_name, rounds, words) => {
    expect(autoEnd(rounds)).toContain(words);
  });

  it.each([
    ['nothing has run', []],
    ['the first call', numbered(1)],
    ['four rounds', numbered(4)],
    ['other arguments', [round('complete', ['f', '{"a":1}']), round('complete', ['f', '{"a":2}'])]],
    ['another tool', [round('complete', ['f', '{}']), round('complete', ['g', '{}'])]],
    ['the same call twice at once', [round('complete', ['f', '{}'], ['f', '{}'])]],
  ])('has none: %s', (_name, rounds) => {
    expect(autoEnd(rounds)).toBeUndefined();
  });

  it('gives five rounds more to a person who switches it on again', () => {
    expect([0, 1, 4, 5, 6, 10].map(autoUntil)).toEqual([5, 5, 5, 10, 10, 15]);
    expect(autoEnd(numbered(5), autoUntil(5))).toBeUndefined();
    expect(autoEnd(numbered(10), autoUntil(5))).toContain('after 10 rounds');
  });
});
