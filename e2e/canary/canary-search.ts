import { inflateRawSync } from 'node:zlib';
import { MARKER } from './canary-keys';

/** A text in every usual encoding, letters in any case: as it is, in base64 at each offset, and escaped character by character. */
export function formsOf(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  const each = (spelled: (byte: number) => string, between = '') => [...bytes].map(spelled).join(between);
  const hex = (byte: number) => byte.toString(16).padStart(2, '0');
  return [
    text,
    encodeURIComponent(text),
    [...text].reverse().join(''),
    ...base64Of(bytes),
    ...base64Of(Buffer.from(text, 'utf16le')),
    each(hex),
    each((byte) => `%${hex(byte)}`),
    each((byte) => `%25${hex(byte)}`),
    each((byte) => `\\x${hex(byte)}`),
    each((byte) => `\\u00${hex(byte)}`),
    each((byte) => `&#${byte};`),
    each((byte) => `&#x${hex(byte)};`),
    each(String, ','),
    each(String, ', '),
    each((byte) => `${String.fromCharCode(byte)}\0`),
  ];
}

/** Base64 with these bytes at each of the three places in a group, without the characters that depend on the neighbours. */
function base64Of(bytes: Buffer): readonly string[] {
  return [0, 1, 2].map((offset) => {
    const whole = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    return whole.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
  });
}

const FORMS = formsOf(MARKER);

/** Finds any form; as a source text, because a page and a server under test search with it too. */
export const PATTERN = patternOf(FORMS);
const EXPRESSION = new RegExp(PATTERN, 'i');
/** The longest form but one character: what must be kept of a piece to find a form that the next one completes. */
export const OVERLAP = Math.max(...FORMS.map((form) => form.length)) - 1;

/** True when a secret stands in the text, in any form, also inside the links of a draft that it holds. */
export function holdsCanary(text: string): boolean {
  return EXPRESSION.test(text) || linksIn(text).some((link) => EXPRESSION.test(unpacked(link)));
}

/** The same for bytes that arrive in pieces; remembers no more than the length of a form. */
export function pieceSearch(): (piece: Uint8Array) => boolean {
  let kept = '';
  return (piece) => {
    const text = kept + Buffer.from(piece).toString('latin1');
    kept = text.slice(-OVERLAP);
    return EXPRESSION.test(text);
  };
}

function linksIn(text: string): readonly string[] {
  return [...text.matchAll(/#c=1([\w-]+)/g)].map(([, packed = '']) => packed);
}

function unpacked(packed: string): string {
  try {
    return inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: 4 * 1024 * 1024 }).toString('latin1');
  } catch {
    return ''; // a link that is cut or made up
  }
}

/** The source of an expression that finds any of these texts. */
export function patternOf(texts: readonly string[]): string {
  return [...new Set(texts)].map(escaped).join('|');
}

/** Literally so in a regular expression; a NUL spelled out, because no environment variable holds one. */
function escaped(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\0', '\\x00');
}
