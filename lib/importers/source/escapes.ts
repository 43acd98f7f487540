/** Reads one escape of a string: what it stands for and how many characters it takes; undefined where nobody knows. */
export type ReadEscape = (
  text: string,
  backslash: number,
) => { readonly text: string; readonly length: number } | undefined;

/** The text of a string body with its escapes read, or undefined where one is not understood. */
export function unescapeText(text: string, readEscape: ReadEscape): string | undefined {
  const pieces: string[] = [];
  let at = 0;
  for (let next = text.indexOf('\\'); next !== -1; next = text.indexOf('\\', at)) {
    const read = readEscape(text, next);
    if (read === undefined) return undefined;
    pieces.push(text.slice(at, next), read.text);
    at = next + read.length;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** A code point that is written with `digits` hexadecimal digits behind `backslash + 2`. */
export function hexEscape(text: string, backslash: number, digits: number) {
  const hex = text.slice(backslash + 2, backslash + 2 + digits);
  if (!/^[0-9A-Fa-f]+$/.test(hex) || hex.length < digits) return undefined;
  const code = Number.parseInt(hex, 16);
  return code > 0x10ffff ? undefined : { text: String.fromCodePoint(code), length: digits + 2 };
}

/** Up to three octal digits behind the backslash. */
export function octalEscape(text: string, backslash: number) {
  const digits = /^[0-7]{1,3}/.exec(text.slice(backslash + 1, backslash + 4))?.[0] ?? '0';
  return { text: String.fromCharCode(Number.parseInt(digits, 8)), length: digits.length + 1 };
}
