import { isJsonObject, type JsonObject, type JsonValue } from '../../core/json';
import type { JsonPath } from '../../schema/json-path';

/** One schema inside a schema. */
export type SchemaNode = {
  readonly path: JsonPath;
  readonly schema: JsonObject;
  /** How many objects lie around it. */
  readonly objects: number;
  /** True for the schema of a property, of the items of a list, or a branch: it says alone what a value is. */
  readonly isValue: boolean;
  /** True for the parameters themselves. */
  readonly isRoot: boolean;
};

const MOST_NODES = 20_000;
const DEEPEST = 100;
const SINGLE = [
  'items',
  'additionalProperties',
  'additionalItems',
  'contains',
  'propertyNames',
  'not',
  'if',
  'then',
  'else',
];
const LISTS = ['anyOf', 'oneOf', 'allOf', 'prefixItems'];
const MAPS = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas'];
const VALUES = new Set(['items', 'prefixItems', 'properties']);

/** Every schema of a schema, itself first; bounded in number and depth. */
export function schemaNodes(root: JsonObject): readonly SchemaNode[] {
  const nodes: SchemaNode[] = [{ path: [], schema: root, objects: 0, isValue: false, isRoot: true }];
  for (let index = 0; index < nodes.length && nodes.length < MOST_NODES; index += 1) {
    const node = nodes[index];
    if (node && node.path.length < DEEPEST) nodes.push(...insideOf(node).slice(0, MOST_NODES));
  }
  return nodes.slice(0, MOST_NODES);
}

function insideOf({ path, schema, objects }: SchemaNode): readonly SchemaNode[] {
  const found: SchemaNode[] = [];
  const depth = objects + (isJsonObject(schema.properties) ? 1 : 0);
  const add = (steps: JsonPath, value: JsonValue | undefined) => {
    if (isJsonObject(value)) {
      found.push({
        path: [...path, ...steps],
        schema: value,
        objects: depth,
        isValue: VALUES.has(String(steps[0])),
        isRoot: false,
      });
    }
  };
  for (const key of Object.keys(schema)) {
    const value = schema[key];
    if (SINGLE.includes(key)) add([key], value);
    else if (LISTS.includes(key) && Array.isArray(value)) {
      for (const [index, item] of value.slice(0, MOST_NODES).entries()) add([key, index], item);
    } else if (MAPS.includes(key) && isJsonObject(value)) {
      for (const name of Object.keys(value).slice(0, MOST_NODES)) add([key, name], value[name]);
    }
  }
  return found;
}
