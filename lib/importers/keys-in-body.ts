import type { JsonObject } from '../core/json';
import { keyOrNothing } from './headers';

const KEY_FIELD =
  /^(?:api[-_]?key|x-api-key|authorization|access[-_]?token|auth[-_]?token|api[-_]?token|api[-_]?secret)$/i;

/** The body without the fields that hold a key, as some gateways take them: no key is ever part of a draft. */
export function withoutKeys(body: JsonObject): { readonly body: JsonObject; readonly notes: readonly string[] } {
  const names = Object.entries(body).flatMap(([name, value]) => (KEY_FIELD.test(name) && isKey(value) ? [name] : []));
  if (names.length === 0) return { body, notes: [] };
  return {
    body: Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name))),
    notes: names.map((name) => `The field ${name} of the body was left out: it holds a key.`),
  };
}

function isKey(value: JsonObject[string] | undefined): boolean {
  if (typeof value !== 'string') return false;
  const found = keyOrNothing(value.replace(/^\s*Bearer\s+/i, ''));
  return found !== undefined && 'key' in found;
}
