import 'server-only';
import type { Failure, FailureKind } from '../core/failure';

const STATUS = {
  'invalid-draft': 400,
  'missing-secret': 401,
  'blocked-url': 403,
  network: 502,
  timeout: 504,
  refused: 502,
  'malformed-stream': 502,
  'too-large': 413,
  aborted: 499,
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  'bad-request': 400,
  'rate-limited': 429,
  unavailable: 503,
  'mock-failed': 422,
} as const satisfies Record<FailureKind, number>;

/** A failure of our own as an answer that OpenAI SDKs can read; its status comes from one table unless given. */
export function failureResponse(failure: Failure, status: number = STATUS[failure.kind]): Response {
  const { kind, message } = failure;
  const body = { error: { message, type: 'workbench', code: kind, param: null, failure } };
  const retryAfterMs = 'retryAfterMs' in failure ? failure.retryAfterMs : undefined;
  return Response.json(body, {
    status,
    headers: {
      'cache-control': 'no-store, no-transform',
      'x-content-type-options': 'nosniff',
      'x-workbench-failure': kind,
      ...(retryAfterMs === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) }),
      // Without it Node would go on reading the rest of a body that was just refused.
      ...(status === 413 ? { connection: 'close' } : {}),
    },
  });
}

/** The status a failure is answered with. */
export function failureStatus(failure: Failure): number {
  return STATUS[failure.kind];
}
