import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';

/** The object with a JSON Merge Patch applied (RFC 7396): null removes a key. */
export function mergePatch(target: JsonObject, patch: JsonObject): JsonObject {
  const merged = new Map<string, JsonValue>(Object.entries(target));
  for (const [key, value] of Object.entries(patch)) {
    const before = merged.get(key);
    if (value === null) merged.delete(key);
    else merged.set(key, isJsonObject(value) && isJsonObject(before) ? mergePatch(before, value) : value);
  }
  return Object.fromEntries(merged);
}
