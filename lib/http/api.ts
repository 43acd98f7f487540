import type { JsonValue } from '../core/json';
import { fail, ok, type Result } from '../core/result';
import { type Fetch, routeAnswer } from './route-answer';

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

async function getJson(path: string, fetcher?: Fetch): Promise<Result<JsonValue>> {
  const answer = await routeAnswer(path, {}, fetcher);
  return answer.ok ? ok(answer.value.json) : answer;
}
