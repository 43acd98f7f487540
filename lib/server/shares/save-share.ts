import 'server-only';
import { isJsonObject, type JsonObject } from '../../core/json';
import { fail, ok, type Result } from '../../core/result';
import { readSharedContent, sharedContent } from '../../draft/shared-content';
import { boundedJson } from '../bounded-json';
import { callerAddress } from '../caller-address';
import { environment, liveSecrets } from '../env';
import { failureResponse } from '../failure-response';
import { jsonAnswer } from '../json-answer';
import { LIMITS } from '../limits';
import { readBody } from '../read-body';
import { holdsSecret } from '../scrub';
import { withShareStore } from './open-share-store';
import { newShareToken, shareHash } from './share-ids';
import { shareWaitMs } from './share-rate';
import type { ShareStore, StoredShare } from './share-store';

const DAY_MS = 24 * 3600 * 1000;

/** `POST /api/shares`: keeps `{draft, recording?}` for 1 to 365 days and answers its id and delete token, both only now. */
export async function saveShare(request: Request): Promise<Response> {
  const asked = await askedShare(request);
  if (!asked.ok) return failureResponse(asked.failure);
  const env = environment();
  const retryAfterMs = shareWaitMs(callerAddress(request.headers, env), env.sharesPerHour);
  if (retryAfterMs > 0) {
    const message = `At most ${env.sharesPerHour} links can be made in an hour. Try again later, or save a file.`;
    return failureResponse({ kind: 'rate-limited', message, retryAfterMs });
  }
  const id = newShareToken();
  const deleteToken = newShareToken();
  const createdAt = Date.now();
  const expiresAt = createdAt + asked.value.days * DAY_MS;
  const share = { idHash: shareHash(id), deleteHash: shareHash(deleteToken), createdAt, expiresAt };
  const stored = await withShareStore((store) => putShare(store, { ...share, content: asked.value.content }));
  if (!stored.ok) return failureResponse(stored.failure);
  if (!stored.value) return failureResponse(FULL, 507);
  return jsonAnswer({ id, deleteToken, expiresAt: new Date(expiresAt).toISOString() }, {}, 201);
}

const FULL = {
  kind: 'unavailable',
  message: 'The store of shared links is full. Save a file instead, or ask the operator.',
} as const;

const LIMIT = { count: LIMITS.shares, bytes: LIMITS.sharesBytes };

/** A full store may hold shares that have expired since the last sweep. */
async function putShare(store: ShareStore, share: StoredShare): Promise<boolean> {
  if (await store.put(share, LIMIT)) return true;
  return (await store.sweep(share.createdAt)) > 0 && store.put(share, LIMIT);
}

type AskedShare = { readonly content: string; readonly days: number };

async function askedShare(request: Request): Promise<Result<AskedShare>> {
  const body = await readBody(request, LIMITS.apiBodyBytes);
  if (!body.ok) return body;
  const json = boundedJson(new TextDecoder().decode(body.value));
  if (!json.ok) return json;
  if (!isJsonObject(json.value)) return refuse('The body must be an object {draft, recording?, expiresInDays?}.');
  const { expiresInDays, ...shared } = json.value;
  const days = readDays(expiresInDays);
  if (days === undefined) return refuse('expiresInDays must be a whole number from 1 to 365.', 'expiresInDays');
  const content = contentOf(shared);
  return content.ok ? ok({ content: content.value, days }) : content;
}

function readDays(value: unknown): number | undefined {
  if (value === undefined) return LIMITS.shareDays;
  const isDays = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= LIMITS.mostShareDays;
  return isDays ? value : undefined;
}

/** Written from the fields that a share may have, never by taking fields away. */
function contentOf(shared: JsonObject): Result<string> {
  const read = readSharedContent(shared);
  if (!read.ok) return read;
  const text = JSON.stringify(sharedContent(read.value));
  if (!holdsSecret(text, liveSecrets(environment()))) return ok(text);
  return refuse('This draft holds a key of the workbench itself. Take it out before sharing.', 'draft');
}

function refuse(message: string, param?: string) {
  return fail({ kind: 'bad-request', message, ...(param === undefined ? {} : { param }) });
}
