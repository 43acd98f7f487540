import { describe, expect, it } from 'vitest';
import { isSameWorkbench, shortLink } from './short-link';

const ID = 'AAAAAAAAAAAAAAAAAAAA-_';

describe('a short link', () => {
  it('is an address with an id and nothing else', () => {
    expect(shortLink(` https://bench.example/s/${ID}\n`)).toEqual({ id: ID, origin: 'https://bench.example' });
    expect(shortLink(`http://127.0.0.1:3000/s/${ID}/?x=1`)).toEqual({ id: ID, origin: 'http://127.0.0.1:3000' });
  });

  it.each([
    '',
    ID,
    `/s/${ID}`,
    `https://bench.example/s/${ID}x`,
    `https://bench.example/t/${ID}`,
    `see https://a.example/s/${ID}`,
  ])('is not: %s', (text) => expect(shortLink(text)).toBeUndefined());
});

describe('one workbench', () => {
  it('may have two names on this computer', () => {
    expect(isSameWorkbench('http://localhost:3000', 'http://127.0.0.1:3000')).toBe(true);
    expect(isSameWorkbench('http://localhost:3000', 'http://127.0.0.1:3001')).toBe(false);
    expect(isSameWorkbench('https://a.example', 'https://a.example')).toBe(true);
    expect(isSameWorkbench('https://a.example', 'http://127.0.0.1')).toBe(false);
  });
});
