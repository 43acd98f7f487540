import { isJsonObject, parseJson } from '../core/json';
import { fail, ok, type Result } from '../core/result';
import { workbenchFailure } from './workbench-failure';

type Fetch = typeof globalThis.fetch;

/** Whether this browser is signed in to a shared workbench. Never rejects. */
export async function askLogin(fetcher?: Fetch): Promise<Result<boolean>> {
  const answer = await ask('/api/health', {}, fetcher);
  if (!answer.ok) return answer;
  const health = parseJson(answer.value);
  // The server tells its mode to those alone who are signed in.
  return ok(health.ok && isJsonObject(health.value) && 'mode' in health.value);
}

/** Exchanges the access token for a login of this browser. Never rejects. */
export function signIn(token: string, fetcher?: Fetch): Promise<Result<string>> {
  const body = JSON.stringify({ token });
  return ask('/api/session', { method: 'POST', body, headers: { 'content-type': 'application/json' } }, fetcher);
}

/** Ends the login of this browser. Never rejects. */
export function signOut(fetcher?: Fetch): Promise<Result<string>> {
  return ask('/api/session', { method: 'DELETE' }, fetcher);
}

async function ask(path: string, init: RequestInit, fetcher: Fetch = globalThis.fetch): Promise<Result<string>> {
  try {
    const response = await fetcher(path, { ...init, cache: 'no-store' });
    const text = await response.text();
    if (response.ok) return ok(text);
    const own = workbenchFailure(response.headers, text);
    return fail(own ?? { kind: 'unavailable', message: `The workbench answered with status ${response.status}.` });
  } catch {
    return fail({ kind: 'network', reason: 'offline', message: 'The workbench did not answer. Try again.' });
  }
}
