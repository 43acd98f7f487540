import { isJsonObject, type JsonValue, parseJson } from '@/lib/core/json';
import { fail, ok, type Result } from '@/lib/core/result';
import { cleanBody } from '@/lib/draft/clean-body';
import { isOwnEndpoint } from '@/lib/draft/column-provider';
import { type Column, type Draft, NEW_DRAFT } from '@/lib/draft/draft';
import { draftFromBody } from '@/lib/draft/from-body';
import { parseDraft } from '@/lib/draft/parse-draft';
import type { OpenedContent } from '@/lib/draft/shared-content';
import { providerRow } from '@/lib/providers/table';
import type { RecordedRun } from '@/lib/run/recording';
import { decodeRecording } from '@/lib/run/recording-json';

const CALL = '/chat/completions';

/** A recording that came without its draft: the draft is the request of its first run. */
export function draftOfRecording(recording: JsonValue): Result<OpenedContent> {
  const read = decodeRecording(recording);
  if (!read.ok) return read;
  const [first] = read.value.runs;
  const body = first === undefined ? undefined : parseJson(first.request.body);
  if (first === undefined || !body?.ok || !isJsonObject(body.value)) {
    return fail({ kind: 'invalid-draft', message: 'This recording holds no request.' });
  }
  const column: Column = { id: first.column, provider: providerOf(first), model: '', params: {}, extra: {} };
  const empty: Draft = { ...NEW_DRAFT, messages: [], columns: [column] };
  const added = typeof column.provider === 'string' ? (providerRow(column.provider)?.added ?? {}) : {};
  const made = draftFromBody(empty, column.id, body.value, added);
  if (!made.ok) return made;
  const parsed = parseDraft(made.value.draft);
  if (!parsed.ok) return parsed;
  const clean = cleanBody({ recording });
  if (!clean.ok) return clean;
  return ok({ ...parsed.value, ...clean.value.body, dropped: [...made.value.dropped, ...clean.value.dropped] });
}

/** An own endpoint travels as label and base URL; its id means something in one browser alone. */
function providerOf({ provider, providerLabel, request }: RecordedRun): Column['provider'] {
  const isHere = providerRow(provider) !== undefined || !(isOwnEndpoint(provider) || provider.includes(':'));
  if (isHere) return provider;
  const { url } = request;
  return { label: providerLabel, baseUrl: url.endsWith(CALL) ? url.slice(0, -CALL.length) : url };
}
