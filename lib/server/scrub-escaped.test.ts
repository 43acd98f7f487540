import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrub } from './scrub';
import { scrubEscaped } from './scrub-escaped';

const hex = (character: string, digits: number) => character.charCodeAt(0).toString(16).padStart(digits, '0');

const SPELLINGS: readonly ((character: string) => string)[] = [
  (character) => character,
  (character) => `%${hex(character, 2)}`,
  (character) => `%${hex(character, 2).toUpperCase()}`,
  (character) => `%25${hex(character, 2)}`,
  (character) => `\\u${hex(character, 4)}`,
  (character) => `\\\\u${hex(character, 4)}`,
  (character) => `\\x${hex(character, 2)}`,
  (character) => `&#${character.charCodeAt(0)};`,
  (character) => `&#x${hex(character, 2)};`,
  (character) => `&#X00${hex(character, 2)};`,
];

const secret = fc.string({ minLength: 4, maxLength: 60, unit: fc.constantFrom(...'abcXYZ019-_./+=:!~$') });

describe('scrubEscaped', () => {
  it('law: finds a secret whichever of its characters are escaped, each in its own way', () => {
    void fc.assert(
      fc.property(secret, fc.array(fc.nat(), { minLength: 60, maxLength: 60 }), (text, ways) => {
        const spelled = [...text]
          .map((character, at) => SPELLINGS[Number(ways[at]) % SPELLINGS.length]?.(character))
          .join('');
        expect(scrubEscaped(`<p>${spelled}</p>`, text, '*')).toBe('<p>*</p>');
      }),
    );
  });

  it.each([
    ['sk-a/b&"c', 'sk-a\\/b&amp;&quot;c'],
    ['sk-a/b&"c', 'sk-a&#x2F;b&amp;&#34;c'],
    ['sk-a/b\\c', 'sk-a\\/b\\\\c'],
  ])('finds %s in %s', (text, spelled) => {
    expect(scrubEscaped(spelled, text, '*')).toBe('*');
  });

  it('leaves what is not the secret', () => {
    for (const text of ['', 'sk-', 'sk-12', '%', '&', '\\', '%zz&;\\u12', 'sk-%31%32%33']) {
      expect(scrubEscaped(text, 'sk-1234', '*')).toBe(text);
    }
  });

  it('takes work in proportion to the text', () => {
    const work = (size: number) => {
      let reads = 0;
      const counted = new Proxy(new String('%'.repeat(size)), {
        get: (text, name) => {
          if (typeof name === 'string' && /^\d+$/.test(name)) reads += 1;
          const value: unknown = Reflect.get(text, name);
          return typeof value === 'function' ? value.bind(text) : value;
        },
      });
      scrubEscaped(counted as unknown as string, 'sk-1234', '*'); // a text that counts its reads
      return reads;
    };
    expect(work(4000)).toBeLessThanOrEqual(work(1000) * 5);
  });
});

describe('the net of patterns', () => {
  it.each([
    'sk-proj-abcdefghijklmnopqrstuvwx',
    'hf_abcdefghijklmnopqrstuvwx',
    'AIzaSyabcdefghijklmnopqrstuvwxyz0123456',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abcdefghijk',
    'Bearer abcdefghijklmnopqrstu',
    'https://x.example/?api_key=abcdefghij',
  ])('takes %s out, of nobody’s known keys', (text) => {
    const clean = scrub(`before ${text} after`, []);
    expect(clean).toContain('[key removed]');
    expect(clean).not.toMatch(/abcdefghij|eyJ/);
    expect(clean).toMatch(/^before .* after$/);
  });

  it('leaves ordinary words, ids and short values', () => {
    const text = 'model gpt-5-mini, request req_123, Bearer token expected, ?key=short, sk-short, token limit 8192';
    expect(scrub(text, [])).toBe(text);
  });

  it('looks at the beginning of a long text alone', () => {
    const late = `${'x '.repeat(10_000)}Bearer abcdefghijklmnopqrstu`;
    expect(scrub(late, [])).toBe(late);
  });
});
