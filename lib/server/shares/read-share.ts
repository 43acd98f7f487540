import 'server-only';
import { type JsonObject, parseJson } from '../../core/json';
import { failureResponse } from '../failure-response';
import { jsonAnswer } from '../json-answer';
import { withShareStore } from './open-share-store';
import { shareHash } from './share-ids';

/** `GET /api/shares/{id}`: what was shared, with its dates. */
export async function readShare(id: string): Promise<Response> {
  const found = await withShareStore((store) => store.get(shareHash(id), Date.now()));
  if (!found.ok) return failureResponse(found.failure);
  if (found.value === undefined) return noSuchShare();
  const { content, createdAt, expiresAt } = found.value;
  const parsed = parseJson(content);
  const shared = parsed.ok ? (parsed.value as JsonObject) : {}; // an object was written
  const dates = { createdAt: new Date(createdAt).toISOString(), expiresAt: new Date(expiresAt).toISOString() };
  return jsonAnswer({ ...shared, ...dates }, { 'x-robots-tag': 'noindex' });
}

/** `DELETE /api/shares/{id}` with the header `x-delete-token`: 204. */
export async function deleteShare(id: string, headers: Headers): Promise<Response> {
  const token = headers.get('x-delete-token') ?? '';
  const gone = await withShareStore((store) => store.delete(shareHash(id), shareHash(token), Date.now()));
  if (!gone.ok) return failureResponse(gone.failure);
  return gone.value ? new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } }) : noSuchShare();
}

/** The same for unknown, expired and deleted ones, and for a token of something else. */
function noSuchShare(): Response {
  return failureResponse({ kind: 'not-found', message: 'This link does not exist, or not any more.' });
}
