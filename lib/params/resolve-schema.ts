import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';

const KEYWORDS = [
  'type',
  'title',
  'description',
  'default',
  'enum',
  'const',
  'format',
  'nullable',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'items',
  'allOf',
  'anyOf',
  'oneOf',
] as const;
const MAX_HOPS = 16;
const MAX_SEGMENTS = 32;
const MAX_REFERENCE = 1000;

/** The keywords we read of a schema, its chain of `$ref`s followed inside the document; a cycle or a dead end adds nothing. */
export function resolveSchema(document: JsonObject, schema: JsonValue | undefined): JsonObject {
  let found: JsonObject = {};
  let current = schema;
  for (let hop = 0; hop < MAX_HOPS && isJsonObject(current); hop += 1) {
    found = mergeSchemas(current, found);
    current = typeof current.$ref === 'string' ? atPointer(document, current.$ref) : undefined;
  }
  return found;
}

/** The keywords of both schemas, those of the second winning. */
export function mergeSchemas(under: JsonObject, over: JsonObject): JsonObject {
  const entries = KEYWORDS.flatMap((keyword) => {
    const value = Object.hasOwn(over, keyword) ? over[keyword] : ownKeyword(under, keyword);
    return value === undefined ? [] : [[keyword, value] as const];
  });
  return Object.fromEntries(entries);
}

/** True for a schema that allows null and nothing else. */
export function isNullSchema(schema: JsonObject): boolean {
  if (schema.type === 'null' || schema.const === null) return true;
  return Array.isArray(schema.enum) && schema.enum.length === 1 && schema.enum[0] === null;
}

/** The value at a JSON pointer in fragment form (RFC 6901, `#/a/b`); undefined where it leads nowhere. */
export function atPointer(document: JsonObject, reference: string): JsonValue | undefined {
  if (reference === '#') return document;
  if (!reference.startsWith('#/') || reference.length > MAX_REFERENCE) return undefined;
  const segments = reference.slice(2).split('/');
  if (segments.length > MAX_SEGMENTS) return undefined;
  let current: JsonValue | undefined = document;
  for (const segment of segments) {
    current = childOf(current, unescapeSegment(segment));
    if (current === undefined) return undefined;
  }
  return current;
}

function childOf(value: JsonValue | undefined, key: string): JsonValue | undefined {
  if (Array.isArray(value)) return /^\d{1,6}$/.test(key) ? value[Number(key)] : undefined;
  return isJsonObject(value) ? ownKeyword(value, key) : undefined;
}

function ownKeyword(schema: JsonObject, keyword: string): JsonValue | undefined {
  return Object.hasOwn(schema, keyword) ? schema[keyword] : undefined;
}

function unescapeSegment(segment: string): string {
  return decoded(segment).replaceAll('~1', '/').replaceAll('~0', '~');
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
