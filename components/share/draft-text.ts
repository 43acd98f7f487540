import { isJsonObject, type JsonValue, parseJson } from '@/lib/core/json';
import { fail, ok, type Result } from '@/lib/core/result';
import { cleanBody } from '@/lib/draft/clean-body';
import { type Draft, STORAGE_SCOPE } from '@/lib/draft/draft';
import { draftTitle } from '@/lib/draft/draft-title';
import { decodeLink } from '@/lib/draft/link-codec';
import { parseDraft } from '@/lib/draft/parse-draft';
import type { OpenedContent } from '@/lib/draft/shared-content';
import { isRecordingJson } from '@/lib/run/recording-json';
import { draftOfRecording } from './draft-of-recording';

const MAX_PASTED = 8 * 1024 * 1024;
const LINK_START = /^\s*(?:https?:\/\/|#c=)/i;

/** The draft as a file and as copied text: pretty JSON of the fields that a file may hold; beside a recording as `draft`. */
export function draftText(draft: Draft, recording?: JsonValue): string {
  const scopes = new Map(Object.entries(STORAGE_SCOPE).map(([field, scope]) => [field, scope.file]));
  const allowed = Object.fromEntries(Object.entries(draft).filter(([field]) => scopes.get(field) === true));
  const parsed = parseDraft(allowed);
  const kept = parsed.ok ? parsed.value.draft : allowed;
  return `${JSON.stringify(recording === undefined ? kept : { draft: kept, recording }, null, 2)}\n`;
}

/** A file name for the draft: letters and digits of its title, `.workbench.json` behind them. */
export function draftFileName(draft: Draft): string {
  const words = draftTitle(draft)
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  return `${words.slice(0, 40) || 'draft'}.workbench.json`;
}

/**
 * What a pasted text or a file holds: a link of any workbench, the JSON of a draft, alone or as `{draft, recording?}`,
 * or a recording alone.
 * `limitBytes` bounds the text; everything else is refused in one sentence.
 */
export async function openText(text: string, limitBytes = MAX_PASTED): Promise<Result<OpenedContent>> {
  if (text.trim() === '') return refused('Paste a link or the text of a draft first.');
  if (text.length > limitBytes || new Blob([text]).size > limitBytes)
    return fail({ kind: 'too-large', message: 'This text is too large.', limitBytes });
  if (LINK_START.test(text)) return decodeLink(text);
  const parsed = parseJson(text);
  if (!parsed.ok) return refused('This is neither a link of a workbench nor the JSON of a draft.');
  if (!isJsonObject(parsed.value)) return refused('This JSON is not a draft.');
  if (isRecordingJson(parsed.value)) return draftOfRecording(parsed.value);
  const { recording: alone } = parsed.value;
  if (!('draft' in parsed.value) && alone !== undefined) return draftOfRecording(alone);
  const { draft = parsed.value, ...others } = parsed.value;
  const opened = parseDraft(draft);
  if (!opened.ok || draft === parsed.value) return opened;
  const { recording, ...unknown } = others;
  const dropped = [...opened.value.dropped, ...Object.keys(unknown)];
  if (recording === undefined) return ok({ ...opened.value, dropped });
  const clean = cleanBody({ recording });
  if (!clean.ok) return clean;
  return ok({ ...opened.value, ...clean.value.body, dropped: [...dropped, ...clean.value.dropped] });
}

function refused(message: string): Result<OpenedContent> {
  return fail({ kind: 'invalid-draft', message });
}
