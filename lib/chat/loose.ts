import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';

/** Indexes of choices and tool calls are integers from 0 to this. */
const MAX_INDEX = 127;

/** The string if it says something; numbers as text; everything else is absent. */
export function wordOf(value: JsonValue | undefined): string {
  if (typeof value === 'string') return value.trim() === '' ? '' : value;
  return typeof value === 'number' ? String(value) : '';
}

export function objectOf(value: JsonValue | undefined): JsonObject | undefined {
  return isJsonObject(value) ? value : undefined;
}

/** A list as it is, an absent one as empty, a single value as a list of one. */
export function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined || value === null) return [];
  if (isList(value)) return value;
  return [value];
}

/** `Array.isArray` that also narrows readonly arrays. */
export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** A count that was really sent: a finite number of 0 or more, numeric text included. */
export function countOf(value: JsonValue | undefined): number | undefined {
  const count = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof count === 'number' && Number.isFinite(count) && count >= 0 ? count : undefined;
}

/** An index of a choice or a tool call: `undefined` when missing, `'bad'` for anything but an integer from 0 to 127. */
export function indexOf(value: JsonValue | undefined): number | undefined | 'bad' {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_INDEX ? value : 'bad';
}

/** The fields nobody here knows, those that say nothing left out; `undefined` when none is left. */
export function extrasOf(object: JsonObject, known: ReadonlySet<string>): JsonObject | undefined {
  const extras = Object.entries(object).filter(
    ([name, value]) => name !== '__proto__' && !known.has(name) && !saysNothing(value),
  );
  return extras.length > 0 ? Object.fromEntries(extras) : undefined;
}

function saysNothing(value: JsonValue): boolean {
  return value === null || value === '' || (isList(value) && value.length === 0);
}

/** JSON text of a value; "" for one that is nested too deeply to be printed. */
export function printJson(value: JsonValue): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '';
  }
}
