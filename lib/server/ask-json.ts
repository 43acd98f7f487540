import 'server-only';
import { refusedFrom } from '../chat/error-envelope';
import type { JsonValue } from '../core/json';
import { fail, type Result } from '../core/result';
import { answerHeaders } from './answer-headers';
import { boundedJson } from './bounded-json';
import type { OpenConnection } from './connection';
import { type EgressAnswer, egress } from './egress';
import { environment, liveSecrets } from './env';
import { LIMITS } from './limits';
import { clockFailure } from './network-failure';
import { readAnswer, readAnswerText } from './read-answer';
import { scrub } from './scrub';
import { stopWith } from './stop';
import { upstreamHeaders } from './upstream-headers';

/** The JSON that a provider answers to a GET, within the limits; what it says instead is a `Failure`, without secrets. */
export async function askJson(connection: OpenConnection, url: URL, signal: AbortSignal): Promise<Result<JsonValue>> {
  const stop = stopWith(signal, LIMITS.modelListMs, clockFailure('headers', LIMITS.modelListMs));
  try {
    const headers = upstreamHeaders(connection, { hasBody: false });
    const answer = await egress({ method: 'GET', url, headers, signal: stop.signal });
    if (!answer.ok) return answer;
    return await (answer.value.status >= 300 ? refusal(answer.value, url) : read(answer.value));
  } finally {
    stop.abort();
    stop.release();
  }
}

async function read({ body, headers }: EgressAnswer): Promise<Result<JsonValue>> {
  const text = await readAnswerText(body, LIMITS.modelListBytes);
  if (!text.ok) return text;
  const json = boundedJson(text.value);
  if (json.ok) return json;
  const contentType = (headers.get('content-type') ?? 'no type').slice(0, 100);
  return fail({
    kind: 'malformed-stream',
    message: 'The answer is not JSON: not an API, check the base URL.',
    contentType,
  });
}

async function refusal({ status, headers, body }: EgressAnswer, url: URL): Promise<Result<never>> {
  const secrets = liveSecrets(environment());
  const { bytes } = await readAnswer(body, LIMITS.errorBodyBytes);
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
