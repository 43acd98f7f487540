import { isJsonObject, type JsonObject, type JsonValue } from '../../core/json';
import { type Member, membersOf, objectOf } from './members';
import type { TypeScriptScope } from './typescript-scope';
import { isNullable } from './union';

type Make = (args: readonly JsonObject[], scope: TypeScriptScope) => JsonObject | undefined;

const plain =
  (schema: JsonObject): Make =>
  () =>
    schema;
const list: Make = ([items = {}]) => ({ type: 'array', items });
const uniqueList: Make = ([items = {}]) => ({ type: 'array', items, uniqueItems: true });
const first: Make = ([schema = {}]) => schema;

const BUILT_IN: ReadonlyMap<string, Make> = new Map<string, Make>([
  ['string', plain({ type: 'string' })],
  ['String', plain({ type: 'string' })],
  ['number', plain({ type: 'number' })],
  ['Number', plain({ type: 'number' })],
  ['bigint', plain({ type: 'integer' })],
  ['boolean', plain({ type: 'boolean' })],
  ['Boolean', plain({ type: 'boolean' })],
  ['null', plain({ type: 'null' })],
  ['any', plain({})],
  ['unknown', plain({})],
  ['undefined', plain({})],
  ['object', plain({ type: 'object' })],
  ['Object', plain({ type: 'object' })],
  ['Date', plain({ type: 'string', format: 'date-time' })],
  ['URL', plain({ type: 'string', format: 'uri' })],
  ['Array', list],
  ['ReadonlyArray', list],
  ['Iterable', list],
  ['AsyncIterable', list],
  ['Set', uniqueList],
  ['ReadonlySet', uniqueList],
  ['Promise', first],
  ['PromiseLike', first],
  ['Awaited', first],
  ['Readonly', first],
  ['NoInfer', first],
  ['Record', record],
  ['Map', record],
  ['ReadonlyMap', record],
  [
    'Partial',
    ([schema], scope) => changed(schema, scope, (members) => members.map((each) => ({ ...each, required: false }))),
  ],
  [
    'Required',
    ([schema], scope) => changed(schema, scope, (members) => members.map((each) => ({ ...each, required: true }))),
  ],
  [
    'Pick',
    ([schema, keys], scope) =>
      changed(schema, scope, (members) => members.filter(({ name }) => valuesOf(keys).includes(name))),
  ],
  [
    'Omit',
    ([schema, keys], scope) =>
      changed(schema, scope, (members) => members.filter(({ name }) => !valuesOf(keys).includes(name))),
  ],
  ['Exclude', ([schema, keys]) => chosen(schema, (value) => !valuesOf(keys).includes(value))],
  ['Extract', ([schema, keys]) => chosen(schema, (value) => valuesOf(keys).includes(value))],
  ['NonNullable', ([schema = {}]) => withoutNull(schema)],
]);

/** A type that TypeScript brings along, with the schemas of its arguments; `undefined` for a name it does not know. */
export function builtInType(name: string, args: readonly JsonObject[], scope: TypeScriptScope): JsonObject | undefined {
  return BUILT_IN.get(name)?.(args, scope);
}

function record([keys = {}, value = {}]: readonly JsonObject[]): JsonObject {
  const names = valuesOf(keys).filter((key) => typeof key === 'string');
  if (names.length === 0) return { type: 'object', additionalProperties: value };
  return objectOf(names.map((name) => ({ name, schema: value, required: true })));
}

function changed(
  schema: JsonObject | undefined,
  scope: TypeScriptScope,
  change: (members: readonly Member[]) => readonly Member[],
): JsonObject | undefined {
  const members = membersOf(scope.types.follow(schema ?? {}));
  return members ? objectOf(change(members)) : schema;
}

function chosen(schema: JsonObject | undefined, keeps: (value: JsonValue) => boolean): JsonObject | undefined {
  if (!schema || !Array.isArray(schema.enum)) return schema;
  const values = valuesOf(schema).filter(keeps);
  return values.length > 0 ? { ...schema, enum: values } : {};
}

function valuesOf(schema: JsonObject | undefined): readonly JsonValue[] {
  return schema && Array.isArray(schema.enum) ? schema.enum : [];
}

function withoutNull(schema: JsonObject): JsonObject {
  if (!isNullable(schema) || Object.keys(schema).length === 0) return schema;
  const { type, enum: values, anyOf, ...rest } = schema;
  const types = Array.isArray(type) ? type.filter((each: JsonValue) => each !== 'null') : [];
  const branches = Array.isArray(anyOf)
    ? anyOf.filter((each: JsonValue) => !isJsonObject(each) || each.type !== 'null')
    : [];
  return {
    ...(type === undefined
      ? {}
      : { type: types.length === 1 ? (types[0] ?? 'null') : types.length > 1 ? types : type }),
    ...(Array.isArray(values) ? { enum: values.filter((each: JsonValue) => each !== null) } : {}),
    ...(branches.length > 0 ? { anyOf: branches } : {}),
    ...rest,
  };
}
