import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';

/**
 * Unknown fields of one chunk laid over those before: lists grow, objects merge one level deep, everything else is replaced.
 * The lists of `before` are this function's own and append-only.
 */
export function mergeExtras(before: JsonObject | undefined, more: JsonObject): JsonObject {
  const merged = new Map<string, JsonValue>(Object.entries(before ?? {}));
  for (const [name, value] of Object.entries(more)) merged.set(name, mergeValue(merged.get(name), value));
  return Object.fromEntries(merged);
}

function mergeValue(before: JsonValue | undefined, value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    const list: JsonValue[] = Array.isArray(before) ? before : [];
    for (const item of value) list.push(item);
    return list;
  }
  return isJsonObject(before) && isJsonObject(value) ? { ...before, ...value } : value;
}
