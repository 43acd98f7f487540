import 'server-only';
import '../chat/zod';
import * as z from 'zod/mini';
import { readBaseUrl } from './base-url';
import { LIMITS, readLimits } from './limits';

/** A fault as a clause that follows the variable's name: "must be …". */
type Read<T> = { readonly value: T } | { readonly fault: string };

function field<T>(read: (text: string) => Read<T>) {
  return z.pipe(
    z.string(),
    z.transform((text: string, context) => {
      const result = read(text);
      if ('value' in result) return result.value;
      context.issues.push({ code: 'custom', message: result.fault, input: text });
      return z.NEVER;
    }),
  );
}

/** A credential: visible ASCII without blanks. Its text never stands in a message. */
export const credential = z.string().check(z.regex(/^[\x21-\x7e]+$/, 'must be printable characters without blanks'));

export const plainText = z.string();

export const host = z.string().check(z.regex(/^[A-Za-z0-9.:[\]-]+$/, 'must be a host name or an address'));

export const port = wholeNumber(1, 65_535);

export const baseUrl = field((text) => {
  const read = readBaseUrl(text);
  // The text is not repeated: it may hold a password.
  return read.ok ? read : { fault: read.failure.message };
});

/** Ollama's own variable: a host, a port, both, or an address; it may name the address that the server binds. */
export const ollamaHost = field((text) => {
  const hasScheme = text.includes('://');
  const read = readBaseUrl(hasScheme ? text : `http://${text.startsWith(':') ? '127.0.0.1' : ''}${text}`);
  if (!read.ok) return { fault: 'must be host:port or an address' };
  const url = new URL(read.value);
  if (url.hostname === '0.0.0.0' || url.hostname === '[::]') url.hostname = '127.0.0.1';
  if (!hasScheme && url.port === '' && !/:80(\/|$)/.test(text)) url.port = '11434';
  return { value: url.pathname === '/' ? `${url.origin}/v1` : url.href };
});

export const mode = oneOf('local', 'shared');

export const flag = field((text) =>
  /^(1|0|true|false)$/i.test(text)
    ? { value: /^(1|true)$/i.test(text) }
    : { fault: `must be 1 or 0, but is "${text}"` },
);

export const accessToken = credential.check(
  z.minLength(LIMITS.accessTokenCharacters, `must have at least ${LIMITS.accessTokenCharacters} characters`),
);

export const origin = field((text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin = url && /^https?:$/.test(url.protocol) && text.replace(/\/$/, '').toLowerCase() === url.origin;
  return isOrigin
    ? { value: url.origin }
    : { fault: `must be an origin such as https://bench.example.com, but is "${text}"` };
});

export const hostList = field((text) => {
  const hosts = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const odd = hosts.find((one) => !/^([a-z0-9_.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/.test(one));
  return odd === undefined ? { value: hosts } : { fault: `must be a list of host:port, but holds "${odd}"` };
});

/** The text may hold a password, so it is not repeated. */
export const databaseUrl = z
  .string()
  .check(z.regex(/^(file:|libsql:\/\/|postgres(ql)?:\/\/)/, 'must begin with file:, libsql:// or postgres://'));

/** What the limits use is read where they stand; here it is checked. */
export const limits = field(readLimits);

export function wholeNumber(least: number, most: number) {
  return field((text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most
      ? { value }
      : { fault: `must be a whole number from ${least} to ${most}, but is "${text}"` };
  });
}

function oneOf<const Word extends string>(...words: readonly Word[]) {
  return field((text) => {
    const value = words.find((word) => word === text);
    return value === undefined ? { fault: `must be ${words.join(' or ')}, but is "${text}"` } : { value };
  });
}
