import 'server-only';
import { browserConnections } from './browser-connections';
import { connectionsOf } from './connection';
import { type Environment, environment } from './env';
import { failureResponse } from './failure-response';
import { jsonAnswer } from './json-answer';
import { cookieOf } from './save-connection';
import { forgottenCookie, sealedCookies } from './sealed-cookies';
import { isOwnId, type SealedConnection } from './vault';

/** `DELETE …/key`: the provider is again as the server knows it. An own endpoint stays, without its key and headers. */
export function forgetKey(request: Request, id: string): Response {
  const env = environment();
  const saved = browserConnections(request.headers, env).get(id);
  if (isOwnId(id) && saved !== undefined && saved !== 'unreadable') return withoutKey(request, saved, env);
  const known = connectionsOf(env).find(({ row }) => row.id === id);
  if (!known && saved === undefined) return notFound();
  const origin = known?.baseUrl === undefined ? null : new URL(known.baseUrl).origin;
  return jsonAnswer({ id, origin }, { 'set-cookie': forgottenCookie(id, env) });
}

/** `DELETE /api/endpoints/{id}`: the browser does not send the cookie here, so nobody knows whether it had one. */
export function removeEndpoint(id: string): Response {
  if (!isOwnId(id)) return notFound();
  const headers = { 'set-cookie': forgottenCookie(id, environment()), 'cache-control': 'no-store, no-transform' };
  return new Response(null, { status: 204, headers });
}

function withoutKey(request: Request, saved: SealedConnection, env: Environment): Response {
  const cookie = cookieOf({ ...saved, key: null, headers: [] }, sealedCookies(request.headers), env);
  if (!cookie.ok) return failureResponse(cookie.failure);
  return jsonAnswer({ id: saved.id, origin: new URL(saved.baseUrl).origin }, { 'set-cookie': cookie.value });
}

function notFound(): Response {
  return failureResponse({ kind: 'not-found', message: 'There is no provider of this id.' });
}
