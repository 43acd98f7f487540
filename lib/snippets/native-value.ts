import { isJsonObject, type JsonValue } from '../core/json';

/** True when a language whose strings are UTF-8 can hold the value: no lone surrogate, and at most `depth` containers deep. */
export function isNativeValue(value: JsonValue, depth: number): boolean {
  if (typeof value === 'string') return isWellFormed(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  if (!isJsonObject(value)) return value.every((item) => isNativeValue(item, depth - 1));
  return Object.entries(value).every(([name, item]) => isWellFormed(name) && isNativeValue(item, depth - 1));
}

function isWellFormed(text: string): boolean {
  return !/\p{Cs}/u.test(text);
}
