import type { Failure } from './failure';
import { fail, ok, type Result } from './result';

export type JsonPrimitive = string | number | boolean | null;
export type JsonValue = JsonPrimitive | readonly JsonValue[] | JsonObject;
export type JsonObject = { readonly [key: string]: JsonValue };

/** True for a plain JSON object: not null, not an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `JSON.parse` as a value (RFC 8259). The failure is `bad-request` and names the parser's complaint. */
export function parseJson(text: string): Result<JsonValue> {
  try {
    return ok(JSON.parse(text) as JsonValue); // JSON.parse yields nothing but JSON values
  } catch (error) {
    const failure: Failure = {
      kind: 'bad-request',
      message: error instanceof Error ? error.message : 'This is not JSON.',
    };
    return fail(failure);
  }
}

/** Deep equality of JSON values; object keys may stand in any order unless `ordered`. */
export function jsonEqual(left: JsonValue, right: JsonValue, ordered = false): boolean {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return (
      left.length === right.length && left.every((item, index) => jsonEqual(item, right[index] as JsonValue, ordered)) // same length
    );
  }
  if (!isJsonObject(left) || !isJsonObject(right)) return false;
  const keys = Object.keys(left);
  const others = Object.keys(right);
  if (keys.length !== others.length) return false;
  return keys.every(
    (key, index) =>
      Object.hasOwn(right, key) &&
      (!ordered || others[index] === key) &&
      jsonEqual(left[key] as JsonValue, right[key] as JsonValue, ordered), // both own the key
  );
}

/** The object without one key, key order kept; the same object when the key is absent. */
export function without<T extends JsonObject>(object: T, key: string): JsonObject {
  if (!Object.hasOwn(object, key)) return object;
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}
