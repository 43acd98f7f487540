import 'server-only';
import type { Clock, Failure, NetworkReason } from '../core/failure';
import { BlockedTarget } from './egress-policy';
import { LIMITS } from './limits';

const CLOCKS: ReadonlyMap<string, readonly [Clock, number]> = new Map([
  ['UND_ERR_CONNECT_TIMEOUT', ['connect', LIMITS.connectMs]],
  ['ETIMEDOUT', ['connect', LIMITS.connectMs]],
  ['UND_ERR_HEADERS_TIMEOUT', ['headers', LIMITS.headersMs]],
  ['UND_ERR_BODY_TIMEOUT', ['bytes', LIMITS.silenceMs]],
]);

const REASONS: readonly (readonly [codes: RegExp, NetworkReason, words: string])[] = [
  [/^(ENOTFOUND|EAI_|ENODATA$|ESERVFAIL$)/, 'dns', 'was not found'],
  [/^ECONNREFUSED$/, 'refused', 'refused the connection'],
  [/^(ECONNRESET|EPIPE|ECONNABORTED|UND_ERR_SOCKET)$/, 'reset', 'closed the connection before it had answered'],
  [
    /^(ERR_TLS|ERR_SSL|EPROTO$|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|ERR_OSSL)/,
    'tls',
    'has a certificate or TLS setup that was not accepted',
  ],
  [/^(HPE_|UND_ERR_HTTP_PARSER$|UND_ERR_RES_CONTENT_LENGTH_MISMATCH$)/, 'not-http', 'does not speak HTTP'],
];

/** What an error of a connection means, told from its code alone; never repeats the text of the error. */
export function networkFailure(error: unknown, host: string, signal?: AbortSignal): Failure {
  const cause = causeOf(error);
  if (cause instanceof BlockedTarget) return cause.failure;
  if (signal?.aborted) return abortFailure(signal.reason);
  const { code } = cause;
  const clock = CLOCKS.get(code);
  if (clock) return clockFailure(...clock);
  if (code === 'UND_ERR_HEADERS_OVERFLOW') {
    return {
      kind: 'too-large',
      message: `The head of the answer of ${host} is too large.`,
      limitBytes: LIMITS.upstreamHeadBytes,
    };
  }
  const [, reason, words] = REASONS.find(([codes]) => codes.test(code)) ?? [
    /$/,
    'unknown' as const,
    'cannot be reached',
  ];
  return { kind: 'network', message: `${host} ${words}.`, reason, host };
}

/** The failure of a clock that ran out after so many milliseconds. */
export function clockFailure(clock: Clock, milliseconds: number): Failure {
  const seconds = Math.round(milliseconds / 100) / 10;
  return { kind: 'timeout', message: `${WAITED[clock]} within ${seconds} s.`, clock, seconds };
}

/** Aborts with this reason carry their own failure; any other abort is the caller leaving. */
export class StoppedBy extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    // Next ends a response quietly when its stream breaks with this name.
    this.name = 'AbortError';
    this.failure = failure;
  }
}

function abortFailure(reason: unknown): Failure {
  return reason instanceof StoppedBy ? reason.failure : { kind: 'aborted', message: 'The request was stopped.' };
}

const WAITED = {
  connect: 'No connection was made',
  headers: 'No answer began',
  bytes: 'No byte arrived',
  payload: 'No part of the answer arrived',
  total: 'The answer did not end',
  drain: 'The answer was not read',
} as const satisfies Record<Clock, string>;

/** Unwraps "fetch failed" and the list of one error per address down to the error that has a code. */
function causeOf(error: unknown): BlockedTarget | { readonly code: string } {
  if (error instanceof BlockedTarget) return error;
  if (typeof error !== 'object' || error === null) return { code: '' };
  if ('code' in error && typeof error.code === 'string') return { code: error.code };
  // The parser of undici has no code for what does not begin like HTTP at all.
  if (error instanceof Error && error.name === 'HTTPParserError') return { code: 'UND_ERR_HTTP_PARSER' };
  if (error instanceof AggregateError && error.errors.length > 0) return causeOf(error.errors[0]);
  return 'cause' in error && error.cause !== error ? causeOf(error.cause) : { code: '' };
}
