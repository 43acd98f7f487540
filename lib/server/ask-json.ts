import 'server-only';
import { refusedFrom } from '../chat/error-envelope';
import type { JsonValue } from '../core/json';
import { fail, type Result } from '../core/result';
import { answerHeaders } from './answer-headers';
import { boundedJson } from './bounded-json';
import { type OpenConnection, secretsOf } from './connection';
import { type EgressAnswer, egress } from './egress';
import { environment } from './env';
import { LIMITS } from './limits';
import { clockFailure } from './network-failure';
import { readAnswer, readAnswerText } from './read-answer';
import { scrub } from './scrub';
import { stopWith } from './stop';
import { upstreamHeaders } from './upstream-headers';

export type Ask = {
  readonly url: URL;
  readonly signal: AbortSignal;
  /** For the connection, and for the whole answer; else the usual limits. */
  readonly connectMs?: number;
  readonly totalMs?: number;
};

/** The JSON that a provider answers to a GET, within the limits; what it says instead is a `Failure`, without secrets. */
export async function askJson(connection: OpenConnection, ask: Ask): Promise<Result<JsonValue>> {
  const { url, signal, totalMs = LIMITS.modelListMs, connectMs = LIMITS.connectMs } = ask;
  const stop = stopWith(signal, totalMs, clockFailure('headers', totalMs));
  try {
    const headers = upstreamHeaders(connection, { hasBody: false });
    const answer = await egress({ method: 'GET', url, headers, signal: stop.signal, connectMs });
    if (!answer.ok) return answer;
    const secrets = secretsOf(connection, environment());
    return await (answer.value.status >= 300 ? refusal(answer.value, url, secrets) : read(answer.value, secrets));
  } finally {
    stop.abort();
    stop.release();
  }
}

async function read({ body, headers }: EgressAnswer, secrets: readonly string[]): Promise<Result<JsonValue>> {
  const text = await readAnswerText(body, LIMITS.modelListBytes);
  if (!text.ok) return text;
  const json = boundedJson(text.value);
  if (json.ok) return json;
  const contentType = scrub(headers.get('content-type') ?? 'no type', secrets).slice(0, 100);
  return fail({
    kind: 'malformed-stream',
    message: 'The answer is not JSON: not an API, check the base URL.',
    contentType,
  });
}

async function refusal(answer: EgressAnswer, url: URL, secrets: readonly string[]): Promise<Result<never>> {
  const { status, headers, body } = answer;
  // Of a redirect only the host matters; its body may never end.
  if (status < 400) body?.cancel().catch(() => undefined);
  const { bytes } = await readAnswer(status < 400 ? null : body, LIMITS.errorBodyBytes);
  const text = scrub(new TextDecoder().decode(bytes), secrets);
  const passed = [...answerHeaders(headers, secrets)];
  const location = headers.get('location');
  const redirect: [string, string][] = location && status < 400 ? [['location', scrub(location, secrets)]] : [];
  return fail(refusedFrom({ status, headers: [...passed, ...redirect], body: text, url: url.href, nowMs: Date.now() }));
}

/** True when the failure is what a provider itself said in JSON, so that something answers there. */
export function isReached(result: Result<JsonValue>): boolean {
  return result.ok || (result.failure.kind === 'refused' && /^\s*[[{]/.test(result.failure.raw ?? ''));
}
