import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import { isNullSchema, mergeSchemas, resolveSchema } from './resolve-schema';
import { listOf, MAX_ALTERNATIVES, typesOf } from './types-of';

const MAX_ENUM = 1000;
const MAX_TEXT = 2000;

/**
 * A property of a JSON Schema as flat keywords: references, `allOf`, and alternatives with null are worked in, keywords of a
 * wrong type are left out, `nullable` says whether null is allowed. Never throws, whatever the document holds.
 */
export function flatSchema(document: JsonObject, property: JsonValue | undefined, withItems = true): JsonObject {
  const merged = mergeAll(document, resolveSchema(document, property));
  const members = alternatives(document, merged);
  const others = members.filter((member) => !isNullSchema(member));
  const [only] = others;
  const base = others.length === 1 && only ? mergeSchemas(mergeAll(document, only), merged) : merged;
  const choice = others.length > 1 ? unionOf(others) : {};
  const types = typesOf(base.type).length > 0 ? typesOf(base.type) : typesOf(choice.type);
  const values = enumOf(base) ?? enumOf(choice);
  const nullable =
    base.nullable === true ||
    others.length < members.length ||
    listOf(base.type).includes('null') ||
    (values?.includes(null) ?? false);
  return {
    ...typeOf(types.length > 0 ? types : inferredTypes(base, values)),
    ...(nullable ? { nullable: true } : {}),
    ...(values ? { enum: values.filter((value) => value !== null) } : {}),
    ...textKeywords(base),
    ...('default' in base && base.default !== undefined ? { default: base.default } : {}),
    ...boundsOf(base),
    ...countKeywords(base),
    ...(withItems && isJsonObject(base.items ?? choice.items)
      ? { items: flatSchema(document, base.items ?? choice.items, false) }
      : {}),
  };
}

function typeOf(types: readonly string[]): JsonObject {
  const distinct = [...new Set(types)];
  const [only] = distinct;
  if (only === undefined) return {};
  return { type: distinct.length === 1 ? only : distinct };
}

function mergeAll(document: JsonObject, schema: JsonObject): JsonObject {
  if (!Array.isArray(schema.allOf)) return schema;
  return schema.allOf
    .slice(0, MAX_ALTERNATIVES)
    .map((member) => resolveSchema(document, member))
    .reduceRight((merged, member) => mergeSchemas(member, merged), schema);
}

function alternatives(document: JsonObject, schema: JsonObject): readonly JsonObject[] {
  const list = schema.anyOf ?? schema.oneOf;
  return Array.isArray(list)
    ? list.slice(0, MAX_ALTERNATIVES).map((member: JsonValue) => resolveSchema(document, member))
    : [];
}

function unionOf(members: readonly JsonObject[]): JsonObject {
  const values = members.map(enumOf);
  const types = members.map((member, index) => {
    const stated = typesOf(member.type);
    return stated.length > 0 ? stated : inferredTypes(member, values[index]);
  });
  const withItems = members.find((member) => isJsonObject(member.items));
  return {
    ...(types.every((list) => list.length > 0) ? typeOf(types.flat()) : {}),
    ...(values.every((list) => list !== undefined) ? { enum: values.flatMap((list) => list ?? []) } : {}),
    ...(withItems?.items === undefined ? {} : { items: withItems.items }),
  };
}

function enumOf(schema: JsonObject): readonly JsonValue[] | undefined {
  if (schema.const !== undefined) return [schema.const];
  const values = schema.enum;
  return Array.isArray(values) && values.length > 0 && values.length <= MAX_ENUM ? values : undefined;
}

/** What values, default or bounds tell of the type where `type` is missing. */
function inferredTypes(schema: JsonObject, values: readonly JsonValue[] | undefined): readonly string[] {
  const samples = values?.filter((value) => value !== null) ?? [];
  const [sample] = samples.length > 0 ? samples : [schema.default];
  if (samples.some((value) => typeof value !== typeof sample)) return [];
  if (sample !== undefined && sample !== null) return [Array.isArray(sample) ? 'array' : typeof sample];
  if (isJsonObject(schema.items)) return ['array'];
  return Object.keys(boundsOf(schema)).length > 0 ? ['number'] : [];
}

function textKeywords(schema: JsonObject): JsonObject {
  const texts = (['title', 'description', 'format'] as const).flatMap((keyword) => {
    const value = schema[keyword];
    return typeof value === 'string' && value.trim() !== '' ? [[keyword, value.slice(0, MAX_TEXT)] as const] : [];
  });
  return Object.fromEntries(texts);
}

function countKeywords(schema: JsonObject): JsonObject {
  const counts = (['minLength', 'maxLength', 'minItems', 'maxItems'] as const).flatMap((keyword) => {
    const value = schema[keyword];
    return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? [[keyword, value] as const] : [];
  });
  return Object.fromEntries(counts);
}

/** The numeric bounds of a schema: draft-04's boolean exclusive bounds become numbers, an empty range is dropped. */
export function boundsOf(schema: JsonObject): JsonObject {
  const minimum = finite(schema.minimum);
  const maximum = finite(schema.maximum);
  const above = schema.exclusiveMinimum === true ? minimum : finite(schema.exclusiveMinimum);
  const below = schema.exclusiveMaximum === true ? maximum : finite(schema.exclusiveMaximum);
  const step = finite(schema.multipleOf);
  const lowest = Math.max(minimum ?? Number.NEGATIVE_INFINITY, above ?? Number.NEGATIVE_INFINITY);
  const highest = Math.min(maximum ?? Number.POSITIVE_INFINITY, below ?? Number.POSITIVE_INFINITY);
  const multiple = step !== undefined && step > 0 ? { multipleOf: step } : {};
  if (lowest > highest) return multiple;
  return {
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(above === undefined ? {} : { exclusiveMinimum: above }),
    ...(below === undefined ? {} : { exclusiveMaximum: below }),
    ...multiple,
  };
}

function finite(value: JsonValue | undefined): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
