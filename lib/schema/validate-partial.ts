import type { JsonValue } from '../core/json';
import { evaluateSchema } from './evaluate';
import { type JsonText, readJsonText } from './json-text';
import type { JsonFault } from './scan-scalar';
import { inDocumentOrder } from './validate';
import type { Violation } from './violation';

/** What can be said about a text that may still be coming. */
export type Judgement = {
  readonly state: 'empty' | 'so-far' | 'valid' | 'invalid' | 'not-json';
  /** The first violation, with the UTF-16 offsets of what it is about (`end` exclusive). */
  readonly violation?: Violation & { readonly start: number; readonly end: number };
  /** Where and why the text is no JSON, for `not-json`. */
  readonly fault?: JsonFault;
  /** In words, what could not be checked; never counted as a violation. */
  readonly unchecked?: string;
};

/**
 * Judges a text against a schema. While it is unfinished, `invalid` is only what no continuation can mend (a continuation
 * that repeats a key aside). JSON inside Markdown or prose is `not-json`. Linear in the text; never throws.
 */
export function judgeText(schema: JsonValue, text: string, finished: boolean): Judgement {
  const read = readJsonText(text);
  const isBlank = read.value === undefined && read.fault === undefined;
  if (isBlank && text.trim() === '') return { state: 'empty' };
  if (read.fault !== undefined) return { state: 'not-json', fault: clearer(read.fault, text) };
  const missingEnd = finished && !read.complete;
  if (read.value === undefined) return missingEnd ? cutShort(text) : { state: 'so-far' };
  const found = evaluateSchema(schema, read.value, {
    unfinished: finished && read.complete ? undefined : read.unfinished,
  });
  const note = found.unchecked === undefined ? {} : { unchecked: found.unchecked };
  const [first] = inDocumentOrder(read.value, found.violations);
  if (found.verdict === 'invalid' && first !== undefined) {
    return { state: 'invalid', violation: { ...first, ...placeOf(read, first, text) }, ...note };
  }
  if (missingEnd) return cutShort(text);
  return { state: finished ? 'valid' : 'so-far', ...note };
}

function cutShort(text: string): Judgement {
  return { state: 'not-json', fault: { at: text.length, message: 'The text ends before the JSON does' } };
}

function clearer(fault: JsonFault, text: string): JsonFault {
  const start = text.length - text.trimStart().length;
  if (fault.at !== start) return fault;
  if (text.startsWith('```', start)) {
    return { at: start, message: 'The answer stands in a Markdown fence; only the bare JSON is JSON' };
  }
  return /^\p{L}/u.test(text.charAt(start))
    ? { at: start, message: 'The answer begins with words; only the bare JSON is JSON' }
    : fault;
}

const AT_THE_KEY = new Set(['additionalProperties', 'unevaluatedProperties', 'propertyNames', 'properties']);

function placeOf(read: JsonText, { path, keyword }: Violation, text: string) {
  const whole = read.placeOf(path);
  const key = AT_THE_KEY.has(keyword) ? read.keyPlaceOf(path) : undefined;
  if (key !== undefined) return { start: key.start, end: Math.max(key.end, whole?.end ?? 0) };
  return whole ?? read.placeOf(path.slice(0, -1)) ?? { start: 0, end: text.length };
}
