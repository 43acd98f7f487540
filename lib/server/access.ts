import 'server-only';
import { callerAddress } from './caller-address';
import type { Environment } from './env';
import { lockedForMs, recordWrongToken } from './lock-out';
import { logSignIn } from './log';
import { loginOf } from './login-cookie';
import { sameSecret } from './same-secret';

/** What a request of shared mode proves. */
export type Access =
  | { readonly kind: 'cookie' | 'token' | 'missing' | 'wrong' }
  | { readonly kind: 'locked'; readonly retryAfterMs: number };

/** How a request proves that it knows the access token. Asked once per request: a wrong token is counted. */
export function accessOf(request: Request, env: Environment): Access {
  const { headers, method } = request;
  // A cookie travels by itself, so a write also needs the browser's own word that our page sent it.
  const isOurPage = method === 'GET' || method === 'HEAD' || headers.has('origin') || headers.has('sec-fetch-site');
  if (isOurPage && loginOf(headers, env)) return { kind: 'cookie' };
  const bearer = /^Bearer +(\S+) *$/i.exec(headers.get('authorization') ?? '')?.[1];
  return bearer === undefined ? { kind: 'missing' } : tryToken(bearer, headers, env);
}

/** Compares a token with the access token, unless too many wrong ones came before it. */
export function tryToken(token: string, headers: Headers, env: Environment): Access {
  const address = callerAddress(headers, env);
  const retryAfterMs = lockedForMs(address);
  if (retryAfterMs > 0) return { kind: 'locked', retryAfterMs };
  if (env.accessToken !== undefined && sameSecret(token, env.accessToken)) return { kind: 'token' };
  recordWrongToken(address);
  logSignIn({ address, end: 'wrong-token' });
  return { kind: 'wrong' };
}

/** Who a signed-in caller is, for limits per person: one login, or the programs of one address. */
export function callerOf({ headers }: Request, env: Environment): string {
  const login = loginOf(headers, env);
  return login ? `login ${login.id}` : `address ${callerAddress(headers, env)}`;
}
