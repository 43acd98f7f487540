import type { SyntaxNode } from '@lezer/common';
import type { JsonObject } from '../../core/json';
import type { PythonScope } from './python-scope';
import { tupleOf } from './tuple';
import { nullable, union } from './union';

const OPEN_LIST: JsonObject = { type: 'array', items: {} };
const TEXT: JsonObject = { type: 'string' };

const BUILT_IN: ReadonlyMap<string, JsonObject> = new Map<string, JsonObject>([
  ['str', TEXT],
  ['LiteralString', TEXT],
  ['int', { type: 'integer' }],
  ['float', { type: 'number' }],
  ['Decimal', { type: 'number' }],
  ['bool', { type: 'boolean' }],
  ['None', { type: 'null' }],
  ['NoneType', { type: 'null' }],
  ['Any', {}],
  ['object', {}],
  ['bytes', TEXT],
  ['Path', TEXT],
  ['PurePath', TEXT],
  ['Pattern', TEXT],
  ['SecretStr', TEXT],
  ['datetime', { type: 'string', format: 'date-time' }],
  ['date', { type: 'string', format: 'date' }],
  ['time', { type: 'string', format: 'time' }],
  ['timedelta', { type: 'string', format: 'duration' }],
  ['UUID', { type: 'string', format: 'uuid' }],
  ['UUID4', { type: 'string', format: 'uuid' }],
  ['EmailStr', { type: 'string', format: 'email' }],
  ['HttpUrl', { type: 'string', format: 'uri' }],
  ['AnyUrl', { type: 'string', format: 'uri' }],
  ['AnyHttpUrl', { type: 'string', format: 'uri' }],
  ['PositiveInt', { type: 'integer', exclusiveMinimum: 0 }],
  ['NonNegativeInt', { type: 'integer', minimum: 0 }],
  ['PositiveFloat', { type: 'number', exclusiveMinimum: 0 }],
  ['NonNegativeFloat', { type: 'number', minimum: 0 }],
  ['StrictStr', TEXT],
  ['StrictInt', { type: 'integer' }],
  ['StrictFloat', { type: 'number' }],
  ['StrictBool', { type: 'boolean' }],
]);

const LISTS = new Set([
  'list',
  'List',
  'Sequence',
  'MutableSequence',
  'Iterable',
  'Iterator',
  'Collection',
  'Deque',
  'deque',
]);
const SETS = new Set(['set', 'Set', 'frozenset', 'FrozenSet', 'AbstractSet', 'MutableSet']);
const MAPS = new Set(['dict', 'Dict', 'Mapping', 'MutableMapping', 'DefaultDict', 'defaultdict', 'OrderedDict']);
const TUPLES = new Set(['tuple', 'Tuple']);
/** What stands around a type and changes nothing about its values. */
const WRAPPERS = new Set([
  'Final',
  'ClassVar',
  'Required',
  'NotRequired',
  'ReadOnly',
  'Awaitable',
  'Coroutine',
  'InitVar',
  'Unpack',
]);

/** A type of the language, of typing or of pydantic without arguments; `undefined` for a name it does not know. */
export function builtInType(name: string): JsonObject | undefined {
  if (LISTS.has(name) || TUPLES.has(name)) return OPEN_LIST;
  if (SETS.has(name)) return { ...OPEN_LIST, uniqueItems: true };
  if (MAPS.has(name)) return { type: 'object' };
  return BUILT_IN.get(name);
}

/** `list[T]`, `dict[K, V]`, `Optional[T]` and their kin; `undefined` for a name it does not know. */
export function genericType(name: string, args: readonly SyntaxNode[], scope: PythonScope): JsonObject | undefined {
  const [first] = args;
  if (name === 'Optional') return nullable(scope.typeOf(first, scope));
  if (name === 'Union') return union(args.map((arg) => scope.typeOf(arg, scope)));
  if (LISTS.has(name)) return { type: 'array', items: scope.typeOf(first, scope) };
  if (SETS.has(name)) return { type: 'array', items: scope.typeOf(first, scope), uniqueItems: true };
  if (TUPLES.has(name)) return tuple(args, scope);
  if (MAPS.has(name)) return mapping(args, scope);
  return WRAPPERS.has(name) ? scope.typeOf(first, scope) : undefined;
}

function tuple(args: readonly SyntaxNode[], scope: PythonScope): JsonObject {
  const types = args.filter(({ name }) => name !== 'Ellipsis').map((arg) => scope.typeOf(arg, scope));
  return types.length < args.length ? { type: 'array', items: union(types) } : tupleOf(types);
}

function mapping([key, value]: readonly SyntaxNode[], scope: PythonScope): JsonObject {
  const keys = scope.typeOf(key, scope);
  if (keys.type !== 'string' && Object.keys(keys).length > 0) {
    scope.reading.note('The keys of a JSON object are always texts; the key type of a dict is not kept.');
  }
  const values = scope.typeOf(value, scope);
  const names = Array.isArray(keys.enum) ? { propertyNames: { enum: keys.enum } } : {};
  return { type: 'object', additionalProperties: values, ...names };
}
