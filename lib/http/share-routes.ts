import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import { fail, ok, type Result } from '../core/result';
import { type Fetch, routeAnswer } from './route-answer';

/** A short link as it was just made: the delete token is told only now. `expiresAt` = ISO 8601. */
export type MadeShare = { readonly id: string; readonly deleteToken: string; readonly expiresAt: string };

/** `POST /api/shares`: keeps `{draft, recording?}` for some days. Never rejects. */
export async function postShare(
  content: JsonObject,
  expiresInDays: number,
  fetcher?: Fetch,
): Promise<Result<MadeShare>> {
  const body = { ...content, expiresInDays };
  const answer = await routeAnswer('/api/shares', { method: 'POST', body }, fetcher);
  if (!answer.ok) return answer;
  const { json } = answer.value;
  const { id, deleteToken, expiresAt } = isJsonObject(json) ? json : {};
  if (typeof id !== 'string' || typeof deleteToken !== 'string' || typeof expiresAt !== 'string') {
    return fail({ kind: 'unavailable', message: 'The workbench sent no link.' });
  }
  return ok({ id, deleteToken, expiresAt });
}

/** `GET /api/shares/{id}`, as the server sent it. Never rejects. */
export async function getShare(id: string, fetcher?: Fetch): Promise<Result<JsonValue>> {
  const answer = await routeAnswer(sharePath(id), {}, fetcher);
  return answer.ok ? ok(answer.value.json) : answer;
}

/** `DELETE /api/shares/{id}`; `not-found` for what is gone already. Never rejects. */
export async function deleteShare(id: string, token: string, fetcher?: Fetch): Promise<Result<JsonValue>> {
  const headers = { 'x-delete-token': token };
  const answer = await routeAnswer(sharePath(id), { method: 'DELETE', headers }, fetcher);
  return answer.ok ? ok(answer.value.json) : answer;
}

function sharePath(id: string): string {
  return `/api/shares/${encodeURIComponent(id)}`;
}
