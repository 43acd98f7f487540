import { isJsonObject, type JsonObject, type JsonValue } from '../../core/json';

/** One schema for "any of these": literals become an enum, plain types a list of types, the rest `anyOf`. */
export function union(schemas: readonly JsonObject[]): JsonObject {
  const branches = distinct(schemas.flatMap(flat));
  if (branches.length === 0 || branches.some((branch) => Object.keys(branch).length === 0)) return {};
  const [only] = branches;
  if (branches.length === 1 && only) return only;
  const literals = branches.filter(isLiteral).flatMap(valuesOf);
  const rest = branches.filter((branch) => !isLiteral(branch));
  const types = rest.filter(isPlainType).map((branch) => branch.type);
  const shapes = rest.filter((branch) => !isPlainType(branch));
  const values = literals.filter(
    (value) => !types.some((type) => type === typeOf(value) || (type === 'number' && typeOf(value) === 'integer')),
  );
  const parts = [...(values.length > 0 ? [literal(values)] : []), ...shapes];
  const [part] = parts;
  if (!part) return { type: oneOrMany(types.flatMap(typesOf)) };
  if (parts.length === 1 && types.every((type) => type === 'null')) return types.length > 0 ? nullable(part) : part;
  const plain = types.length > 0 ? [{ type: oneOrMany(types.flatMap(typesOf)) }] : [];
  return { anyOf: [...parts, ...plain] };
}

/** The schema that allows exactly these values. */
export function literal(values: readonly JsonValue[]): JsonObject {
  const types = [...new Set(values.map(typeOf))];
  if (types.length === 1 && types[0] === 'boolean' && values.length === 2) return { type: 'boolean' };
  if (types.length === 1 && types[0] === 'null') return { type: 'null' };
  return { type: oneOrMany(types), enum: values };
}

/** The type of a value as JSON Schema names it. */
export function typeOf(value: JsonValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

/** True where null is among the values that the schema allows, as far as it shows. */
export function isNullable(schema: JsonObject): boolean {
  if (Object.keys(schema).length === 0 || schema.type === 'null') return true;
  if (Array.isArray(schema.enum)) return schema.enum.includes(null);
  if (Array.isArray(schema.type)) return schema.type.includes('null');
  return (
    Array.isArray(schema.anyOf) && schema.anyOf.some((branch: JsonValue) => isJsonObject(branch) && isNullable(branch))
  );
}

/** The same schema, null allowed too. */
export function nullable(schema: JsonObject): JsonObject {
  if (isNullable(schema)) return schema;
  const { type, enum: values, anyOf } = schema;
  const hasMore =
    Object.hasOwn(schema, 'const') ||
    Object.hasOwn(schema, '$ref') ||
    Object.hasOwn(schema, 'allOf') ||
    Object.hasOwn(schema, 'oneOf');
  if (hasMore || (type === undefined && values === undefined && anyOf === undefined))
    return { anyOf: [schema, { type: 'null' }] };
  if (anyOf !== undefined) {
    return type === undefined && Array.isArray(anyOf)
      ? { ...schema, anyOf: [...anyOf, { type: 'null' }] }
      : { anyOf: [schema, { type: 'null' }] };
  }
  return {
    ...schema,
    ...(type === undefined ? {} : { type: [...typesOf(type), 'null'] }),
    ...(Array.isArray(values) ? { enum: [...values, null] } : {}),
  };
}

function flat(schema: JsonObject): readonly JsonObject[] {
  const keys = Object.keys(schema);
  if (keys.length === 1 && Array.isArray(schema.anyOf)) return schema.anyOf.filter(isJsonObject);
  if (keys.length === 1 && Array.isArray(schema.type)) return schema.type.map((type: JsonValue) => ({ type }));
  if (Array.isArray(schema.type) && schema.type.includes('null') && !isLiteral(schema)) {
    const types = schema.type.filter((type: JsonValue) => type !== 'null');
    return [{ ...schema, type: oneOrMany(types) }, { type: 'null' }];
  }
  return [schema];
}

function distinct(schemas: readonly JsonObject[]): readonly JsonObject[] {
  return [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
}

function isLiteral(schema: JsonObject): boolean {
  return Array.isArray(schema.enum) && Object.keys(schema).every((key) => key === 'type' || key === 'enum');
}

function valuesOf(schema: JsonObject): readonly JsonValue[] {
  return Array.isArray(schema.enum) ? schema.enum : [];
}

function isPlainType(schema: JsonObject): boolean {
  return typeof schema.type === 'string' && Object.keys(schema).length === 1;
}

function typesOf(type: JsonValue | undefined): readonly JsonValue[] {
  if (type === undefined) return [];
  return Array.isArray(type) ? type : [type];
}

/** Every integer is a number. */
function oneOrMany(types: readonly JsonValue[]): JsonValue {
  const distinctTypes = [...new Set(types)].filter((type) => type !== 'integer' || !types.includes('number'));
  const [first, ...more] = distinctTypes;
  return first !== undefined && more.length === 0 ? first : distinctTypes;
}
