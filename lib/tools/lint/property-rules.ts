import { isJsonObject, type JsonObject, type JsonValue, without } from '../../core/json';
import { editJson } from './edit-json';
import type { SchemaNode } from './schema-nodes';
import { atSchemas, type CheckedDefinition, type Found, type ToolRule, withFix } from './tool-check';

/** The schemas inside the parameters, each by itself. */
export const PROPERTY_RULES: readonly ToolRule[] = [
  { rule: 'required-unknown', check: (tool) => atSchemas(tool, unknownNames) },
  { rule: 'property-type', check: (tool) => atSchemas(tool, (node) => withoutType(node, isEnforced(tool))) },
  {
    rule: 'array-items',
    check: (tool) => atSchemas(tool, (node, definition) => withoutItems(node, tool.rules.needsItems, definition)),
  },
];

/** Keywords that say what a value is without `type`. */
const SAYS_TYPE = ['type', 'enum', 'const', '$ref', 'anyOf', 'oneOf', 'allOf', 'not', 'if'];
const ELSEWHERE = ['$ref', 'anyOf', 'oneOf', 'allOf', 'patternProperties'];
const MOST_NAMED = 5;

function isEnforced({ rules, parts }: CheckedDefinition): boolean {
  return parts.body.strict === true && rules.strict.severity === 'error';
}

function unknownNames({ path, schema, isRoot }: SchemaNode, definition: JsonObject): readonly Found[] {
  const { required, properties } = schema;
  if (!Array.isArray(required) || ELSEWHERE.some((key) => Object.hasOwn(schema, key))) return [];
  if (properties === undefined && schema.type !== 'object' && !isRoot) return [];
  if (properties !== undefined && !isJsonObject(properties)) return [];
  const known = properties ?? {};
  const isKnown = (name: JsonValue) => typeof name !== 'string' || Object.hasOwn(known, name);
  const unknown = required.filter((name: JsonValue) => !isKnown(name));
  if (unknown.length === 0) return [];
  const rest = required.filter(isKnown);
  const fixed = editJson(definition, path, (node) => {
    if (!isJsonObject(node)) return node;
    return rest.length > 0 ? { ...node, required: rest } : without(node, 'required');
  });
  const names = unknown
    .slice(0, MOST_NAMED)
    .map((name: JsonValue) => `“${String(name).slice(0, 80)}”`)
    .join(', ');
  const message = `“required” names ${names}, and there is no such property.`;
  return [{ path: [...path, 'required'], severity: 'error', message, ...withFix('Take it out of “required”', fixed) }];
}

function withoutType({ path, schema, isValue }: SchemaNode, isError: boolean): readonly Found[] {
  if (!isValue || SAYS_TYPE.some((key) => Object.hasOwn(schema, key))) return [];
  const name = path.at(-1);
  const message = `${typeof name === 'string' ? `“${name.slice(0, 80)}”` : 'This value'} has no type; a model may send anything.`;
  return [{ path, severity: isError ? 'error' : 'warning', message }];
}

function withoutItems({ path, schema }: SchemaNode, isError: boolean, definition: JsonObject): readonly Found[] {
  const isList = schema.type === 'array' || (Array.isArray(schema.type) && schema.type.includes('array'));
  if (!isList || Object.hasOwn(schema, 'items') || Object.hasOwn(schema, 'prefixItems')) return [];
  const message = 'An array needs “items”: what one item is.';
  const fixed = editJson(definition, [...path, 'items'], () => ({ type: 'string' }));
  return [{ path, severity: isError ? 'error' : 'warning', message, ...withFix('Add items of type string', fixed) }];
}
