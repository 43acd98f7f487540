import { expect, it } from 'vitest';
import { remarkableCharacters, remarkableWords } from './remarkable-characters';

it.each([
  ['plain text\r\n\twith lines', 'é ü 漢字 ١٢٣'],
  ['joiners of scripts', 'می‌خواهم क्‍ष שלום\u200f'],
  ['pictures', '👩‍💻 ❤️ 1️⃣ 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
  ['a soft hyphen', 'Wort\u00adtrennung'],
])('%s hide nothing', (_what, text) => {
  expect(remarkableCharacters(text)).toBeUndefined();
});

it.each([
  ['an override', 'a\u202eb', 'U+202E'],
  ['an isolate', 'a\u2066b', 'U+2066'],
  ['a zero-width blank', 'a\u200bb', 'U+200B'],
  ['a tag', 'a\u{e0041}b', 'U+E0041'],
  ['a second selector', 'a\ufe0e\ufe0fb', 'U+FE0F'],
  ['a supplementary selector', 'a\u{e0100}', 'U+E0100'],
  ['an escape', '\u001b[2J', 'U+001B'],
  ['a C1 control', '\u009b', 'U+009B'],
  ['half a pair', '\ud800', 'U+D800'],
])('%s is named', (_what, text, code) => {
  expect(remarkableCharacters(text)).toEqual({ count: 1, codes: [code] });
});

it('is counted whole and named once', () => {
  const found = remarkableCharacters(`${'\u200b'.repeat(3)}\u202e`);
  expect(found && remarkableWords(found)).toBe('4 hidden characters (U+200B, U+202E)');
});
