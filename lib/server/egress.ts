import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Agent, buildConnector, fetch } from 'undici';
import { fail, ok, type Result } from '../core/result';
import { type EgressPolicy, guardedLookup, policyOf, refuseAddress, refuseName, type Target } from './egress-policy';
import { environment } from './env';
import { LIMITS } from './limits';
import { networkFailure } from './network-failure';

export type EgressRequest = {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly signal: AbortSignal;
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

type Attempt = { readonly startedAt: number; connectedAt?: number };

const DEAD_REUSE_MS = 1000;

const attempts = new AsyncLocalStorage<Attempt>();

/** The only opener of outbound sockets. Redirects are not followed, ambient proxies not used, failures are values. */
export function createEgress(policy: EgressPolicy): Egress {
  const agent = new Agent({
    connect: guardedConnect(policy),
    headersTimeout: LIMITS.headersMs,
    bodyTimeout: LIMITS.silenceMs,
    keepAliveTimeout: LIMITS.keepAliveMs,
    keepAliveMaxTimeout: LIMITS.keepAliveMs,
    maxHeaderSize: LIMITS.upstreamHeadBytes,
    pipelining: 1,
    allowH2: false,
  });
  return async (request) => {
    const run: Attempt = { startedAt: performance.now() };
    const first = await attempt(agent, request, run);
    return isDeadReuse(first, run) ? attempt(agent, request, { startedAt: performance.now() }) : first;
  };
}

let shared: Egress | undefined;

/** The door of this process, under the policy of its environment. */
export const egress: Egress = (request) => {
  shared ??= createEgress(policyOf(environment()));
  return shared(request);
};

/** Lets the next call follow the environment again. */
export function forgetEgress(): void {
  shared = undefined;
}

/** An idle connection may die just as it is used again: refused at once and without one byte of an answer. */
function isDeadReuse(result: Result<EgressAnswer>, { startedAt, connectedAt }: Attempt): boolean {
  if (result.ok || connectedAt !== undefined || performance.now() - startedAt > DEAD_REUSE_MS) return false;
  return result.failure.kind === 'network' && result.failure.reason === 'reset';
}

async function attempt(agent: Agent, { url, ...request }: EgressRequest, run: Attempt): Promise<Result<EgressAnswer>> {
  try {
    const response = await attempts.run(run, () => fetch(url, { ...request, redirect: 'manual', dispatcher: agent }));
    const connectedAt = run.connectedAt ?? run.startedAt;
    return ok({
      status: response.status,
      headers: response.headers,
      body: response.body as ReadableStream<Uint8Array> | null, // undici types its chunks as any
      connectMs: connectedAt - run.startedAt,
      headMs: performance.now() - connectedAt,
    });
  } catch (error) {
    return fail(networkFailure(error, url.hostname, request.signal));
  }
}

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
      timeout: LIMITS.connectMs,
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
