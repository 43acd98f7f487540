import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import { listOf, objectOf } from './json-parts';
import { firstProblem, missing, notOneOf, type Problem, problem, wrongType } from './problem';

const NAME = /^[a-zA-Z0-9_-]{1,64}$/;
const MOST_TOOLS = 128;

/** Checks `tools` and `tool_choice` together. */
export function checkTools(body: JsonObject): Problem | undefined {
  return checkToolList(body.tools) ?? checkToolChoice(body.tool_choice, toolNames(body.tools), isPresent(body.tools));
}

/** Checks `response_format`: text, json_object, or json_schema with a name and a schema. */
export function checkResponseFormat(format: JsonValue | undefined): Problem | undefined {
  if (!isPresent(format)) return undefined;
  if (!isJsonObject(format)) return wrongType('response_format', 'an object', format);
  if (format.type === undefined) return missing('response_format.type');
  if (format.type !== 'text' && format.type !== 'json_object' && format.type !== 'json_schema') {
    return notOneOf('response_format.type', format.type, ['text', 'json_object', 'json_schema']);
  }
  if (format.type !== 'json_schema') return undefined;
  const param = 'response_format.json_schema';
  const wanted = format.json_schema;
  if (wanted === undefined) return missing(param);
  if (!isJsonObject(wanted)) return wrongType(param, 'an object', wanted);
  if (wanted.schema !== undefined && !isJsonObject(wanted.schema)) {
    return wrongType(`${param}.schema`, 'an object', wanted.schema);
  }
  if (isPresent(wanted.strict) && typeof wanted.strict !== 'boolean') {
    return wrongType(`${param}.strict`, 'a boolean', wanted.strict);
  }
  return checkName(wanted.name, `${param}.name`);
}

function toolNames(tools: JsonValue | undefined): readonly string[] {
  return listOf(tools).flatMap((tool) => {
    const { name } = objectOf(objectOf(tool).function);
    return typeof name === 'string' ? [name] : [];
  });
}

function isPresent(value: JsonValue | undefined): value is JsonValue {
  return value !== undefined && value !== null;
}

function checkToolList(tools: JsonValue | undefined): Problem | undefined {
  if (!isPresent(tools)) return undefined;
  if (!Array.isArray(tools)) return wrongType('tools', 'an array of objects', tools);
  if (tools.length === 0) {
    return problem('tools', 'empty_array', "Invalid 'tools': expected at least one tool, but got an empty array.");
  }
  if (tools.length > MOST_TOOLS) {
    const message = `Invalid 'tools': at most ${MOST_TOOLS} tools, but got ${tools.length}.`;
    return problem('tools', 'array_above_max_length', message);
  }
  return firstProblem(listOf(tools), (tool, index) => checkTool(tool, `tools[${index}]`)) ?? checkTwice(tools);
}

function checkTool(tool: JsonValue, param: string): Problem | undefined {
  if (!isJsonObject(tool)) return wrongType(param, 'an object', tool);
  if (tool.type === undefined) return missing(`${param}.type`);
  if (tool.type !== 'function') return notOneOf(`${param}.type`, tool.type, ['function']);
  const named = tool.function;
  if (named === undefined) return missing(`${param}.function`);
  if (!isJsonObject(named)) return wrongType(`${param}.function`, 'an object', named);
  if (isPresent(named.description) && typeof named.description !== 'string') {
    return wrongType(`${param}.function.description`, 'a string', named.description);
  }
  if (isPresent(named.parameters) && !isJsonObject(named.parameters)) {
    return wrongType(`${param}.function.parameters`, 'an object', named.parameters);
  }
  if (isPresent(named.strict) && typeof named.strict !== 'boolean') {
    return wrongType(`${param}.function.strict`, 'a boolean', named.strict);
  }
  return checkName(named.name, `${param}.function.name`);
}

function checkTwice(tools: JsonValue): Problem | undefined {
  const names = toolNames(tools);
  const index = names.findIndex((name, place) => names.indexOf(name) !== place);
  if (index < 0) return undefined;
  const param = `tools[${index}].function.name`;
  return problem(param, 'invalid_value', `Invalid '${param}': the name '${names[index]}' is used twice.`);
}

function checkName(name: JsonValue | undefined, param: string): Problem | undefined {
  if (name === undefined) return missing(param);
  if (typeof name !== 'string') return wrongType(param, 'a string', name);
  if (NAME.test(name)) return undefined;
  return problem(param, 'invalid_value', `Invalid '${param}': expected 1 to 64 letters, digits, '_' or '-'.`);
}

function checkToolChoice(
  choice: JsonValue | undefined,
  names: readonly string[],
  hasTools: boolean,
): Problem | undefined {
  if (!isPresent(choice)) return undefined;
  if (typeof choice === 'string') {
    if (!['none', 'auto', 'required'].includes(choice))
      return notOneOf('tool_choice', choice, ['none', 'auto', 'required']);
    return hasTools || choice === 'none' ? undefined : withoutTools();
  }
  if (!isJsonObject(choice)) return wrongType('tool_choice', 'a string or an object', choice);
  if (choice.type !== 'function') {
    return choice.type === undefined
      ? missing('tool_choice.type')
      : notOneOf('tool_choice.type', choice.type, ['function']);
  }
  const named = choice.function;
  if (named === undefined) return missing('tool_choice.function');
  if (!isJsonObject(named)) return wrongType('tool_choice.function', 'an object', named);
  if (named.name === undefined) return missing('tool_choice.function.name');
  if (typeof named.name !== 'string') return wrongType('tool_choice.function.name', 'a string', named.name);
  if (!hasTools) return withoutTools();
  return names.includes(named.name) ? undefined : notOneOf('tool_choice.function.name', named.name, names);
}

function withoutTools(): Problem {
  return problem('tool_choice', 'invalid_value', "'tool_choice' is only allowed when 'tools' are given.");
}
