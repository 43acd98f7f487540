import type { ToolDefinition } from '../../chat/message';
import { isJsonObject, type JsonObject, type JsonValue, without } from '../../core/json';
import type { JsonPath } from '../../schema/json-path';
import type { ToolFix } from '../tool-finding';
import { editJson } from './edit-json';
import { withFix } from './tool-check';

const JSON_TYPES: ReadonlySet<string> = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']);

/** JSON's types by the names that languages give them. */
const TYPE_NAMES = new Map([
  ['str', 'string'],
  ['text', 'string'],
  ['varchar', 'string'],
  ['int', 'integer'],
  ['long', 'integer'],
  ['float', 'number'],
  ['double', 'number'],
  ['decimal', 'number'],
  ['bool', 'boolean'],
  ['list', 'array'],
  ['dict', 'object'],
  ['map', 'object'],
  ['none', 'null'],
  ['nil', 'null'],
]);

/** The JSON type that is meant by a name, if one is. */
export function namedType(name: JsonValue): string | undefined {
  const written = typeof name === 'string' ? name.toLowerCase() : '';
  return JSON_TYPES.has(written) ? written : TYPE_NAMES.get(written);
}

/** The fix for a broken keyword of a schema, where it is clear what was meant. */
export function schemaFix(definition: ToolDefinition, path: JsonPath, isStrict: boolean): { readonly fix?: ToolFix } {
  const keyword = path.at(-1);
  if (keyword === 'type') return typeFix(definition, path, isStrict);
  return keyword === 'required' ? requiredFix(definition, path) : {};
}

function typeFix(definition: ToolDefinition, path: JsonPath, isStrict: boolean): { readonly fix?: ToolFix } {
  const schema = valueAt(definition, path.slice(0, -1));
  const type = isJsonObject(schema) ? namedType(schema.type ?? null) : undefined;
  if (!isJsonObject(schema) || type === undefined || !isWhole(schema, type, isStrict)) return {};
  return withFix(
    `Set type to "${type}"`,
    editJson(definition, path, () => type),
  );
}

/** A list or an object that would be found wanting the moment it has its type is left to the person. */
function isWhole(schema: JsonObject, type: string, isStrict: boolean): boolean {
  if (type === 'array') return Object.hasOwn(schema, 'items');
  if (type !== 'object') return true;
  return Object.hasOwn(schema, 'properties') || !(isStrict || Array.isArray(schema.required));
}

/** `required: true` of a property, as old drafts had it: the name moves to the list of the object around. */
function requiredFix(definition: ToolDefinition, path: JsonPath): { readonly fix?: ToolFix } {
  const name = path.at(-2);
  const outer = path.slice(0, -3);
  const written = valueAt(definition, path);
  const schema = valueAt(definition, outer);
  if (typeof written !== 'boolean' || path.at(-3) !== 'properties' || !isJsonObject(schema)) return {};
  const { required } = schema;
  if (required !== undefined && !Array.isArray(required)) return {};
  const bare = editJson(definition, path.slice(0, -1), (property) =>
    isJsonObject(property) ? without(property, 'required') : property,
  );
  const names = new Set([...(required ?? []), ...(written ? [String(name)] : [])]);
  const fixed = names.size === 0 ? bare : editJson(bare, [...outer, 'required'], () => [...names]);
  return withFix(written ? 'Name it in “required” of the object' : 'Take it out', fixed);
}

function valueAt(root: JsonValue, path: JsonPath): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const step of path) {
    if (Array.isArray(value)) value = value[Number(step)];
    else value = isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}
