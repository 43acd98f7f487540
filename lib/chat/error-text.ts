import { isJsonObject, type JsonObject, type JsonValue, parseJson } from '../core/json';
import { isList, objectOf } from './loose';
import { clip, isMarkup, pageText, withoutControls } from './plain-text';

/** Longest message that is shown, in bytes. */
export const MESSAGE_BYTES = 2_048;
const MAX_DEPTH = 8;
const MAX_ITEMS = 5;

/** Where an error's text stands, best place first. */
const INNER_FIELDS = [
  'title',
  'message',
  'msg',
  'description',
  'error',
  'errors',
  'detail',
  'details',
  'reason',
] as const;
const OUTER_FIELDS = [
  'error',
  'errors',
  'detail',
  'status_description',
  'status_message',
  'message',
  'msg',
  'error_description',
  'error_message',
  'error_msg',
  'base_resp',
  'title',
  'reason',
] as const;
const MORE_INNER_FIELDS = ['error_description', 'error_message', 'status_msg', 'text', 'body'] as const;
const NOT_WORDS = new Set([
  'code',
  'type',
  'status',
  'param',
  'request_id',
  'id',
  'object',
  'loc',
  'input',
  'url',
  'ctx',
]);

/** The text of an error body that is JSON: the first that says something, in the order of the envelopes seen; "" if none. */
export function errorText(json: JsonValue, depth = 0): string {
  if (depth > MAX_DEPTH) return '';
  if (isList(json)) return firstOf(json.slice(0, MAX_ITEMS).map((item) => errorText(item, depth + 1)));
  if (!isJsonObject(json)) return wordsIn(json, depth);
  return firstOf(OUTER_FIELDS.map((name) => wordsIn(json[name], depth + 1)));
}

/** What stands beside the message: `error.detail`, or what an inner provider said. */
export function errorDetail(json: JsonObject, message: string): string {
  const error = objectOf(json.error);
  const metadata = objectOf(error?.metadata);
  const candidates = [error?.detail, metadata?.raw, error?.description, error?.message, json.detail, json.message];
  return candidates.map((value) => wordsIn(value, 1)).find((text) => text !== '' && text !== message) ?? '';
}

/** A provider's text made fit to show: no markup, no control characters, at most 2 KiB. */
export function shownText(text: string): string {
  const plain = isMarkup(text) ? pageText(text) : text;
  return clip(withoutControls(plain).trim(), MESSAGE_BYTES);
}

function wordsIn(value: JsonValue | undefined, depth: number): string {
  if (typeof value === 'string') return unwrapped(value, depth);
  if (depth > MAX_DEPTH) return '';
  if (isList(value)) {
    const texts = value.slice(0, MAX_ITEMS).map((item) => wordsIn(item, depth + 1));
    return [...new Set(texts.filter((text) => text !== ''))].join('; ');
  }
  const object = objectOf(value);
  if (object === undefined) return '';
  const known = firstOf([...INNER_FIELDS, ...MORE_INNER_FIELDS].map((name) => wordsIn(object[name], depth + 1)));
  return known || firstOf(Object.entries(object).map(([name, item]) => labelled(name, item, depth)));
}

/** Errors keyed by field, such as `{"max_tokens": ["must be positive"]}`. */
function labelled(name: string, item: JsonValue, depth: number): string {
  if (NOT_WORDS.has(name)) return '';
  const words = wordsIn(item, depth + 1);
  return words === '' ? '' : `${name}: ${words}`;
}

/** Some gateways put a whole error body into the message of their own. */
function unwrapped(text: string, depth: number): string {
  const trimmed = text.trim();
  if (depth > MAX_DEPTH || !(trimmed.startsWith('{') || trimmed.startsWith('['))) return trimmed;
  const inner = parseJson(trimmed);
  return (inner.ok && isInner(inner.value) && errorText(inner.value, depth + 1)) || trimmed;
}

function isInner(value: JsonValue): boolean {
  return typeof value === 'object' && value !== null;
}

function firstOf(texts: readonly string[]): string {
  return texts.find((text) => text !== '') ?? '';
}
