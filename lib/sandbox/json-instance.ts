import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import { isPlaceName, wordsFor } from './field-words';
import { placesOf } from './focus';
import { mergeAll, resolveReference, withoutNames } from './schema-parts';
import { stem, wordsOf } from './words';

/** Where the words of generated values come from: the question, and which of several places is meant. */
export type Material = { readonly question: string; readonly turn: number };

type Site = {
  readonly root: JsonObject;
  readonly name: string;
  readonly depth: number;
  /** Values still to be made: a schema of many levels multiplies quickly. */
  readonly budget: { left: number };
};

const DEEPEST = 12;
const MOST_VALUES = 2_000;

/** A value that fits the JSON Schema, filled with the words of the question where they fit the name of a field. */
export function instanceOf(schema: JsonObject, material: Material): JsonValue {
  return makeValue(schema, { root: schema, name: '', depth: 0, budget: { left: MOST_VALUES } }, material);
}

function makeValue(schema: JsonObject, site: Site, material: Material): JsonValue {
  const deeper = { ...site, depth: site.depth + 1 };
  site.budget.left -= 1;
  if (site.depth > DEEPEST || site.budget.left < 0) return null;
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return chosen(schema.enum, material);
  if (typeof schema.$ref === 'string') return makeValue(resolveReference(schema.$ref, site.root), deeper, material);
  const part = [schema.anyOf, schema.oneOf].find(Array.isArray)?.find(isUseful);
  if (part) return makeValue({ ...withoutNames(schema, ['anyOf', 'oneOf']), ...part }, deeper, material);
  if (Array.isArray(schema.allOf)) return makeValue(mergeAll(schema, site.root), deeper, material);
  switch (typeName(schema)) {
    case 'object':
      return objectValue(schema, site, material);
    case 'array':
      return arrayValue(schema, site, material);
    case 'integer':
    case 'number':
      return numberValue(schema, material);
    case 'boolean':
      return typeof schema.default === 'boolean' ? schema.default : true;
    case 'null':
      return null;
    default:
      return stringValue(schema, site.name, material);
  }
}

function objectValue(schema: JsonObject, site: Site, material: Material): JsonObject {
  const properties = isJsonObject(schema.properties) ? schema.properties : {};
  const required: readonly JsonValue[] = Array.isArray(schema.required) ? schema.required : [];
  const declared = Object.entries(properties).filter(
    ([name, inner]) => required.includes(name) || isNamed(name, inner, material),
  );
  const undeclared = required.filter(
    (name): name is string => typeof name === 'string' && !Object.hasOwn(properties, name),
  );
  const all: readonly (readonly [string, JsonValue])[] = [
    ...declared,
    ...undeclared.map((name) => [name, {}] as const),
  ];
  const chosenFields = all.length > 0 ? all : Object.entries(properties);
  return Object.fromEntries(
    chosenFields.map(([name, inner]) => [
      name,
      makeValue(isJsonObject(inner) ? inner : {}, { ...site, name, depth: site.depth + 1 }, material),
    ]),
  );
}

// An optional field is filled when the question names one of its values.
function isNamed(name: string, schema: JsonValue, { question }: Material): boolean {
  if (!isJsonObject(schema)) return false;
  const words = new Set(wordsOf(question).map(stem));
  if (Array.isArray(schema.enum)) return schema.enum.some((value) => words.has(stem(String(value).toLowerCase())));
  return isPlaceName(name) && placesOf(question).length > 0;
}

function arrayValue(schema: JsonObject, site: Site, material: Material): JsonValue {
  if (Array.isArray(schema.prefixItems)) {
    return schema.prefixItems.map((item) =>
      makeValue(isJsonObject(item) ? item : {}, { ...site, depth: site.depth + 1 }, material),
    );
  }
  const items = isJsonObject(schema.items) ? schema.items : {};
  const least = typeof schema.minItems === 'number' ? schema.minItems : 1;
  const most = typeof schema.maxItems === 'number' ? schema.maxItems : 64;
  const count = Math.max(0, Math.min(Math.max(least, 1), most, 64));
  return Array.from({ length: count }, (_, turn) =>
    makeValue(items, { ...site, depth: site.depth + 1 }, { ...material, turn: material.turn + turn }),
  );
}

function numberValue(schema: JsonObject, { question, turn }: Material): number {
  const least = bound(schema.minimum, schema.exclusiveMinimum, 1);
  const most = bound(schema.maximum, schema.exclusiveMaximum, -1);
  const step = typeof schema.multipleOf === 'number' && schema.multipleOf > 0 ? schema.multipleOf : undefined;
  const said = (question.match(/-?\d{1,12}(?:\.\d{1,6})?/g) ?? []).map(Number);
  const wanted =
    said[turn] ?? said[0] ?? (typeof schema.default === 'number' ? schema.default : (least ?? Math.min(1, most ?? 1)));
  const whole = schema.type === 'integer' ? Math.round(wanted) : wanted;
  const inside = Math.min(Math.max(whole, least ?? whole), most ?? Math.max(whole, least ?? whole));
  if (step === undefined) return inside;
  const rounded = Math.round(inside / step) * step;
  return least !== undefined && rounded < least ? rounded + step : rounded;
}

function bound(limit: JsonValue | undefined, open: JsonValue | undefined, inward: number): number | undefined {
  if (typeof open === 'number') return open + inward;
  return typeof limit === 'number' ? limit : undefined;
}

const FORMATS = new Map([
  ['date', '2026-01-31'],
  ['time', '12:00:00Z'],
  ['date-time', '2026-01-31T12:00:00Z'],
  ['email', 'someone@example.com'],
  ['uri', 'https://example.com/'],
  ['url', 'https://example.com/'],
  ['uuid', '123e4567-e89b-42d3-a456-426614174000'],
  ['ipv4', '192.0.2.1'],
  ['hostname', 'example.com'],
]);

function stringValue(schema: JsonObject, name: string, material: Material): string {
  const format = typeof schema.format === 'string' ? FORMATS.get(schema.format) : undefined;
  if (format !== undefined) return format;
  if (typeof schema.pattern === 'string' && typeof schema.default === 'string') return schema.default;
  const text = wordsFor(name, material) || (typeof schema.default === 'string' ? schema.default : name || 'text');
  const least = typeof schema.minLength === 'number' ? Math.min(schema.minLength, 1_000) : 0;
  const most = typeof schema.maxLength === 'number' ? schema.maxLength : 2_000;
  return text.padEnd(least, '.').slice(0, Math.max(0, most));
}

function chosen(values: readonly JsonValue[], { question, turn }: Material): JsonValue {
  const words = new Set(wordsOf(question).map(stem));
  const named = values.filter((value) => words.has(stem(String(value).toLowerCase())));
  return named[turn % Math.max(named.length, 1)] ?? values[0] ?? null;
}

function typeName(schema: JsonObject): string {
  const types: readonly JsonValue[] = Array.isArray(schema.type) ? schema.type : [schema.type ?? ''];
  const [first] = types.filter((type) => type !== 'null');
  if (typeof first === 'string' && first !== '') return first;
  if (types.includes('null')) return 'null';
  if (isJsonObject(schema.properties)) return 'object';
  return isJsonObject(schema.items) ? 'array' : 'string';
}

function isUseful(part: JsonValue): part is JsonObject {
  return isJsonObject(part) && part.type !== 'null';
}
