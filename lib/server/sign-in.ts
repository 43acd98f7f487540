import 'server-only';
import { createHmac } from 'node:crypto';
import type { Environment } from './env';
import { sameSecret } from './same-secret';

export const LOGIN_COOKIE = 'wb-session';

/** How a request proves that it knows the access token; `undefined` when it does not. */
export function proofOfAccess(request: Request, { accessToken }: Environment): 'token' | 'cookie' | undefined {
  if (accessToken === undefined) return undefined;
  const bearer = /^Bearer +(\S+) *$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (bearer !== undefined && sameSecret(bearer, accessToken)) return 'token';
  const cookie = cookieValue(request.headers.get('cookie') ?? '', LOGIN_COOKIE);
  return cookie !== undefined && sameSecret(cookie, loginCookieValue(accessToken)) ? 'cookie' : undefined;
}

/** What the login cookie holds: proof of the access token, never the token itself. */
export function loginCookieValue(accessToken: string): string {
  return createHmac('sha256', accessToken).update('wb-session 1').digest('base64url');
}

function cookieValue(header: string, name: string): string | undefined {
  const pairs = header.split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
