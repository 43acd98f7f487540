import { isJsonObject, type JsonValue } from '../core/json';
import { fail, ok, type Result } from '../core/result';
import { cleanJson } from './clean-json';
import type { Draft } from './draft';
import { draftFieldsFor } from './draft-fields';
import { type ParsedDraft, parseDraft } from './parse-draft';

/** `{draft, recording?}`: what a link and a stored share hold. */
export type SharedContent = { readonly draft: Draft; readonly recording?: JsonValue };
export type OpenedContent = ParsedDraft & { readonly recording?: JsonValue };

/** What may be shared of it, and nothing else: the fields of the draft that may go into links, and the recording. */
export function sharedContent({ draft, recording }: SharedContent): SharedContent {
  return { draft: draftFieldsFor(draft, 'link'), ...(recording === undefined ? {} : { recording }) };
}

/** Shared content from foreign JSON, checked and without unknown fields of the envelope, which `dropped` names. */
export function readSharedContent(value: unknown): Result<OpenedContent> {
  if (!isJsonObject(value)) return fail({ kind: 'invalid-draft', message: 'This is not a shared draft.' });
  const { draft, recording, ...others } = value;
  const parsed = parseDraft(draft);
  if (!parsed.ok) return parsed;
  const opened: ParsedDraft = {
    draft: parsed.value.draft,
    dropped: [...parsed.value.dropped.map((path) => `draft.${path}`), ...Object.keys(others)],
  };
  if (recording === undefined) return ok(opened);
  const clean = cleanJson(recording);
  if (!clean.ok) return clean;
  const lost = clean.value.dropped.map((path) => `recording.${path}`);
  return ok({ draft: opened.draft, dropped: [...opened.dropped, ...lost], recording: clean.value.value });
}
