import type { SyntaxNode } from '@lezer/common';
import { lostNumbers } from '../lost-numbers';
import type { Reading } from './reading';
import type { Expression } from './syntax';

/** A number of Python or JavaScript; those that JSON has no room for (`1j`, `10n`) are not understood. */
export function readNumber({ from, to }: SyntaxNode, { source }: Reading): Expression {
  const text = source.slice(from, to).replaceAll('_', '');
  const value = Number(/^\d+\.$/.test(text) ? text.slice(0, -1) : text);
  if (Number.isNaN(value) || !Number.isFinite(value)) return { from, to, kind: 'other', inside: [] };
  const isDecimal = /^[\d.eE+-]+$/.test(text);
  const isFloat = isDecimal && /[.eE]/.test(text);
  const notes = isDecimal ? lostNumbers(text.replace(/^\./, '0.')) : hexNotes(text, value);
  return { from, to, kind: 'known', value: { kind: 'number', value, isFloat, notes } };
}

function hexNotes(text: string, value: number): readonly string[] {
  return Number.isSafeInteger(value) ? [] : [`The number ${text.slice(0, 40)} does not fit and became ${value}.`];
}
