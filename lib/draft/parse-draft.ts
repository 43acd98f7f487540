import { isJsonObject, type JsonValue } from '../core/json';
import { fail, ok, type Result } from '../core/result';
import { cleanJson, fieldsLeftOut } from './clean-json';
import type { Draft } from './draft';
import { DraftSchema } from './draft-schema';
import { MOST_COLUMNS } from './edit-columns';

export type ParsedDraft = { readonly draft: Draft; readonly dropped: readonly string[] };

/**
 * A draft from foreign JSON. Unknown envelope fields and own `__proto__` keys are left out and named by path in
 * `dropped`; what travels on the wire stays whole. Anything else that is wrong is `invalid-draft` with its path.
 */
export function parseDraft(value: unknown): Result<ParsedDraft> {
  const clean = cleanJson(value);
  if (!clean.ok) return clean;
  const version = checkVersion(clean.value.value);
  if (!version.ok) return version;
  const parsed = DraftSchema.safeParse(clean.value.value);
  if (!parsed.success) {
    const path = issuePath(parsed.error.issues[0]?.path ?? []);
    return fail({ kind: 'invalid-draft', message: `The field ${path || 'draft'} is not valid.`, path });
  }
  const { length } = parsed.data.columns;
  if (length > MOST_COLUMNS) {
    const message = `This draft has ${length.toLocaleString('en')} columns; the workbench shows at most ${MOST_COLUMNS}.`;
    return fail({ kind: 'invalid-draft', message, path: 'columns' });
  }
  const dropped = [...clean.value.dropped, ...fieldsLeftOut(clean.value.value, parsed.data)];
  return ok({ draft: parsed.data, dropped });
}

/** A draft that this device has kept itself, of whatever size; undefined when it is none. */
export function readSavedDraft(value: unknown): Draft | undefined {
  const parsed = DraftSchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

function checkVersion(value: JsonValue): Result<true> {
  if (!isJsonObject(value)) return fail({ kind: 'invalid-draft', message: 'This is not a draft.' });
  if (value.v === 1) return ok(true);
  const message =
    typeof value.v === 'number' && value.v > 1
      ? `This draft has version ${value.v}, made by a newer workbench. This one reads version 1.`
      : 'This draft does not say which version it has.';
  return fail({ kind: 'invalid-draft', message, path: 'v' });
}

function issuePath(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}
