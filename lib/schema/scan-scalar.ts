import type { JsonValue } from '../core/json';

/** Where a text stops being JSON: UTF-16 offset and a plain sentence. */
export type JsonFault = { readonly at: number; readonly message: string };

/** What was read of a text, number or word; without a value while it has none yet. */
export type ScalarReading = {
  readonly end: number;
  readonly value?: JsonValue;
  readonly tail: 'whole' | 'may-go-on' | 'unfinished';
  readonly fault?: JsonFault;
};

/** The text that begins with the quote at `start`; escapes that are unfinished at the end of the text are left out. */
export function readString(text: string, start: number): ScalarReading {
  let at = start + 1;
  let hasEscape = false;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 34) return { end: at + 1, value: decode(text, start + 1, at, hasEscape), tail: 'whole' };
    if (Number.isNaN(code)) {
      return { end: at, value: decode(text, start + 1, at, hasEscape), tail: 'unfinished' };
    }
    if (code < 32) {
      const message =
        code === 10 || code === 13
          ? 'A text must end with " on its line; write a line break as \\n'
          : 'A control character in a text must be escaped';
      return faulty(text, start, at, hasEscape, message, at);
    }
    if (code !== 92) {
      at += 1;
      continue;
    }
    hasEscape = true;
    const escaped = escapeAt(text, at);
    if (escaped.message !== undefined) return faulty(text, start, at, true, escaped.message, escaped.end);
    if (escaped.unfinished) {
      return { end: text.length, value: decode(text, start + 1, at, true), tail: 'unfinished' };
    }
    at = escaped.end;
  }
}

function faulty(text: string, start: number, end: number, hasEscape: boolean, message: string, at: number) {
  return { end, value: decode(text, start + 1, end, hasEscape), tail: 'unfinished', fault: { at, message } } as const;
}

type Escape = { readonly end: number; readonly unfinished: boolean; readonly message?: string };

function escapeAt(text: string, at: number): Escape {
  const kind = text.charAt(at + 1);
  if (kind === '') return { end: at, unfinished: true };
  if ('"\\/bfnrt'.includes(kind)) return { end: at + 2, unfinished: false };
  if (kind !== 'u') {
    return { end: at + 1, unfinished: false, message: 'Expected one of " \\ / b f n r t u behind the backslash' };
  }
  for (let place = at + 2; place < at + 6; place += 1) {
    const digit = text.charAt(place);
    if (digit === '') return { end: at, unfinished: true };
    if (!/[0-9a-fA-F]/.test(digit)) {
      return { end: place, unfinished: false, message: 'Expected four hexadecimal digits behind \\u' };
    }
  }
  return { end: at + 6, unfinished: false };
}

function decode(text: string, start: number, end: number, hasEscape: boolean): string {
  const inner = text.slice(start, end);
  return hasEscape ? String(JSON.parse(`"${inner}"`)) : inner;
}

/** The number that begins at `start`; a bare minus has no value yet. */
export function readNumber(text: string, start: number): ScalarReading {
  let at = text.charAt(start) === '-' ? start + 1 : start;
  let solid = start;
  const digits = (): boolean => {
    const from = at;
    while (isDigit(text, at)) at += 1;
    if (at > from) solid = at;
    return at > from;
  };
  const reading = (message?: string): ScalarReading => {
    const value = solid > start ? { value: Number(text.slice(start, solid)) } : {};
    if (message !== undefined && at < text.length) {
      return { end: solid > start ? solid : at, ...value, tail: 'whole', fault: { at, message } };
    }
    const tail = message !== undefined ? 'unfinished' : at === text.length ? 'may-go-on' : 'whole';
    return { end: at, ...value, tail };
  };
  if (text.charAt(at) === '0' && isDigit(text, at + 1)) {
    at += 1;
    solid = at;
    return reading('A number must not begin with 0');
  }
  if (!digits()) return reading('Expected a digit here');
  if (text.charAt(at) === '.') {
    at += 1;
    if (!digits()) return reading('Expected a digit behind the point');
  }
  if (text.charAt(at) === 'e' || text.charAt(at) === 'E') {
    at += 1;
    if (text.charAt(at) === '+' || text.charAt(at) === '-') at += 1;
    if (!digits()) return reading('Expected the digits of the exponent');
  }
  return reading();
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

const WORDS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;

/** `true`, `false` or `null`, or the beginning of one, which already is that value; undefined for anything else. */
export function readLiteral(text: string, start: number): ScalarReading | undefined {
  for (const [word, value] of WORDS) {
    const piece = text.slice(start, start + word.length);
    if (piece === word) return { end: start + word.length, value, tail: 'whole' };
    if (start + piece.length === text.length && word.startsWith(piece)) {
      return { end: text.length, value, tail: 'unfinished' };
    }
  }
  return undefined;
}

/** A better sentence for what people often write; undefined where there is none. */
export function strayMessage(text: string, at: number): string | undefined {
  const piece = text.slice(at, at + 9);
  if (piece.startsWith("'")) return 'JSON has double quotes only';
  if (piece.startsWith('//') || piece.startsWith('/*') || piece.startsWith('#')) return 'JSON has no comments';
  const word = /^(?:True|False|None|undefined|NaN|Infinity)/.exec(piece)?.[0];
  if (word === undefined) return undefined;
  const instead = { True: 'true', False: 'false' }[word] ?? 'null';
  return `JSON has no ${word}; write ${instead}`;
}
