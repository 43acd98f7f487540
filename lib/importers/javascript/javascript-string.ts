import type { SyntaxNode } from '@lezer/common';
import { hexEscape, octalEscape, type ReadEscape, unescapeText } from '../source/escapes';
import { childrenOf, type Reading } from '../source/reading';
import type { Expression } from '../source/syntax';
import { textValue } from '../source/value';

const SHORT = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\n', ''],
  ['\u2028', ''],
  ['\u2029', ''],
]);

const readEscape: ReadEscape = (text, backslash) => {
  const next = text.charAt(backslash + 1);
  const short = SHORT.get(next);
  if (short !== undefined) return { text: short, length: 2 };
  if (next === 'x') return hexEscape(text, backslash, 2);
  if (next === 'u')
    return text.charAt(backslash + 2) === '{' ? codePoint(text, backslash) : hexEscape(text, backslash, 4);
  if (next >= '0' && next <= '7') return octalEscape(text, backslash);
  return { text: next, length: next === '' ? 1 : 2 };
};

function codePoint(text: string, backslash: number) {
  const hex = /^\{([0-9A-Fa-f]{1,8})\}/.exec(text.slice(backslash + 2, backslash + 12))?.[1];
  const code = hex === undefined ? Number.NaN : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? { text: String.fromCodePoint(code), length: (hex?.length ?? 0) + 4 } : undefined;
}

/** A string in quotes. */
export function readJavaScriptString(node: SyntaxNode, { source }: Reading): Expression {
  const quote = source.charAt(node.from);
  const isClosed = node.to - node.from > 1 && source.charAt(node.to - 1) === quote;
  const text = isClosed ? unescapeText(source.slice(node.from + 1, node.to - 1), readEscape) : undefined;
  const place = { from: node.from, to: node.to };
  return text === undefined
    ? { ...place, kind: 'other', inside: [] }
    : { ...place, kind: 'known', value: textValue(text) };
}

/** A template with or without holes. */
export function readTemplate(node: SyntaxNode, reading: Reading): Expression {
  const { source } = reading;
  const place = { from: node.from, to: node.to };
  const parts: (string | Expression)[] = [];
  let at = node.from + 1;
  const addText = (to: number) => {
    const text = unescapeText(source.slice(at, to), readEscape);
    parts.push(text ?? { ...place, kind: 'other', inside: [] });
  };
  for (const hole of childrenOf(node)) {
    if (hole.name !== 'Interpolation') continue;
    addText(hole.from);
    const [, value, ...more] = childrenOf(hole);
    const isValue = value !== undefined && value.name !== 'InterpolationEnd' && more.length < 2;
    parts.push(isValue ? reading.read(value) : { ...place, kind: 'other', inside: [] });
    at = hole.to;
  }
  addText(source.charAt(node.to - 1) === '`' && node.to > at ? node.to - 1 : node.to);
  const [only] = parts;
  if (parts.length === 1 && typeof only === 'string') return { ...place, kind: 'known', value: textValue(only) };
  return { ...place, kind: 'template', parts };
}
