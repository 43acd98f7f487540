import { isJsonObject, type JsonValue } from '../core/json';

/** Gives equal JSON values (members in any order) the same number, and different ones different numbers. */
export type JsonIdentity = (value: JsonValue) => number;

/** One for all values that are to be compared; each value is read once. */
export function createJsonIdentity(): JsonIdentity {
  const numbers = new Map<string, number>();
  const known = new WeakMap<object, number>();

  function numberOf(key: string): number {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  }

  function identify(value: JsonValue): number {
    if (typeof value !== 'object' || value === null) return numberOf(JSON.stringify(value === 0 ? 0 : value));
    const before = known.get(value);
    if (before !== undefined) return before;
    const number = numberOf(isJsonObject(value) ? objectKey(value, identify) : listKey(value, identify));
    known.set(value, number);
    return number;
  }

  return identify;
}

function objectKey(value: { readonly [name: string]: JsonValue }, identify: JsonIdentity): string {
  const names = Object.keys(value).sort((left, right) => (left < right ? -1 : 1));
  return `{${names.map((name) => `${JSON.stringify(name)}:${identify(value[name] ?? null)}`).join()}}`;
}

function listKey(value: JsonValue, identify: JsonIdentity): string {
  const items: readonly JsonValue[] = Array.isArray(value) ? value : [];
  return `[${items.map(identify).join()}]`;
}
