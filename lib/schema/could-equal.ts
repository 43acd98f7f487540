import { isJsonObject, type JsonValue, jsonEqual } from '../core/json';
import type { Unfinished } from './json-text';
import type { Verdict } from './verdict';

/** Whether a value that may be unfinished is, can become, or can no longer become the wanted one. */
export function couldEqual(value: JsonValue, unfinished: Unfinished | undefined, wanted: JsonValue): Verdict {
  if (unfinished === undefined) return jsonEqual(value, wanted) ? 'valid' : 'invalid';
  if (typeof value === 'string') return typeof wanted === 'string' && wanted.startsWith(value) ? 'open' : 'invalid';
  if (typeof value === 'number') return typeof wanted === 'number' ? 'open' : 'invalid';
  const { inner, pendingKey } = unfinished;
  const fits = (step: string | number, part: JsonValue, wantedPart: JsonValue | undefined) =>
    wantedPart !== undefined &&
    couldEqual(part, inner?.step === step ? inner.unfinished : undefined, wantedPart) !== 'invalid';
  if (Array.isArray(value)) {
    const list: readonly JsonValue[] = value;
    if (!Array.isArray(wanted) || wanted.length < list.length) return 'invalid';
    return list.every((item, index) => fits(index, item, wanted[index])) ? 'open' : 'invalid';
  }
  if (!isJsonObject(value)) return value === wanted ? 'valid' : 'invalid';
  if (!isJsonObject(wanted)) return 'invalid';
  const holdsPending = pendingKey === undefined || Object.hasOwn(wanted, pendingKey);
  const holdsAll = Object.entries(value).every(
    ([name, part]) => name === pendingKey || (Object.hasOwn(wanted, name) && fits(name, part, wanted[name])),
  );
  return holdsPending && holdsAll ? 'open' : 'invalid';
}
