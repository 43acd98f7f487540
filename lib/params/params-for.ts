import { isJsonObject, type JsonObject } from '../core/json';
import { flatSchema } from './flat-schema';
import { modelSpec } from './model-spec';
import { ownValue } from './own-value';
import type { ParamExceptions, ParamSpec } from './param';
import { atPointer } from './resolve-schema';
import { marked, standardParamsFor, withException } from './standard-params';
import { standardParam, tablePosition } from './table';

/** Fields of a body that are no parameters: they are edited elsewhere. */
const DRAFT_FIELDS = new Set([
  'model',
  'messages',
  'tools',
  'tool_choice',
  'parallel_tool_calls',
  'response_format',
  '__proto__',
  '',
]);
const MAX_PARAMS = 300;
const MAX_NAME = 200;

/**
 * The parameters to offer: the standard table, or what the model's own request schema lists merged over it; the
 * exceptions of provider and model laid over. Never throws, whatever the schema holds.
 */
export function paramsFor(schema: JsonObject | undefined, exceptions: ParamExceptions): readonly ParamSpec[] {
  const listed = schema === undefined ? [] : modelParams(schema, exceptions);
  return listed.length > 0 ? listed.map((spec) => marked(spec, exceptions)) : standardParamsFor(exceptions);
}

function modelParams(document: JsonObject, exceptions: ParamExceptions): readonly ParamSpec[] {
  const root = rootOf(document);
  const properties = ownValue(root, 'properties');
  if (!isJsonObject(properties)) return [];
  const basicNames = namesIn(ownValue(root, 'basic'));
  const first = new Set([...namesIn(ownValue(root, 'required')), ...basicNames]);
  return Object.keys(properties)
    .filter((name) => !DRAFT_FIELDS.has(name) && name.length <= MAX_NAME)
    .map((name, index) => ({
      name,
      key: [first.has(name) ? 0 : 1, orderOf(properties, name), tablePosition(name), index],
    }))
    .sort((left, right) => compareKeys(left.key, right.key))
    .slice(0, MAX_PARAMS)
    .map(({ name }) => {
      const standard = standardParam(name);
      const row = standard ? withException(standard, exceptions) : undefined;
      const basic = first.has(name) || (basicNames.length === 0 && (row?.basic ?? false));
      const own = flatSchema(document, ownValue(properties, name));
      return hinted(modelSpec(name, own, row, basic), exceptions);
    });
}

function hinted(spec: ParamSpec, exceptions: ParamExceptions): ParamSpec {
  const hint = spec.schema.description === undefined ? ownValue(exceptions.hints, spec.name) : undefined;
  return hint === undefined ? spec : { ...spec, hint };
}

/** The object that lists the properties: the document itself, or what its own `$ref` names. */
function rootOf(document: JsonObject): JsonObject {
  const reference = ownValue(document, '$ref');
  if (isJsonObject(ownValue(document, 'properties')) || typeof reference !== 'string') return document;
  const target = atPointer(document, reference);
  return isJsonObject(target) ? target : document;
}

function orderOf(properties: JsonObject, name: string): number {
  const property = ownValue(properties, name);
  const order = isJsonObject(property) ? ownValue(property, 'x-order') : undefined;
  return typeof order === 'number' && Number.isFinite(order) ? order : Number.POSITIVE_INFINITY;
}

function namesIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : [];
}

function compareKeys(left: readonly number[], right: readonly number[]): number {
  for (const [index, value] of left.entries()) {
    const other = right[index] ?? 0;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
