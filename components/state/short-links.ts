import type { JsonObject, JsonValue } from '@/lib/core/json';
import { ok, type Result } from '@/lib/core/result';
import { draftTitle } from '@/lib/draft/draft-title';
import { type SharedContent, sharedContent } from '@/lib/draft/shared-content';
import { deleteShare, postShare } from '@/lib/http/share-routes';
import { forgetMadeLink, keepMadeLink, type MadeLink } from './made-links';

/** Stores what may be shared of it and remembers its delete token in this browser. Never rejects. */
export async function makeShortLink(content: SharedContent, expiresInDays: number): Promise<Result<MadeLink>> {
  const made = await postShare(sharedJson(content), expiresInDays);
  if (!made.ok) return made;
  const { id, deleteToken: token, expiresAt } = made.value;
  const link = { id, token, title: draftTitle(content.draft), expiresAt };
  keepMadeLink(link);
  return ok(link);
}

/** Deletes a short link for everyone; one that is gone already is forgotten as well. Never rejects. */
export async function removeShortLink({ id, token }: MadeLink): Promise<Result<true>> {
  const gone = await deleteShare(id, token);
  if (!gone.ok && gone.failure.kind !== 'not-found') return gone;
  forgetMadeLink(id);
  return ok(true);
}

function sharedJson(content: SharedContent): JsonObject {
  const { draft, recording } = sharedContent(content);
  const json = JSON.parse(JSON.stringify(draft)) as JsonValue; // a draft is JSON
  return { draft: json, ...(recording === undefined ? {} : { recording }) };
}
