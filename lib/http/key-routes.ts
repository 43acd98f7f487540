import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import { fail, ok, type Result } from '../core/result';
import { type Fetch, routeAnswer } from './route-answer';

/** Keys and endpoints as a person typed them; they stand in the body of one request and nowhere else. */
export type TypedKey = {
  readonly key?: string;
  readonly baseUrl?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly remember?: boolean;
};

export type TypedEndpoint = {
  readonly label: string;
  readonly baseUrl: string;
  readonly key?: string;
  readonly auth?: 'bearer' | 'x-api-key' | 'none';
  readonly headers?: Readonly<Record<string, string>>;
  readonly remember?: boolean;
};

/** All sealed cookies together: Node refuses request heads over 16 KiB. */
const SEALED_BYTES = 10 * 1024;

/** `PUT /api/providers/{id}/key`: sealed by the server, never readable again. Never rejects. */
export async function putKey(provider: string, typed: TypedKey, fetcher?: Fetch): Promise<Result<JsonValue>> {
  return jsonOf(await routeAnswer(keyPath(provider), { method: 'PUT', body: openJson(typed) }, fetcher));
}

/** `DELETE /api/providers/{id}/key`. Never rejects. */
export async function deleteKey(provider: string, fetcher?: Fetch): Promise<Result<JsonValue>> {
  return jsonOf(await routeAnswer(keyPath(provider), { method: 'DELETE' }, fetcher));
}

/**
 * `POST /api/endpoints`, after a look at how much is sealed already, which that route does not get to see: over
 * 10 KiB nothing is sent and the failure is `too-large`. Never rejects.
 */
export async function postEndpoint(endpoint: TypedEndpoint, fetcher?: Fetch): Promise<Result<JsonValue>> {
  const list = await routeAnswer('/api/providers', {}, fetcher);
  if (!list.ok) return list;
  const sealed = Number(list.value.headers.get('x-workbench-sealed-bytes') ?? 0);
  if (sealed + sealedBytesOf(endpoint) > SEALED_BYTES) {
    const message = 'This browser keeps as many keys as it can. Forget one, or send fewer or shorter headers.';
    return fail({ kind: 'too-large', message, limitBytes: SEALED_BYTES });
  }
  return jsonOf(await routeAnswer('/api/endpoints', { method: 'POST', body: openJson(endpoint) }, fetcher));
}

/** `DELETE /api/endpoints/{id}`. Never rejects. */
export async function deleteEndpoint(id: string, fetcher?: Fetch): Promise<Result<JsonValue>> {
  return jsonOf(await routeAnswer(`/api/endpoints/${encodeURIComponent(id)}`, { method: 'DELETE' }, fetcher));
}

/** `GET /api/providers/{id}/models?test=1`: asks the provider itself, past every cache. Never rejects. */
export async function testProvider(provider: string, fetcher?: Fetch): Promise<Result<JsonObject>> {
  const path = `/api/providers/${encodeURIComponent(provider)}/models?test=1`;
  const answer = await routeAnswer(path, {}, fetcher);
  if (!answer.ok) return answer;
  const { json } = answer.value;
  return isJsonObject(json)
    ? ok(json)
    : fail({ kind: 'unavailable', message: 'The workbench sent no list of models.' });
}

/** At most so many bytes does an endpoint add to the cookies: its JSON with the dates and ids beside it, sealed, in base64url. */
export function sealedBytesOf(endpoint: TypedEndpoint): number {
  const json = new TextEncoder().encode(JSON.stringify(endpoint)).length;
  return Math.ceil(((json + 192) * 4) / 3);
}

function keyPath(provider: string): string {
  return `/api/providers/${encodeURIComponent(provider)}/key`;
}

function jsonOf(answer: Awaited<ReturnType<typeof routeAnswer>>): Result<JsonValue> {
  return answer.ok ? ok(answer.value.json) : answer;
}

/** Without the fields that were left open. */
function openJson(typed: TypedKey | TypedEndpoint): JsonObject {
  return JSON.parse(JSON.stringify(typed)) as JsonObject; // of strings, booleans and one object of strings
}
