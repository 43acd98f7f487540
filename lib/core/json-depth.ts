import { isJsonObject, type JsonValue } from './json';

/** What may be sent is nested this deep at most, and what is printed with indents too. */
export const DEEPEST_SENT = 200;

/** True for a value with more levels of lists and objects than that. Level by level: no stack runs out, however deep it is. */
export function isNestedDeeper(value: JsonValue, most: number = DEEPEST_SENT): boolean {
  let level = [value].filter(isContainer);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > most) return true;
    const inner: Container[] = [];
    for (const container of level) {
      for (const part of Object.values<JsonValue>(container)) if (isContainer(part)) inner.push(part);
    }
    level = inner;
  }
  return false;
}

/** The value as indented JSON; undefined where it is nested so deep that its indents would be all there is. */
export function indentedJson(value: JsonValue): string | undefined {
  return isNestedDeeper(value) ? undefined : JSON.stringify(value, null, 2);
}

/** The value with null in place of what lies deeper than that; the value itself where nothing does. */
export function prunedJson(value: JsonValue, most: number = DEEPEST_SENT): JsonValue {
  return isNestedDeeper(value, most) ? pruned(value, most) : value;
}

function pruned(value: JsonValue, left: number): JsonValue {
  if (!isContainer(value)) return value;
  if (left === 0) return null;
  if (isJsonObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, pruned(part, left - 1)]));
  }
  return value.map((part) => pruned(part, left - 1));
}

type Container = Extract<JsonValue, object>;

function isContainer(value: JsonValue): value is Container {
  return typeof value === 'object' && value !== null;
}
