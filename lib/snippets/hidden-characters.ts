/**
 * One character that a reader cannot see or that reorders what he sees: controls, line and paragraph separators,
 * bidirectional and zero-width characters, lone surrogates, noncharacters (Unicode 15, UAX #44 properties).
 */
export const HIDDEN_CHARACTER =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Noncharacter_Code_Point}\uFFF9-\uFFFB\u{13430}-\u{1343F}]/u;

/** The hidden characters and those of `more` (a regular expression source), for `replace`. */
export function hiddenOr(more: string): RegExp {
  return new RegExp(`${HIDDEN_CHARACTER.source}|${more}`, 'gu');
}

/** The character as one or two `\uXXXX` escapes (UTF-16 code units), as JSON and JavaScript read them. */
export function unicodeEscape(character: string): string {
  let escaped = '';
  for (let index = 0; index < character.length; index += 1) {
    escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}

/** The escapes that C and its children write short. */
export const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** The code point in hexadecimal digits, for languages whose strings are UTF-8: a lone surrogate counts as U+FFFD. */
export function hexCodePoint(character: string): string {
  const code = /\p{Cs}/u.test(character) ? 0xfffd : (character.codePointAt(0) ?? 0);
  return code.toString(16);
}
