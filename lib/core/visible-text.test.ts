import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HIDDEN_CHARACTER } from './hidden-characters';
import { visibleLines, visibleName, visibleText } from './visible-text';

const HIDDEN = [
  '\u202e',
  '\u2066',
  '\u200b',
  '\u200d',
  '\ufe0f',
  '\u{e0041}',
  '\u{e0100}',
  '\u0000',
  '\u0085',
  '\u2028',
];

describe('foreign names', () => {
  it.each(HIDDEN)('show %j as an escape that JSON reads', (character) => {
    const shown = visibleName(`a${character}b`);
    expect(HIDDEN_CHARACTER.test(shown)).toBe(false);
    expect(JSON.parse(`"${shown}"`)).toBe(`a${character}b`);
  });

  it('keep what draws a picture, and nothing behind it', () => {
    for (const picture of ['👩‍💻', '❤️', '👍🏽', '1️⃣', '👨‍👩‍👧'])
      expect(visibleName(`x ${picture}`)).toBe(`x ${picture}`);
    expect(visibleName('❤️\ufe0f')).toBe('❤️\\ufe0f');
    expect(visibleName('👩\u200d')).toBe('👩\\u200d');
  });

  it('leave what can be seen alone', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) }),
        (text) => {
          expect(visibleName(text)).toBe(text);
        },
      ),
    );
  });
});

it('lines keep newlines and tabs alone', () => {
  expect(visibleLines('a\n\tb\r\u202e')).toBe('a\n\tb\\u000d\\u202e');
});

it('a text is cut by characters before it is escaped', () => {
  expect(visibleText('\u202e'.repeat(5), 2)).toBe('\\u202e\\u202e…');
  expect(visibleText(' a\n b ')).toBe('a b');
});
