import type { ToolDefinition } from '../../chat/message';
import { isJsonObject, type JsonObject, type JsonValue, without } from '../../core/json';
import { editJson, renameKey } from './edit-json';
import { nullableSchema } from './nullable-schema';
import type { SchemaNode } from './schema-nodes';
import { strictLimits } from './strict-limits';
import { atSchemas, type CheckedDefinition, type Found, type ToolRule, withFix } from './tool-check';

/** What `strict: true` asks for (OpenAI, "Structured Outputs", Supported schemas). */
export const STRICT_RULES: readonly ToolRule[] = [
  { rule: 'strict-root', check: strictOnly((tool) => (tool.rules.strict.onlyCore ? [] : rootFindings(tool))) },
  { rule: 'strict-additional', check: strictOnly((tool) => atSchemas(tool, additionalFinding)) },
  { rule: 'strict-required', check: strictOnly((tool) => atSchemas(tool, requiredFinding)) },
  {
    rule: 'strict-keyword',
    check: strictOnly((tool) => (tool.rules.strict.onlyCore ? [] : atSchemas(tool, keywordFindings))),
  },
  { rule: 'strict-limits', check: strictOnly((tool) => (tool.rules.strict.onlyCore ? [] : strictLimits(tool))) },
];

/** Keywords that strict mode refuses and that may go without changing what most values mean. */
const REMOVABLE = [
  'default',
  'uniqueItems',
  'contains',
  'minContains',
  'maxContains',
  'minProperties',
  'maxProperties',
  'propertyNames',
  'unevaluatedProperties',
  'unevaluatedItems',
  'dependentRequired',
  'dependentSchemas',
];
const REFUSED = ['patternProperties', 'allOf', 'not', 'if', 'then', 'else', 'prefixItems'];
const FORMATS = ['date-time', 'time', 'date', 'duration', 'email', 'hostname', 'ipv4', 'ipv6', 'uuid'];
const MOST_NAMED = 5;

type Finding = Omit<Found, 'severity'>;

function strictOnly(check: (tool: CheckedDefinition) => readonly Finding[]): ToolRule['check'] {
  return (tool) => {
    if (tool.parts.body.strict !== true || !isJsonObject(tool.parts.parameters)) return [];
    return check(tool).map((finding) => ({ ...finding, severity: tool.rules.strict.severity }));
  };
}

function rootFindings({ schemas }: CheckedDefinition): readonly Finding[] {
  const [root] = schemas;
  if (!root) return [];
  return ['anyOf', 'oneOf', 'enum', 'const', '$ref']
    .filter((key) => Object.hasOwn(root.schema, key))
    .map((key) => ({
      path: [...root.path, key],
      message: `Strict mode takes no “${key}” at the top of the parameters.`,
    }));
}

function isObjectSchema({ type, properties }: JsonObject): boolean {
  return type === 'object' || (Array.isArray(type) && type.includes('object')) || isJsonObject(properties);
}

function additionalFinding({ path, schema, isRoot }: SchemaNode, definition: ToolDefinition): readonly Finding[] {
  const further = schema.additionalProperties;
  if (further === false || !(isRoot || isObjectSchema(schema))) return [];
  if (isJsonObject(further)) {
    const message =
      'Strict mode knows no objects with free names: name the properties and set additionalProperties to false.';
    return [{ path: [...path, 'additionalProperties'], message }];
  }
  const fixed = editJson(definition, [...path, 'additionalProperties'], () => false);
  const message = 'Strict mode needs “additionalProperties”: false at every object.';
  return [{ path, message, ...withFix('Add additionalProperties: false', fixed) }];
}

function requiredFinding({ path, schema }: SchemaNode, definition: ToolDefinition): readonly Finding[] {
  const { properties, required } = schema;
  if (!isJsonObject(properties)) return [];
  const named = new Set<JsonValue>(Array.isArray(required) ? required : []);
  const optional = Object.keys(properties).filter((name) => !named.has(name));
  if (optional.length === 0) return [];
  const fixed = editJson(definition, path, (node) =>
    isJsonObject(node) ? allRequired(node, properties, named) : node,
  );
  const names = optional
    .slice(0, MOST_NAMED)
    .map((name) => `“${name.slice(0, 80)}”`)
    .join(', ');
  const message = `Strict mode wants every property in “required”; ${names} ${optional.length === 1 ? 'is' : 'are'} missing.`;
  return [{ path, message, ...withFix('Require all, the optional ones nullable', fixed) }];
}

function allRequired(node: JsonObject, properties: JsonObject, named: ReadonlySet<JsonValue>): JsonObject {
  const entries = Object.entries(properties).map(([name, schema]): [string, JsonValue] => [
    name,
    named.has(name) || !isJsonObject(schema) ? schema : nullableSchema(schema),
  ]);
  const further = [...named].filter((name) => typeof name !== 'string' || !Object.hasOwn(properties, name));
  return { ...node, properties: Object.fromEntries(entries), required: [...Object.keys(properties), ...further] };
}

function keywordFindings({ path, schema }: SchemaNode, definition: ToolDefinition): readonly Finding[] {
  const at = (key: string, label?: string, fixed?: JsonObject): Finding => {
    const message = `Strict mode does not take “${key}”.`;
    return { path: [...path, key], message, ...(label ? withFix(label, fixed) : {}) };
  };
  const change = (edit: (node: JsonObject) => JsonObject) =>
    editJson(definition, path, (node) => (isJsonObject(node) ? edit(node) : node));
  const found = Object.keys(schema).flatMap((key): readonly Finding[] => {
    if (REMOVABLE.includes(key))
      return [
        at(
          key,
          `Take “${key}” out`,
          change((node) => without(node, key)),
        ),
      ];
    if (REFUSED.includes(key)) return [at(key)];
    if (key !== 'oneOf') return [];
    const hasOther = Object.hasOwn(schema, 'anyOf');
    return [
      hasOther
        ? at(key)
        : at(
            key,
            'Make it “anyOf”',
            change((node) => renameKey(node, 'oneOf', 'anyOf')),
          ),
    ];
  });
  const { format } = schema;
  if (typeof format !== 'string' || FORMATS.includes(format)) return found;
  const fixed = change((node) => without(node, 'format'));
  return [
    ...found,
    {
      path: [...path, 'format'],
      message: `Strict mode does not know the format “${format.slice(0, 80)}”.`,
      ...withFix('Take “format” out', fixed),
    },
  ];
}
