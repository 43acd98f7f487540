import { hexEscape, octalEscape, type ReadEscape } from '../source/escapes';

const SHORT = new Map([
  ['\n', ''],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);
const HEX = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/** The escapes of a Python string; those that Python does not know stand for themselves. `\N{…}` is not understood. */
export const readPythonEscape: ReadEscape = (text, backslash) => {
  const next = text.charAt(backslash + 1);
  const short = SHORT.get(next);
  if (short !== undefined) return { text: short, length: 2 };
  const digits = HEX.get(next);
  if (digits !== undefined) return hexEscape(text, backslash, digits);
  if (next >= '0' && next <= '7') return octalEscape(text, backslash);
  return next === 'N' ? undefined : { text: `\\${next}`, length: next === '' ? 1 : 2 };
};
