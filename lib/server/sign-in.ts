import 'server-only';
import { isJsonObject } from '../core/json';
import { fail, ok, type Result } from '../core/result';
import { type Access, tryToken } from './access';
import { boundedJson } from './bounded-json';
import { type Environment, environment } from './env';
import { failureResponse } from './failure-response';
import { accessFailure } from './guard';
import { LIMITS } from './limits';
import { endLogin, loginCookie, loginOf, newLogin } from './login-cookie';
import { readBody } from './read-body';

/** `{token}` becomes a login cookie: 204, or 401 for a wrong token, or 429 after too many of them. */
export async function signIn(request: Request): Promise<Response> {
  const env = environment();
  if (env.mode === 'local') return nothingToSignInTo();
  const token = await readToken(request);
  if (!token.ok) return failureResponse(token.failure);
  const access: Access = token.value === '' ? { kind: 'missing' } : tryToken(token.value, request.headers, env);
  return access.kind === 'token' ? withCookie(newLogin(env), env) : failureResponse(accessFailure(access));
}

/** Ends the login of this browser. */
export function signOut(request: Request): Response {
  const env = environment();
  if (env.mode === 'local') return nothingToSignInTo();
  const login = loginOf(request.headers, env);
  if (login) endLogin(login);
  return withCookie('', env);
}

async function readToken(request: Request): Promise<Result<string>> {
  const body = await readBody(request, LIMITS.apiBodyBytes);
  if (!body.ok) return body;
  const json = boundedJson(new TextDecoder().decode(body.value));
  if (!json.ok) return fail({ kind: 'bad-request', message: 'The body must be JSON: {"token": "…"}.' });
  const token = isJsonObject(json.value) ? json.value.token : undefined;
  return ok(typeof token === 'string' ? token.trim() : '');
}

function withCookie(value: string, env: Environment): Response {
  const headers = { 'set-cookie': loginCookie(value, env), 'cache-control': 'no-store, no-transform' };
  return new Response(null, { status: 204, headers });
}

function nothingToSignInTo(): Response {
  return failureResponse({ kind: 'not-found', message: 'This workbench asks nobody to sign in.' });
}
