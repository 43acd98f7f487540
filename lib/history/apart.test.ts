import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { putTogether, takeApart } from './apart';

const url = (letter: string) => `data:image/png;base64,${letter.repeat(2000)}`;
const leaf = fc.oneof(
  fc.string(),
  fc.constantFrom(url('A'), url('B'), 'data:,x', '__proto__'),
  fc.integer(),
  fc.constant(null),
);
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constant('__proto__')), tie('value'), { maxKeys: 4 }),
  ),
})).value;

/** Together again, with the letter as hash. */
function roundTrip<T>(value: T): T {
  const { rest, taken } = takeApart(value);
  const places = taken.map(({ path, url: text }) => ({ path, hash: text.slice(22, 23) }));
  return putTogether(rest, places, new Map(taken.map(({ url: text }) => [text.slice(22, 23), text])));
}

describe('takeApart', () => {
  it('is undone by putTogether, key order and own __proto__ keys included', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.stringify(roundTrip(value))).toBe(JSON.stringify(value));
      }),
    );
  });

  it('leaves no long data URL, and keeps what holds none', () => {
    const other = { role: 'system', content: ['short', 'data:,x'] };
    const value = [other, { role: 'user', content: [{ type: 'image_url', image_url: { url: url('A') } }] }];
    const { rest, taken } = takeApart(value);
    expect(JSON.stringify(rest).length).toBeLessThan(200);
    expect(taken).toEqual([{ path: [1, 'content', 0, 'image_url', 'url'], url: url('A') }]);
    expect(rest[0]).toBe(other);
    expect(takeApart(other).rest).toBe(other);
  });

  it('leaves an image empty that is gone', () => {
    expect(putTogether({ a: '' }, [{ path: ['a'], hash: 'x' }], new Map())).toEqual({ a: '' });
  });
});
