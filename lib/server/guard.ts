import 'server-only';
import type { Failure } from '../core/failure';
import { type Environment, environment } from './env';
import { failureResponse } from './failure-response';
import { proofOfAccess } from './sign-in';

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
  return env.mode === 'local' || proofOfAccess(request, env) !== undefined;
}

/** True when the `Host` header is exactly one of ours; this is what stops DNS rebinding. */
export function isOwnHost(headers: Headers, { allowedHosts }: Environment): boolean {
  return allowedHosts.has((headers.get('host') ?? '').toLowerCase());
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
  const proof = proofOfAccess(request, env);
  // A cookie travels by itself, so a write also needs the browser's own word that our page sent it.
  const isOurPage = request.headers.has('origin') || request.headers.has('sec-fetch-site');
  if (proof === 'token' || (proof === 'cookie' && (isReading(request.method) || isOurPage))) return undefined;
  return failureResponse({ kind: 'unauthorized', message: 'This workbench asks for its access token.' });
}

function refuseType(request: Request, options: GuardOptions): Response | undefined {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';', 1);
  const isAsked = options.body ?? (!isReading(request.method) && request.body !== null);
  if (!isAsked || type.trim().toLowerCase() === 'application/json') return undefined;
  return failureResponse({ kind: 'bad-request', message: 'The content type must be application/json.' }, 415);
}

function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

function forbidden(message: string): Failure {
  return { kind: 'forbidden', message };
}
