import { describe, expect, it } from 'vitest';
import { mergePatch } from './merge-patch';

describe('mergePatch', () => {
  it('replaces, removes and nests as RFC 7396 says', () => {
    expect(mergePatch({ a: 1, b: { c: 1, d: 2 }, e: [1] }, { a: 2, b: { d: null, f: 3 }, e: [2], g: null })).toEqual({
      a: 2,
      b: { c: 1, f: 3 },
      e: [2],
    });
  });

  it('leaves its input alone', () => {
    const target = { a: { b: 1 } };
    mergePatch(target, { a: { b: 2 } });
    expect(target).toEqual({ a: { b: 1 } });
  });
});
