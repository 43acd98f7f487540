import type { JsonObject } from '../../core/json';
import { joined, type Member, membersOf, objectOf } from './members';

/** One schema for "all of these": objects are joined, the rest stands in `allOf`. */
export function intersection(schemas: readonly JsonObject[]): JsonObject {
  const parts = schemas.filter((schema) => Object.keys(schema).length > 0);
  const [only] = parts;
  if (!only) return {};
  if (parts.length === 1) return only;
  const objects = parts.map(membersOf);
  const values = parts.filter((_, index) => objects[index] === undefined);
  // `string & { __brand: 'Id' }` is a text: the brand is never sent.
  if (values.length > 0) return values.length === 1 && isPlainValue(values[0]) ? (values[0] ?? {}) : { allOf: parts };
  const empty: readonly Member[] = [];
  return objectOf(objects.reduce<readonly Member[]>((all, members) => joined(all, members ?? []), empty));
}

function isPlainValue(schema: JsonObject | undefined): boolean {
  return ['string', 'number', 'integer', 'boolean'].some((type) => type === schema?.type);
}
