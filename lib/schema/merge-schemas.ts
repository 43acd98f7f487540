import { isJsonObject, type JsonObject, type JsonValue, jsonEqual } from '../core/json';
import type { References } from './references';

/** A schema with its references followed and `allOf` laid together, and the choices that are left to make. */
export type FlatSchema = { readonly schema: JsonObject; readonly choices: readonly (readonly JsonValue[])[] };

const MOST_PARTS = 200;
const MOST_CHOICES = 12;
const NOTHING: FlatSchema = { schema: {}, choices: [] };

/** Lays a schema flat, loosely (the caller validates what it makes of it); undefined where nothing can fit. */
export function flatten(
  schema: JsonValue,
  references: References,
  known = new Set<JsonValue>(),
): FlatSchema | undefined {
  if (schema === false) return undefined;
  // What is laid in already adds nothing.
  if (!isJsonObject(schema) || known.has(schema) || known.size > MOST_PARTS) return NOTHING;
  known.add(schema);
  const { $ref, allOf, anyOf, oneOf, if: condition, then, else: otherwise, ...own } = schema;
  const target = typeof $ref === 'string' ? references.resolve($ref, schema) : undefined;
  const parts = [...(target === undefined ? [] : [target]), ...(Array.isArray(allOf) ? allOf : [])];
  const choices = [anyOf ?? [], oneOf ?? []].map(listOf).filter((list) => list.length > 0);
  if (condition !== undefined) choices.push([{ allOf: [condition, then ?? true] }, otherwise ?? true]);
  let flat: FlatSchema = { schema: own, choices };
  for (const part of parts) {
    const other = flatten(part, references, known);
    if (other === undefined) return undefined;
    flat = mergeFlat(flat, other);
  }
  return flat;
}

/** Both at once. */
export function mergeFlat(left: FlatSchema, right: FlatSchema): FlatSchema {
  return {
    schema: mergeSchemas(left.schema, right.schema),
    choices: [...left.choices, ...right.choices].slice(0, MOST_CHOICES),
  };
}

function mergeSchemas(left: JsonObject, right: JsonObject): JsonObject {
  const shared = Object.keys(right).filter((name) => Object.hasOwn(left, name));
  const merged = shared.map((name) => [name, mergeSetting(name, left[name] ?? null, right[name] ?? null)] as const);
  return Object.fromEntries([...Object.entries(left), ...Object.entries(right), ...merged]);
}

function mergeSetting(keyword: string, left: JsonValue, right: JsonValue): JsonValue {
  if (typeof left === 'number' && typeof right === 'number') {
    if (/^min|Minimum$/.test(keyword)) return Math.max(left, right);
    if (/^max|Maximum$/.test(keyword)) return Math.min(left, right);
    return left;
  }
  switch (keyword) {
    case 'type':
      return mergeTypes([left].flat(), [right].flat());
    case 'enum':
      return listOf(left).filter((value) => listOf(right).some((other) => jsonEqual(value, other)));
    case 'required':
      return [...new Set([...listOf(left), ...listOf(right)])];
    case 'properties':
    case 'patternProperties':
      return isJsonObject(left) && isJsonObject(right) ? mergeNamed(left, right) : left;
    case 'items':
    case 'contains':
    case 'additionalProperties':
    case 'propertyNames':
      return left === false || right === false ? false : { allOf: [left, right] };
    case 'uniqueItems':
      return left === true || right === true;
    default:
      return left;
  }
}

function mergeTypes(left: readonly JsonValue[], right: readonly JsonValue[]): JsonValue {
  const both = left.filter((name) => right.includes(name));
  const whole = [left, right].some((list) => list.includes('integer')) && [...left, ...right].includes('number');
  return whole && !both.includes('number') ? [...new Set([...both, 'integer'])] : both;
}

function mergeNamed(left: JsonObject, right: JsonObject): JsonObject {
  const shared = Object.keys(right).filter((name) => Object.hasOwn(left, name));
  const merged = shared.map((name) => [name, { allOf: [left[name] ?? true, right[name] ?? true] }] as const);
  return Object.fromEntries([...Object.entries(left), ...Object.entries(right), ...merged]);
}

function listOf(value: JsonValue): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}
