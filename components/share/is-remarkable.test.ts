import { describe, expect, it } from 'vitest';
import { isRemarkable } from './is-remarkable';

describe('a pasted text that does not open', () => {
  it.each([
    ['curl https://a.example -d @x', true],
    ['$ curl https://a.example', true],
    ['one\ntwo\nthree\nfour', true],
    ['word '.repeat(60), true],
    ['Curling is a sport.', false],
    ['https://a.example/docs', false],
    ['a'.repeat(300), false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(isRemarkable(text)).toBe(expected);
  });
});
