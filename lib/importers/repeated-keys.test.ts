import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatedKeys } from './repeated-keys';

describe('repeatedKeys', () => {
  it.each([
    ['{"a":1,"a":2}', ['a']],
    ['{"a":{"b":1,"b" : 2},"c":[{"d":"d","d":[]}],"b":0}', ['b', 'd']],
    ['{"a\\"":1,"a\\"":2}', ['a\\"']],
    ['[{"a":1},{"a":2},"a","a"]', []],
    ['{"a":"b","b":"a","c":{"a":1}}', []],
  ])('%s', (text, keys) => {
    expect(repeatedKeys(text).map((note) => /field (.*) stands/.exec(note)?.[1])).toEqual(keys);
  });

  it('finds nothing in what JavaScript writes, and five at most', () => {
    const expectNone = (value: unknown): void => {
      expect(repeatedKeys(JSON.stringify(value))).toEqual([]);
    };
    void fc.assert(fc.property(fc.jsonValue(), expectNone));
    expect(
      repeatedKeys(`{${['a', 'b', 'c', 'd', 'e', 'f'].map((key) => `"${key}":1,"${key}":2`).join()}}`),
    ).toHaveLength(5);
  });
});
