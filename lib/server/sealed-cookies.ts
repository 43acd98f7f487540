import 'server-only';
import { fail, ok, type Result } from '../core/result';
import type { Environment } from './env';
import { LIMITS } from './limits';
import type { SealedConnection } from './vault';

const PREFIX = 'wb-';
const ID = /^[a-z0-9][a-z0-9-]{0,31}$/;

/** The sealed values that a request carries, by provider id. */
export function sealedCookies(headers: Headers): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim();
    const id = name.slice(PREFIX.length);
    const isOurs = at > 0 && name.startsWith(PREFIX) && ID.test(id);
    if (isOurs && !found.has(id)) found.set(id, pair.slice(at + 1).trim());
  }
  return found;
}

/** How many bytes these cookies take in every request. */
export function sealedBytes(cookies: ReadonlyMap<string, string>): number {
  return [...cookies].reduce((sum, [id, value]) => sum + PREFIX.length + id.length + 1 + value.length, 0);
}

/** Whether one more cookie fits; the failure `too-large` says what to do. */
export function fits(id: string, value: string, cookies: ReadonlyMap<string, string>): Result<string> {
  if (value.length > LIMITS.sealedBytes) {
    const message = 'The key, its base URL and its headers are too long to be kept together.';
    return fail({ kind: 'too-large', message, limitBytes: LIMITS.sealedBytes });
  }
  if (sealedBytes(new Map([...cookies, [id, value]])) > LIMITS.allSealedBytes) {
    const message = 'This browser keeps too many keys already; forget one of them first.';
    return fail({ kind: 'too-large', message, limitBytes: LIMITS.allSealedBytes });
  }
  return ok(value);
}

/** The `Set-Cookie` of a sealed connection. */
export function cookieFor({ id, remember, expires }: SealedConnection, value: string, env: Environment): string {
  const seconds = Math.max(1, Math.round((expires - Date.now()) / 1000));
  return `${PREFIX}${id}=${value}; ${attributes(env)}${remember ? `; Max-Age=${seconds}` : ''}`;
}

/** The `Set-Cookie` that forgets what was sealed for a provider. */
export function forgottenCookie(id: string, env: Environment): string {
  return `${PREFIX}${id}=; ${attributes(env)}; Max-Age=0`;
}

function attributes({ publicOrigin }: Environment): string {
  return `Path=/api/providers; HttpOnly; SameSite=Strict${publicOrigin.startsWith('https:') ? '; Secure' : ''}`;
}
