import { isJsonObject, type JsonValue, jsonEqual, parseJson } from '@/lib/core/json';

/** The text in which a value is edited. One that does not parse yet is kept as the text it is. */
export function checkJsonText(value: JsonValue | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

/** What a text stands for: nothing, an object or (where it may be one) true or false, or the text as typed. */
export function checkJsonValue(text: string, mayBeBoolean: boolean): JsonValue | undefined {
  if (text.trim() === '') return undefined;
  const read = parseJson(text);
  if (!read.ok) return text;
  const { value } = read;
  return isJsonObject(value) || (mayBeBoolean && typeof value === 'boolean') ? value : text;
}

/** What is typed while it stands for the value, else the value as text: typing is not rewritten under the hands. */
export function shownJsonText(typed: string | undefined, value: JsonValue | undefined, mayBeBoolean: boolean): string {
  if (typed === undefined) return checkJsonText(value);
  const meant = checkJsonValue(typed, mayBeBoolean);
  const isMeant = meant === undefined || value === undefined ? meant === value : jsonEqual(meant, value);
  return isMeant ? typed : checkJsonText(value);
}
