import { endOfString } from './repeated-keys';

const NUMBER = /[-+.\dEe]/;
const MOST = 5;

/** A sentence for each number of a JSON text that JavaScript cannot hold exactly; at most five. Linear. */
export function lostNumbers(text: string): readonly string[] {
  const notes: string[] = [];
  for (let at = 0; at < text.length && notes.length < MOST; at += 1) {
    const character = text.charAt(at);
    if (character === '"') at = endOfString(text, at);
    else if (character === '-' || (character >= '0' && character <= '9')) {
      const start = at;
      while (NUMBER.test(text.charAt(at + 1))) at += 1;
      const literal = text.slice(start, at + 1);
      const kept = Number(literal);
      if (normal(literal) === normal(String(kept))) continue;
      notes.push(`The number ${shortened(literal)} does not fit and became ${JSON.stringify(kept)}.`);
    }
  }
  return notes;
}

/** One spelling per value: its digits without zeros at either end, and the power of ten. */
function normal(literal: string): string {
  const [mantissa = '', power = '0'] = literal.toLowerCase().split('e');
  const isNegative = mantissa.startsWith('-');
  const [whole = '', fraction = ''] = (isNegative ? mantissa.slice(1) : mantissa).split('.');
  const digits = withoutZeros(whole + fraction);
  if (digits.text === '') return '0';
  return `${isNegative ? '-' : ''}${digits.text}e${Number(power) - fraction.length + digits.cut}`;
}

function withoutZeros(digits: string): { readonly text: string; readonly cut: number } {
  let start = 0;
  while (digits[start] === '0') start += 1;
  let end = digits.length;
  while (end > start && digits[end - 1] === '0') end -= 1;
  return { text: digits.slice(start, end), cut: digits.length - end };
}

function shortened(literal: string): string {
  return literal.length > 40 ? `${literal.slice(0, 39)}…` : literal;
}
