import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import { fail, ok } from '../core/result';
import type { Importer } from './imported-request';
import { isChatBody, readJson } from './read-body';

/** The body of a request as JSON, or its messages alone. */
export const jsonBody: Importer = {
  id: 'json',
  label: 'JSON body',
  looksLike: (text) => /^\s*[[{]/.test(text),
  read(text) {
    const read = readJson(text);
    if (!read.ok) return read;
    const found = bodyOf(read.value.value);
    if (found !== undefined) {
      return ok({ body: found.body, headers: [], notes: [...found.notes, ...read.value.notes] });
    }
    const message = isAnswer(read.value.value)
      ? 'This JSON is the answer of a model, not a request.'
      : 'This JSON is no chat request: it has neither messages nor a model.';
    return fail({ kind: 'bad-request', message });
  },
};

type Found = { readonly body: JsonObject; readonly notes: readonly string[] };

function bodyOf(value: JsonValue): Found | undefined {
  if (Array.isArray(value)) {
    const isConversation = value.length > 0 && value.every(isMessage);
    return isConversation ? { body: { messages: value }, notes: [] } : undefined;
  }
  if (!isJsonObject(value) || isAnswer(value)) return undefined;
  if (isChatBody(value)) return { body: value, notes: [] };
  const { body, ...others }: JsonObject = value;
  if (body === undefined || !isChatBody(body)) return undefined;
  const names = Object.keys(others).map((name) => name.slice(0, 40));
  return {
    body,
    notes: names.length === 0 ? [] : [`Beside the body stood ${names.slice(0, 10).join(', ')}; left out.`],
  };
}

function isAnswer(value: JsonValue): boolean {
  return isJsonObject(value) && Array.isArray(value.choices) && !Array.isArray(value.messages);
}

function isMessage(value: JsonValue): boolean {
  return isJsonObject(value) && typeof value.role === 'string';
}
