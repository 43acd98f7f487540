import { isJsonObject, type JsonObject, type JsonValue, parseJson } from '../../core/json';
import { schemaProblems } from '../../schema/check-schema';
import { editJson, renameKey } from './edit-json';
import { namedType, schemaFix } from './schema-fix';
import { type CheckedDefinition, type Found, MOST_FOUND, type ToolRule, withFix } from './tool-check';

/** The parameters as a whole. */
export const PARAMETER_RULES: readonly ToolRule[] = [
  { rule: 'parameters-key', check: parametersKey },
  { rule: 'parameters-missing', check: parametersMissing },
  { rule: 'parameters-object', check: parametersObject, isGuarded: true },
  { rule: 'parameters-type', check: parametersType, isGuarded: true },
  { rule: 'schema', check: invalidSchema },
];

const EMPTY: JsonObject = { type: 'object', properties: {} };
const SCHEMA_KEYS = ['type', 'properties', '$ref', 'anyOf', 'oneOf', 'allOf', 'enum', 'const', '$defs', 'definitions'];

function parametersKey({ definition, parts }: CheckedDefinition): readonly Found[] {
  const { key, at, form } = parts;
  if (key === undefined || key === 'parameters' || form === 'anthropic') return [];
  const fixed = editJson(definition, at, (body) => (isJsonObject(body) ? renameKey(body, key, 'parameters') : body));
  const message = `“${key}” is not read by chat completions; the key is “parameters”.`;
  return [{ path: [...at, key], severity: 'error', message, ...withFix('Rename it to “parameters”', fixed) }];
}

function parametersMissing({ definition, parts, rules }: CheckedDefinition): readonly Found[] {
  const isMissing = parts.parameters === undefined || parts.parameters === null;
  if (!rules.needsParameters || parts.form === 'none' || definition.type === 'custom' || !isMissing) return [];
  const message = 'This provider wants parameters even where there are none.';
  const fixed = editJson(definition, [...parts.at, 'parameters'], () => EMPTY);
  return [{ path: parts.at, severity: 'error', message, ...withFix('Add empty parameters', fixed) }];
}

function parametersObject({ definition, parts }: CheckedDefinition): readonly Found[] {
  const { parameters, key, at } = parts;
  if (key === undefined || parameters === undefined || parameters === null || isJsonObject(parameters)) return [];
  const path = [...at, key];
  const inside = typeof parameters === 'string' ? parseJson(parameters) : undefined;
  const meant = inside?.ok && isJsonObject(inside.value) ? inside.value : undefined;
  const fixed = meant && editJson(definition, path, () => meant);
  const message = 'The parameters must be a JSON Schema object.';
  return [{ path, severity: 'error', message, ...withFix('Take the JSON out of the text', fixed) }];
}

function parametersType({ definition, parts }: CheckedDefinition): readonly Found[] {
  const { parameters, key, at } = parts;
  if (!isJsonObject(parameters) || key === undefined || parameters.type === 'object') return [];
  const path = [...at, key];
  const isOpen = isFlat(parameters);
  if (parameters.type !== undefined && !isOpen) {
    if (namedType(parameters.type) === 'object') return [];
    const message = 'The parameters must be of type "object": arguments come by name.';
    return [{ path: [...path, 'type'], severity: 'error', message }];
  }
  const message = 'The parameters have no type; it must be "object".';
  const isStrict = parts.body.strict === true;
  const whole = isOpen ? objectOf(parameters, isStrict) : { type: 'object', ...parameters };
  const fixed = editJson(definition, path, () => whole);
  return [
    { path, severity: 'error', message, ...withFix(isOpen ? 'Make these the properties' : 'Add type "object"', fixed) },
  ];
}

function objectOf(properties: JsonObject, isStrict: boolean): JsonObject {
  const closed = isStrict ? { required: Object.keys(properties), additionalProperties: false } : {};
  return { type: 'object', properties, ...closed };
}

/** `{"location": {"type": "string"}}`: properties where their schema should stand. */
function isFlat(parameters: JsonObject): boolean {
  const entries = Object.entries(parameters);
  const isKeyword = ([name, value]: [string, JsonValue]) => SCHEMA_KEYS.includes(name) && !isNamedType(name, value);
  return (
    entries.length > 0 &&
    !entries.some(isKeyword) &&
    entries.every(([, value]) => isJsonObject(value) && typeof value.type === 'string')
  );
}

/** A property that is itself called "type". */
function isNamedType(name: string, value: JsonValue): boolean {
  return name === 'type' && isJsonObject(value);
}

function invalidSchema({ definition, parts }: CheckedDefinition): readonly Found[] {
  const { parameters, key, at } = parts;
  if (!isJsonObject(parameters) || key === undefined) return [];
  const isStrict = parts.body.strict === true;
  return schemaProblems(parameters)
    .filter(({ path }) => !(path.length === 1 && path[0] === 'type' && isFlat(parameters)))
    .slice(0, MOST_FOUND)
    .map(({ path, message }): Found => {
      const whole = [...at, key, ...path];
      return { path: whole, severity: 'error', message: sentence(message), ...schemaFix(definition, whole, isStrict) };
    });
}

function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
