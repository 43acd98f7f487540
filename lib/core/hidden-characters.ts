/**
 * One character that a reader cannot see or that reorders what he sees: controls, line and paragraph separators,
 * bidirectional and zero-width characters, lone surrogates, noncharacters (Unicode 15, UAX #44 properties).
 */
export const HIDDEN_CHARACTER =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Noncharacter_Code_Point}\uFFF9-\uFFFB\u{13430}-\u{1343F}]/u;

/** The character as one or two `\uXXXX` escapes (UTF-16 code units), as JSON and JavaScript read them. */
export function unicodeEscape(character: string): string {
  let escaped = '';
  for (let index = 0; index < character.length; index += 1) {
    escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}
