import { type JsonValue, parseJson } from '../core/json';
import { fail, ok, type Result } from '../core/result';
import { workbenchFailure } from './workbench-failure';

export type Fetch = typeof globalThis.fetch;

export type RouteAnswer = { readonly json: JsonValue; readonly headers: Headers };

export type RouteCall = {
  readonly method?: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly body?: JsonValue;
  readonly headers?: Readonly<Record<string, string>>;
};

/** What a route of the workbench's own server answers; an empty body is null. Never rejects. */
export async function routeAnswer(
  path: string,
  { method = 'GET', body, headers: added = {} }: RouteCall,
  fetcher: Fetch = globalThis.fetch,
): Promise<Result<RouteAnswer>> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const contentType = body === undefined ? {} : { 'content-type': 'application/json' };
  try {
    const headers = { accept: 'application/json', ...contentType, ...added };
    const response = await fetcher(path, { method, headers, cache: 'no-store', ...sent });
    const text = await response.text();
    if (!response.ok) {
      const own = workbenchFailure(response.headers, text);
      return fail(own ?? { kind: 'unavailable', message: `The workbench answered with status ${response.status}.` });
    }
    const json = text === '' ? ok(null) : parseJson(text);
    return json.ok ? ok({ json: json.value, headers: response.headers }) : json;
  } catch {
    return fail({ kind: 'network', reason: 'offline', message: 'The workbench did not answer.' });
  }
}
