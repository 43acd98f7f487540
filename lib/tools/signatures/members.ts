import { isJsonObject, type JsonObject, type JsonValue } from '../../core/json';
import { isNullable, union } from './union';

/** One parameter of a function or one property of a type. */
export type Member = {
  readonly name: string;
  readonly schema: JsonObject;
  readonly required: boolean;
  readonly description?: string | undefined;
  /** A literal default. */
  readonly fallback?: JsonValue | undefined;
};

/** The object schema of members; `__proto__` is no name that JSON can carry safely, so it is left out. */
export function objectOf(members: readonly Member[]): JsonObject {
  const kept = new Map(members.filter(({ name }) => name !== '__proto__').map((member) => [member.name, member]));
  const required = [...kept.values()].filter((member) => member.required).map(({ name }) => name);
  return {
    type: 'object',
    properties: Object.fromEntries([...kept].map(([name, member]) => [name, schemaOf(member)])),
    ...(required.length > 0 ? { required } : {}),
  };
}

function schemaOf({ schema, description, fallback }: Member): JsonObject {
  const allowsNull = fallback === null && !isNullable(schema) ? union([schema, { type: 'null' }]) : schema;
  return {
    ...allowsNull,
    ...(description ? { description } : {}),
    ...(fallback === undefined ? {} : { default: fallback }),
  };
}

/** The members of an object schema: the inverse of `objectOf`, for types that build on others. */
export function membersOf(schema: JsonObject): readonly Member[] | undefined {
  const { type, properties, required } = schema;
  if (type !== 'object' || !isJsonObject(properties)) return undefined;
  const needed = new Set(Array.isArray(required) ? required : []);
  return Object.entries(properties).flatMap(([name, property]) =>
    isJsonObject(property) ? [{ name, schema: property, required: needed.has(name) }] : [],
  );
}

/** Two lists of members as one; a later member of the same name replaces the earlier one in its place. */
export function joined(earlier: readonly Member[], later: readonly Member[]): readonly Member[] {
  return [...new Map([...earlier, ...later].map((member) => [member.name, member])).values()];
}
