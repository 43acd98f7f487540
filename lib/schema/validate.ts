import { isJsonObject, type JsonValue } from '../core/json';
import { evaluateSchema } from './evaluate';
import type { Violation } from './violation';

export type { Violation } from './violation';

/** What the value breaks, and in words what could not be checked, which is never a violation. */
export type Validation = { readonly violations: readonly Violation[]; readonly unchecked?: string };

/** The rules that the value breaks (draft 2020-12, older ones understood), first in document order first; never throws. */
export function violations(schema: JsonValue, value: JsonValue): readonly Violation[] {
  return validate(schema, value).violations;
}

/** As `violations`, and says what could not be checked: a reference, a pattern, a value beyond the bounds. */
export function validate(schema: JsonValue, value: JsonValue): Validation {
  const { violations: found, unchecked } = evaluateSchema(schema, value);
  const sorted = inDocumentOrder(value, found);
  return unchecked === undefined ? { violations: sorted } : { violations: sorted, unchecked };
}

/** The violations by where they stand in the value, each said once. */
export function inDocumentOrder(value: JsonValue, found: readonly Violation[]): readonly Violation[] {
  if (found.length < 2) return found;
  const orders = new Map<JsonValue, ReadonlyMap<string, number>>();
  const orderOf = (object: JsonValue, name: string): number => {
    if (!isJsonObject(object)) return 0;
    const order = orders.get(object) ?? new Map(Object.keys(object).map((key, index) => [key, index]));
    orders.set(object, order);
    return order.get(name) ?? order.size;
  };
  const ranked = found.map((violation) => {
    let place: JsonValue = value;
    const rank = violation.path.map((step) => {
      const index = typeof step === 'number' ? step : orderOf(place, step);
      place = partOf(place, step);
      return index;
    });
    return { violation, rank };
  });
  const said = new Set<string>();
  return ranked
    .sort((left, right) => compareRanks(left.rank, right.rank))
    .map(({ violation }) => violation)
    .filter(({ path, message }) => {
      const key = JSON.stringify([path, message]);
      return !said.has(key) && said.add(key);
    });
}

function partOf(value: JsonValue, step: string | number): JsonValue {
  if (typeof step === 'number') return Array.isArray(value) ? (value[step] ?? null) : null;
  return isJsonObject(value) ? (value[step] ?? null) : null;
}

function compareRanks(left: readonly number[], right: readonly number[]): number {
  for (const [index, rank] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (rank !== other) return rank - other;
  }
  return left.length - right.length;
}
