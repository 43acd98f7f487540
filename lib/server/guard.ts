import 'server-only';
import type { Failure } from '../core/failure';
import { type Access, accessOf } from './access';
import { type Environment, environment } from './env';
import { failureResponse } from './failure-response';

export type GuardOptions = {
  /** The handler reads a JSON body; without it the content type is asked for wherever a body comes. */
  readonly body?: boolean;
  /** Needs no access token in shared mode: health and sign-in. */
  readonly open?: boolean;
};

/** The first line of every handler: who may call. The answer is the refusal, or undefined for "go on". */
export function guard(request: Request, options: GuardOptions = {}): Response | undefined {
  const env = environment();
  return (
    refuseHost(request.headers, env) ??
    refuseOrigin(request, env) ??
    refuseAccess(request, env, options) ??
    refuseType(request, options)
  );
}

/** True when the caller may see what a signed-in person sees. */
export function isSignedIn(request: Request): boolean {
  const env = environment();
  return env.mode === 'local' || isProof(accessOf(request, env));
}

/** True when the `Host` header is exactly one of ours; this is what stops DNS rebinding. */
export function isOwnHost(headers: Headers, { allowedHosts }: Environment): boolean {
  return allowedHosts.has((headers.get('host') ?? '').toLowerCase());
}

/** Why a caller without proof is refused. */
export function accessFailure(access: Access): Failure {
  switch (access.kind) {
    case 'locked':
      return {
        kind: 'rate-limited',
        message: 'Too many wrong access tokens were tried. Wait a minute.',
        retryAfterMs: access.retryAfterMs,
      };
    case 'wrong':
      return { kind: 'unauthorized', message: 'This is not the access token of this workbench.' };
    default:
      return { kind: 'unauthorized', message: 'This workbench asks for its access token.' };
  }
}

function isProof({ kind }: Access): boolean {
  return kind === 'cookie' || kind === 'token';
}

function refuseHost(headers: Headers, env: Environment): Response | undefined {
  if (isOwnHost(headers, env)) return undefined;
  return failureResponse(forbidden(`This workbench answers at ${env.publicOrigin} only.`), 421);
}

function refuseOrigin({ headers, method }: Request, env: Environment): Response | undefined {
  const origin = headers.get('origin');
  const isOwn =
    origin === null || origin === env.publicOrigin || origin === `http://${headers.get('host')?.toLowerCase()}`;
  const site = headers.get('sec-fetch-site');
  const isTyped = site === 'none' && isReading(method);
  if (isOwn && (site === null || site === 'same-origin' || isTyped)) return undefined;
  return failureResponse(forbidden('Another site may not call this workbench.'));
}

function refuseAccess(request: Request, env: Environment, options: GuardOptions): Response | undefined {
  if (env.mode === 'local' || options.open) return undefined;
  const access = accessOf(request, env);
  return isProof(access) ? undefined : failureResponse(accessFailure(access));
}

function refuseType(request: Request, options: GuardOptions): Response | undefined {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';', 1);
  const isAsked = options.body ?? (!isReading(request.method) && hasBody(request));
  if (!isAsked || type.trim().toLowerCase() === 'application/json') return undefined;
  return failureResponse({ kind: 'bad-request', message: 'The content type must be application/json.' }, 415);
}

/** Next hands a stream over for every DELETE, so there the head tells whether a body comes. */
function hasBody({ method, headers, body }: Request): boolean {
  if (method !== 'DELETE') return body !== null;
  return headers.has('transfer-encoding') || Number(headers.get('content-length') ?? 0) > 0;
}

function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

function forbidden(message: string): Failure {
  return { kind: 'forbidden', message };
}
