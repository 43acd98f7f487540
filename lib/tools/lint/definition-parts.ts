import type { ToolDefinition } from '../../chat/message';
import { isJsonObject, type JsonObject, type JsonValue } from '../../core/json';
import type { JsonPath } from '../../schema/json-path';

/** How a definition is written: as chat completions want it, or in a form of another API. */
export type DefinitionForm = 'wrapped' | 'bare' | 'anthropic' | 'none';

/** Where the name, the description and the parameters of a definition stand, whatever its form. */
export type DefinitionParts = {
  readonly form: DefinitionForm;
  /** The path of `body` inside the definition. */
  readonly at: JsonPath;
  /** The object with the name; empty where there is none. */
  readonly body: JsonObject;
  /** The key that holds the parameters, as written. */
  readonly key: string | undefined;
  readonly parameters: JsonValue | undefined;
};

/** Keys that people write for `parameters`, the likeliest first. */
const PARAMETER_KEYS = [
  'parameters',
  'parameter',
  'params',
  'param',
  'input_schema',
  'inputSchema',
  'parametersJsonSchema',
  'arguments',
  'args',
  'schema',
];

/** The parts of a definition; a bare function object and Anthropic's form are understood, so that their content is checked too. */
export function definitionParts(definition: ToolDefinition): DefinitionParts {
  const wrapper = definition.type === 'custom' ? 'custom' : 'function';
  const inside = definition[wrapper];
  if (isJsonObject(inside)) return parts('wrapped', [wrapper], inside);
  if (inside !== undefined || typeof definition.name !== 'string') return parts('none', [], {});
  const { key, ...rest } = parts('bare', [], definition);
  const isAnthropic = key === 'input_schema' || key === 'inputSchema';
  return { ...rest, key, form: isAnthropic ? 'anthropic' : 'bare' };
}

function parts(form: DefinitionForm, at: JsonPath, body: JsonObject): DefinitionParts {
  const key = PARAMETER_KEYS.find(
    (name) => Object.hasOwn(body, name) && (name === 'parameters' || isJsonObject(body[name])),
  );
  return { form, at, body, key, parameters: key === undefined ? undefined : body[key] };
}
