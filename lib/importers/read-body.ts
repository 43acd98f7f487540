import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import { fail, ok, type Result } from '../core/result';
import { readJsonText } from '../schema/json-text';
import { lostNumbers } from './lost-numbers';
import { repeatedKeys } from './repeated-keys';

export type ReadJson = { readonly value: JsonValue; readonly notes: readonly string[] };
export type ReadBody = { readonly body: JsonObject; readonly notes: readonly string[] };

/** JSON text as a value; the failure names the line. Notes what JSON.parse would change in silence. */
export function readJson(text: string): Result<ReadJson> {
  const read = readJsonText(text);
  if (read.complete && read.value !== undefined)
    return ok({ value: read.value, notes: [...lostNumbers(text), ...repeatedKeys(text)] });
  const at = read.fault?.at ?? text.length;
  const line = text.slice(0, at).split('\n').length;
  const why = read.fault?.message ?? 'It ends before it is complete';
  return fail({ kind: 'bad-request', message: `The JSON does not parse at line ${line}: ${why}.` });
}

/** The body of a chat request as JSON text; fails with one sentence where it is none. */
export function readBody(text: string): Result<ReadBody> {
  const read = readJson(text);
  if (!read.ok) return read;
  const { value, notes } = read.value;
  if (!isJsonObject(value)) return fail({ kind: 'bad-request', message: 'The body is JSON, but no object.' });
  if (isChatBody(value)) return ok({ body: value, notes });
  return fail({ kind: 'bad-request', message: 'The body is no chat request: it has neither messages nor a model.' });
}

/** True where the JSON may be the body of a chat request. */
export function isChatBody(value: JsonValue): value is JsonObject {
  return isJsonObject(value) && (Array.isArray(value.messages) || typeof value.model === 'string');
}
