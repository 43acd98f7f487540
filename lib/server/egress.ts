import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Agent, buildConnector, type Dispatcher, fetch } from 'undici';
import { fail, ok, type Result } from '../core/result';
import {
  type EgressPolicy,
  egressPolicy,
  forgetPolicy,
  guardedLookup,
  refuseAddress,
  refuseName,
  type Target,
} from './egress-policy';
import { LIMITS } from './limits';
import { clockFailure, networkFailure } from './network-failure';

export type EgressRequest = {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly signal: AbortSignal;
  /** A shorter limit for the connection than the usual one. */
  readonly connectMs?: number;
};

export type EgressAnswer = {
  readonly status: number;
  readonly headers: Pick<Headers, 'get' | 'forEach'>;
  readonly body: ReadableStream<Uint8Array> | null;
  /** 0 where a connection was already open. */
  readonly connectMs: number;
  /** From the connection to the head of the answer. */
  readonly headMs: number;
};

export type Egress = (request: EgressRequest) => Promise<Result<EgressAnswer>>;

type Attempt = { readonly startedAt: number; readonly limitMs: number; connectedAt?: number };

const DEAD_REUSE_MS = 1000;

const attempts = new AsyncLocalStorage<Attempt>();

/** The only opener of outbound sockets. Redirects are not followed, ambient proxies not used, failures are values. */
export function createEgress(policy: EgressPolicy): Egress {
  const sockets = new Agent({
    connect: guardedConnect(policy),
    headersTimeout: LIMITS.headersMs,
    bodyTimeout: LIMITS.silenceMs,
    keepAliveTimeout: LIMITS.keepAliveMs,
    keepAliveMaxTimeout: LIMITS.keepAliveMs,
    maxHeaderSize: LIMITS.upstreamHeadBytes,
    pipelining: 1,
    allowH2: false,
  });
  const agent = sockets.compose(withoutBrowserHeaders);
  return async (request) => {
    const limitMs = request.connectMs ?? LIMITS.connectMs;
    const run: Attempt = { startedAt: performance.now(), limitMs };
    const first = await attempt(agent, request, run);
    return isDeadReuse(first, run) ? attempt(agent, request, { startedAt: performance.now(), limitMs }) : first;
  };
}

let shared: Egress | undefined;

/** The door of this process, under the policy of its environment. */
export const egress: Egress = (request) => {
  shared ??= createEgress(egressPolicy());
  return shared(request);
};

/** Lets the next call follow the environment again. */
export function forgetEgress(): void {
  shared = undefined;
  forgetPolicy();
}

/** An idle connection may die just as it is used again: refused at once and without one byte of an answer. */
function isDeadReuse(result: Result<EgressAnswer>, { startedAt, connectedAt }: Attempt): boolean {
  if (result.ok || connectedAt !== undefined || performance.now() - startedAt > DEAD_REUSE_MS) return false;
  return result.failure.kind === 'network' && result.failure.reason === 'reset';
}

async function attempt(agent: Dispatcher, request: EgressRequest, run: Attempt): Promise<Result<EgressAnswer>> {
  const { url, connectMs: _limit, ...init } = request;
  try {
    const response = await attempts.run(run, () => fetch(url, { ...init, redirect: 'manual', dispatcher: agent }));
    const connectedAt = run.connectedAt ?? run.startedAt;
    return ok({
      status: response.status,
      headers: response.headers,
      body: response.body as ReadableStream<Uint8Array> | null, // undici types its chunks as any
      connectMs: connectedAt - run.startedAt,
      headMs: performance.now() - connectedAt,
    });
  } catch (error) {
    const failure = networkFailure(error, url.hostname, request.signal);
    const isLate = failure.kind === 'timeout' && failure.clock === 'connect';
    return fail(isLate ? clockFailure('connect', run.limitMs) : failure);
  }
}

/** `fetch` adds what a browser would send; here every header is one that we wrote. */
function withoutBrowserHeaders(dispatch: Dispatcher.Dispatch): Dispatcher.Dispatch {
  return (options, handler) => {
    const own = Object.entries(options.headers ?? {}).filter(([name]) => !BROWSER_HEADERS.has(name.toLowerCase()));
    return dispatch({ ...options, headers: Object.fromEntries(own) }, handler);
  };
}

const BROWSER_HEADERS = new Set(['accept-language', 'sec-fetch-mode']);

function guardedConnect(policy: EgressPolicy): buildConnector.connector {
  return (options, callback) => {
    const run = attempts.getStore();
    const target: Target = options;
    const refusal = refuseName(target, policy);
    if (refusal) {
      callback(refusal, null);
      return;
    }
    const connect = buildConnector({
      timeout: run?.limitMs ?? LIMITS.connectMs,
      lookup: guardedLookup(target, policy),
      allowH2: false,
    });
    connect(options, (...[error, socket]) => {
      if (error || !socket) {
        callback(error ?? new Error('no socket'), null);
        return;
      }
      const late = refuseAddress(target, socket.remoteAddress ?? '', policy);
      if (run) run.connectedAt = performance.now();
      if (late) callback(late, null);
      else callback(null, socket);
      if (late) socket.destroy();
    });
  };
}
