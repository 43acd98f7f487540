import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import { listOf, objectOf } from './json-parts';

/** A schema with the parts of its `allOf` laid over it. */
export function mergeAll(schema: JsonObject, root: JsonObject): JsonObject {
  const parts = [withoutNames(schema, ['allOf']), ...listOf(schema.allOf).filter(isJsonObject)].map((part) =>
    typeof part.$ref === 'string' ? resolveReference(part.$ref, root) : part,
  );
  return {
    ...Object.fromEntries(parts.flatMap((part) => Object.entries(part))),
    properties: Object.fromEntries(parts.flatMap((part) => Object.entries(objectOf(part.properties)))),
    required: parts.flatMap((part) => listOf(part.required)),
  };
}

/** The schema a local reference names (`#`, `#/$defs/name`, `#/definitions/name`); anything goes where it leads nowhere. */
export function resolveReference(reference: string, root: JsonObject): JsonObject {
  if (!reference.startsWith('#')) return {};
  let place: JsonValue = root;
  for (const step of reference.slice(1).split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (!isJsonObject(place) || !Object.hasOwn(place, name)) return {};
    place = place[name] ?? null;
  }
  return isJsonObject(place) ? place : {};
}

/** The object without some of its fields. */
export function withoutNames(schema: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => !names.includes(name)));
}
