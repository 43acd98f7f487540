import 'server-only';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Environment } from './env';
import { LIMITS } from './limits';
import { processState } from './process-state';
import { sameSecret } from './same-secret';

/** Not `wb-…`, which are the names of the sealed provider cookies. */
export const LOGIN_COOKIE = 'workbench-login';

/** One person at one browser. */
export type Login = { readonly id: string; readonly expiresAt: number };

type Keys = Pick<Environment, 'accessToken' | 'secret' | 'previousSecret'>;

/** Logins that were ended before their time, by id, with that time. */
const ended = () => processState('ended-logins', () => new Map<string, number>());

/** A value that proves a login until it expires; it holds a random id and a signature, never the access token. */
export function newLogin(keys: Keys, now = Date.now()): string {
  const expires = Math.floor((now + LIMITS.loginMs) / 1000).toString(36);
  const facts = `1.${expires}.${randomBytes(16).toString('base64url')}`;
  return `${facts}.${signature(facts, keys, keys.secret)}`;
}

/** The login that the cookies of a request prove, if any. */
export function loginOf(headers: Headers, keys: Keys, now = Date.now()): Login | undefined {
  const logins = loginValues(headers).map((value) => readLogin(value, keys));
  return logins.find((login) => login !== undefined && login.expiresAt > now && !ended().has(login.id));
}

/** Ends a login in this process, so that a copy of its cookie is worth nothing. */
export function endLogin({ id, expiresAt }: Login, now = Date.now()): void {
  for (const [other, until] of ended()) {
    if (until <= now || ended().size >= LIMITS.endedLogins) ended().delete(other);
  }
  ended().set(id, expiresAt);
}

/** The `set-cookie` line; an empty value takes the cookie away. */
export function loginCookie(value: string, { publicOrigin }: Pick<Environment, 'publicOrigin'>): string {
  const seconds = value === '' ? 0 : LIMITS.loginMs / 1000;
  const secure = publicOrigin.startsWith('https:') ? '; Secure' : '';
  return `${LOGIN_COOKIE}=${value}; Path=/api; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`;
}

function loginValues(headers: Headers): readonly string[] {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const own = pairs.filter((pair) => pair.startsWith(`${LOGIN_COOKIE}=`));
  return own.slice(0, 4).map((pair) => pair.slice(LOGIN_COOKIE.length + 1));
}

function readLogin(value: string, keys: Keys): Login | undefined {
  const [, facts = '', expires = '', id = '', signed = ''] =
    /^(1\.([0-9a-z]{1,9})\.([\w-]{22}))\.([\w-]{43})$/.exec(value) ?? [];
  const secrets = [keys.secret, keys.previousSecret].filter((secret, at) => at === 0 || secret !== undefined);
  const isOurs = secrets.some((secret) => sameSecret(signed, signature(facts, keys, secret)));
  return facts !== '' && isOurs ? { id, expiresAt: Number.parseInt(expires, 36) * 1000 } : undefined;
}

/** A new access token or a new secret signs everyone out. */
function signature(facts: string, { accessToken = '' }: Keys, secret = ''): string {
  const key = createHash('sha256').update(`workbench login\0${accessToken}\0${secret}`).digest();
  return createHmac('sha256', key).update(facts).digest('base64url');
}
