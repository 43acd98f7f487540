import { type JsonValue, parseJson } from '../core/json';
import { fail, type Result } from '../core/result';
import { workbenchFailure } from './workbench-failure';

type Fetch = typeof globalThis.fetch;

/** `GET /api/providers`, as the server sent it. Never rejects. */
export function getProviders(fetcher?: Fetch): Promise<Result<JsonValue>> {
  return getJson('/api/providers', fetcher);
}

/** `GET /api/providers/{id}/models`, as the server sent it. Never rejects. */
export function getModels(provider: string, fetcher?: Fetch): Promise<Result<JsonValue>> {
  return getJson(`/api/providers/${encodeURIComponent(provider)}/models`, fetcher);
}

/** `GET /api/providers/{id}/models/{model}`, as the server sent it; ids may hold slashes. Never rejects. */
export function getModel(provider: string, model: string, fetcher?: Fetch): Promise<Result<JsonValue>> {
  const path = model.split('/');
  if (path.some((step) => step === '' || step === '.' || step === '..')) {
    return Promise.resolve(fail({ kind: 'not-found', message: 'This model id cannot be looked up.' }));
  }
  const steps = path.map(encodeURIComponent).join('/');
  return getJson(`/api/providers/${encodeURIComponent(provider)}/models/${steps}`, fetcher);
}

async function getJson(path: string, fetcher: Fetch = globalThis.fetch): Promise<Result<JsonValue>> {
  try {
    const response = await fetcher(path, { headers: { accept: 'application/json' }, cache: 'no-store' });
    const text = await response.text();
    if (response.ok) return parseJson(text);
    const own = workbenchFailure(response.headers, text);
    return fail(own ?? { kind: 'unavailable', message: `The workbench answered with status ${response.status}.` });
  } catch {
    return fail({ kind: 'network', reason: 'offline', message: 'The workbench did not answer.' });
  }
}
