import type { ToolDefinition } from '../../chat/message';
import { type JsonObject, without } from '../../core/json';
import { editJson, renameKey } from './edit-json';
import { type CheckedDefinition, type Found, type ToolRule, withFix } from './tool-check';

/** The frame of a definition: `{type: 'function', function: {…}}`. */
export const SHAPE_RULES: readonly ToolRule[] = [
  { rule: 'function-missing', check: functionMissing },
  { rule: 'bare-function', check: bareFunction },
  { rule: 'type', check: typeOfTool },
  { rule: 'strict-value', check: strictValue },
];

const ANTHROPIC_ONLY = ['cache_control', 'defer_loading'];

function functionMissing({ definition, parts }: CheckedDefinition): readonly Found[] {
  if (parts.form !== 'none') return [];
  const key = definition.type === 'custom' ? 'custom' : 'function';
  const message = Object.hasOwn(definition, key)
    ? `“${key}” must be an object with a name and parameters.`
    : `The tool has no “${key}” object with its name and parameters.`;
  return [{ path: Object.hasOwn(definition, key) ? [key] : [], severity: 'error', message }];
}

function bareFunction({ definition, parts }: CheckedDefinition): readonly Found[] {
  if (parts.form === 'bare') {
    const message = 'The function must stand inside {"type": "function", "function": {…}}.';
    return [{ path: [], severity: 'error', message, ...withFix('Wrap it as a function', wrapped(definition)) }];
  }
  if (parts.form !== 'anthropic') return [];
  const message =
    'This is a tool in the form of another API; chat completions want {"type": "function", "function": {…}}.';
  const converted = wrapped(renameKey(definition, parts.key ?? 'input_schema', 'parameters'));
  return [{ path: [], severity: 'error', message, ...withFix('Convert it', converted) }];
}

function wrapped(bare: JsonObject): ToolDefinition {
  const inside = ['type', ...ANTHROPIC_ONLY].reduce((rest, key) => without(rest, key), bare);
  return { type: 'function', function: inside };
}

function typeOfTool({ definition, parts, rules }: CheckedDefinition): readonly Found[] {
  if (parts.form !== 'wrapped') return [];
  const { type } = definition;
  const isFunction = parts.at[0] === 'function';
  const fixed = isFunction ? { type: 'function', ...without(definition, 'type') } : undefined;
  if (type === undefined) {
    const message = 'The tool has no type; it must be "function".';
    return [{ path: [], severity: 'error', message, ...withFix('Add type "function"', fixed) }];
  }
  if (typeof type === 'string' && rules.types.includes(type)) return [];
  const message = `The type of the tool must be ${rules.types.map((each) => `"${each}"`).join(' or ')}.`;
  return [{ path: ['type'], severity: 'error', message, ...withFix('Set type to "function"', fixed) }];
}

function strictValue({ definition, parts }: CheckedDefinition): readonly Found[] {
  const { strict } = parts.body;
  if (parts.form === 'wrapped' && typeof definition.strict === 'boolean' && strict === undefined) {
    const message = '“strict” belongs inside “function”.';
    return [{ path: ['strict'], severity: 'warning', message }];
  }
  if (strict === undefined || strict === null || typeof strict === 'boolean') return [];
  const path = [...parts.at, 'strict'];
  const fixed = editJson(definition, path, () => false);
  return [
    { path, severity: 'error', message: '“strict” must be true or false.', ...withFix('Set it to false', fixed) },
  ];
}
