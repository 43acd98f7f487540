import { HIDDEN_CHARACTER } from '../core/hidden-characters';

/** The hidden characters and those of `more` (a regular expression source), for `replace`. */
export function hiddenOr(more: string): RegExp {
  return new RegExp(`${HIDDEN_CHARACTER.source}|${more}`, 'gu');
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
