import type { JsonObject, JsonValue } from '../../core/json';

/** The schema with null allowed too; one that says nothing about its type allows it already. */
export function nullableSchema(schema: JsonObject): JsonObject {
  const { type, enum: values, anyOf } = schema;
  if (['const', '$ref', 'allOf', 'oneOf', 'not', 'if'].some((key) => Object.hasOwn(schema, key)))
    return eitherNull(schema);
  const isSilent = type === undefined && values === undefined && anyOf === undefined;
  if (isSilent) return schema;
  if (anyOf !== undefined) {
    if (type !== undefined || values !== undefined || !Array.isArray(anyOf)) return eitherNull(schema);
    return anyOf.some(isNull) ? schema : { ...schema, anyOf: [...anyOf, { type: 'null' }] };
  }
  return {
    ...schema,
    ...(type === undefined ? {} : { type: withNull(type) }),
    ...(Array.isArray(values) && !values.includes(null) ? { enum: [...values, null] } : {}),
  };
}

function eitherNull(schema: JsonObject): JsonObject {
  const { description, ...rest } = schema;
  return { anyOf: [rest, { type: 'null' }], ...(description === undefined ? {} : { description }) };
}

function withNull(type: JsonValue): JsonValue {
  if (!Array.isArray(type)) return type === 'null' ? type : [type, 'null'];
  return type.includes('null') ? type : [...type, 'null'];
}

function isNull(schema: JsonValue): boolean {
  return typeof schema === 'object' && schema !== null && 'type' in schema && schema.type === 'null';
}
