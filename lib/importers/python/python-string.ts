import type { SyntaxNode } from '@lezer/common';
import { unescapeText } from '../source/escapes';
import { childrenOf, type Reading } from '../source/reading';
import type { Expression } from '../source/syntax';
import { textValue } from '../source/value';
import { readPythonEscape } from './python-escape';

type Body = { readonly from: number; readonly to: number; readonly raw: boolean };

/** A string as it stands in the text: any prefix, any quotes, holes of an f-string. */
export function readPythonString(node: SyntaxNode, reading: Reading): Expression {
  const place = { from: node.from, to: node.to };
  const body = bodyOf(node, reading);
  if (body === undefined) return { ...place, kind: 'other', inside: [] };
  const parts: (string | Expression)[] = [];
  let at = body.from;
  for (const hole of node.name === 'FormatString' ? childrenOf(node) : []) {
    if (hole.name !== 'FormatReplacement') continue;
    const before = textOf(reading, at, hole.from, { ...body, isFormat: true });
    if (before === undefined) return { ...place, kind: 'other', inside: [] };
    parts.push(before, readHole(hole, reading));
    at = hole.to;
  }
  const last = textOf(reading, at, body.to, { ...body, isFormat: node.name === 'FormatString' });
  if (last === undefined) return { ...place, kind: 'other', inside: [] };
  if (parts.length === 0) return { ...place, kind: 'known', value: textValue(last) };
  return { ...place, kind: 'template', parts: [...parts, last] };
}

function bodyOf(node: SyntaxNode, { source }: Reading): Body | undefined {
  const [, prefix = '', quotes = ''] =
    /^([A-Za-z]{0,2})("""|'''|"|')/.exec(source.slice(node.from, node.from + 5)) ?? [];
  const from = node.from + prefix.length + quotes.length;
  const to = node.to - quotes.length;
  if (quotes === '' || to < from || source.slice(to, node.to) !== quotes) return undefined;
  return { from, to, raw: /r/i.test(prefix) };
}

function textOf(
  { source }: Reading,
  from: number,
  to: number,
  { raw, isFormat }: { readonly raw: boolean; readonly isFormat: boolean },
): string | undefined {
  const written = source.slice(from, to).replace(/\r\n?/g, '\n');
  const text = raw ? written : unescapeText(written, readPythonEscape);
  // An escape never makes a brace that is doubled in the text, so braces may be read last.
  return isFormat ? text?.replace(/\{\{|\}\}/g, (braces) => braces.charAt(0)) : text;
}

/** A hole with a conversion or a format is written by code that nobody runs here. */
function readHole(hole: SyntaxNode, reading: Reading): Expression {
  const parts = childrenOf(hole).filter(({ name }) => name !== '{' && name !== '}');
  const [value] = parts;
  if (value === undefined || parts.length > 1) {
    return { from: hole.from, to: hole.to, kind: 'other', inside: parts.map((part) => reading.read(part)) };
  }
  return reading.read(value);
}
