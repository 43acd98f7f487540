import { isJsonObject, type JsonObject, type JsonValue } from '../../core/json';
import type { JsonPath } from '../../schema/json-path';

/** The object with the value at `path` changed by `change`; `undefined` takes the key out. Everything else stays the same. */
export function editJson(
  root: JsonObject,
  path: JsonPath,
  change: (old: JsonValue | undefined) => JsonValue | undefined,
): JsonObject {
  const edited = edit(root, path, 0, change);
  return isJsonObject(edited) ? edited : root;
}

/** The object with its key renamed in place. */
export function renameKey(object: JsonObject, from: string, to: string): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key === from ? to : key, value]));
}

function edit(
  value: JsonValue | undefined,
  path: JsonPath,
  depth: number,
  change: (old: JsonValue | undefined) => JsonValue | undefined,
): JsonValue | undefined {
  const step = path[depth];
  if (step === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((item: JsonValue, index) =>
      index === step ? (edit(item, path, depth + 1, change) ?? null) : item,
    );
  }
  if (!isJsonObject(value)) return value;
  const key = String(step);
  const next = edit(Object.hasOwn(value, key) ? value[key] : undefined, path, depth + 1, change);
  const entries = Object.entries(value).filter(([name]) => name !== key || next !== undefined);
  if (next === undefined) return Object.fromEntries(entries);
  if (!Object.hasOwn(value, key)) return Object.fromEntries([...entries, [key, next]]);
  return Object.fromEntries(entries.map(([name, old]) => [name, name === key ? next : old]));
}
