import { ROLES } from '../chat/message';
import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import { readImage } from './image-input';
import { listOf } from './json-parts';
import { firstProblem, missing, notOneOf, type Problem, problem, wrongType } from './problem';

const PART_TYPES = new Map<string, readonly string[]>([
  ['system', ['text']],
  ['developer', ['text']],
  ['user', ['text', 'image_url']],
  ['assistant', ['text', 'refusal']],
  ['tool', ['text']],
]);

/** Checks roles, contents and the order of tool calls and their results. */
export function checkMessages(messages: JsonValue | undefined): Problem | undefined {
  if (messages === undefined || messages === null) return missing('messages');
  if (!Array.isArray(messages)) return wrongType('messages', 'an array of objects', messages);
  if (messages.length === 0) {
    return problem(
      'messages',
      'empty_array',
      "Invalid 'messages': expected at least one message, but got an empty array.",
    );
  }
  return firstProblem(messages, checkMessage) ?? checkToolOrder(messages);
}

function checkMessage(message: JsonValue, index: number): Problem | undefined {
  const param = `messages[${index}]`;
  if (!isJsonObject(message)) return wrongType(param, 'an object', message);
  const { role, name } = message;
  if (role === undefined) return missing(`${param}.role`);
  if (typeof role !== 'string') return wrongType(`${param}.role`, 'a string', role);
  if (!PART_TYPES.has(role)) return notOneOf(`${param}.role`, role, ROLES);
  if (name !== undefined && name !== null && typeof name !== 'string') {
    return wrongType(`${param}.name`, 'a string', name);
  }
  return (
    (role === 'assistant' ? checkToolCalls(message, param) : undefined) ??
    (role === 'tool' ? checkToolCallId(message, param) : undefined) ??
    checkContent(message, role, `${param}.content`)
  );
}

function checkContent(message: JsonObject, role: string, param: string): Problem | undefined {
  const content = message.content;
  if (content === undefined || content === null) {
    const excused = role === 'assistant' && (Array.isArray(message.tool_calls) || typeof message.refusal === 'string');
    if (excused) return undefined;
    return content === undefined ? missing(param) : wrongType(param, 'a string or an array of content parts', content);
  }
  if (typeof content === 'string') return undefined;
  if (!Array.isArray(content)) return wrongType(param, 'a string or an array of content parts', content);
  if (content.length === 0) {
    return problem(param, 'empty_array', `Invalid '${param}': expected at least one content part.`);
  }
  return firstProblem(content, (part, index) => checkPart(part, role, `${param}[${index}]`));
}

function checkPart(part: JsonValue, role: string, param: string): Problem | undefined {
  if (!isJsonObject(part)) return wrongType(param, 'an object', part);
  const allowed = PART_TYPES.get(role) ?? [];
  if (part.type === undefined) return missing(`${param}.type`);
  if (typeof part.type !== 'string' || !allowed.includes(part.type)) {
    return notOneOf(`${param}.type`, part.type, allowed);
  }
  if (part.type === 'image_url') return checkImagePart(part.image_url, `${param}.image_url`);
  const text = part[part.type];
  if (text === undefined) return missing(`${param}.${part.type}`);
  return typeof text === 'string' ? undefined : wrongType(`${param}.${part.type}`, 'a string', text);
}

const DETAILS = ['auto', 'low', 'high'];

function checkImagePart(image: JsonValue | undefined, param: string): Problem | undefined {
  if (image === undefined) return missing(param);
  if (!isJsonObject(image)) return wrongType(param, 'an object', image);
  const { url, detail } = image;
  if (url === undefined) return missing(`${param}.url`);
  if (typeof url !== 'string') return wrongType(`${param}.url`, 'a string', url);
  if (detail !== undefined && detail !== null && (typeof detail !== 'string' || !DETAILS.includes(detail))) {
    return notOneOf(`${param}.detail`, detail, DETAILS);
  }
  const read = readImage(url, `${param}.url`);
  return 'kind' in read ? undefined : read;
}

function checkToolCalls(message: JsonObject, param: string): Problem | undefined {
  const calls = message.tool_calls;
  if (calls === undefined || calls === null) return undefined;
  if (!Array.isArray(calls)) return wrongType(`${param}.tool_calls`, 'an array of tool calls', calls);
  if (calls.length === 0) {
    return problem(
      `${param}.tool_calls`,
      'empty_array',
      `Invalid '${param}.tool_calls': expected at least one tool call.`,
    );
  }
  return firstProblem(calls, (call: JsonValue, index) => checkToolCall(call, `${param}.tool_calls[${index}]`));
}

function checkToolCall(call: JsonValue, param: string): Problem | undefined {
  if (!isJsonObject(call)) return wrongType(param, 'an object', call);
  if (call.id === undefined) return missing(`${param}.id`);
  if (typeof call.id !== 'string') return wrongType(`${param}.id`, 'a string', call.id);
  if (call.type !== undefined && call.type !== 'function') return notOneOf(`${param}.type`, call.type, ['function']);
  const called = call.function;
  if (called === undefined) return missing(`${param}.function`);
  if (!isJsonObject(called)) return wrongType(`${param}.function`, 'an object', called);
  return firstProblem(['name', 'arguments'], (name) => {
    const value = called[name];
    if (value === undefined) return missing(`${param}.function.${name}`);
    return typeof value === 'string' ? undefined : wrongType(`${param}.function.${name}`, 'a string', value);
  });
}

function checkToolCallId(message: JsonObject, param: string): Problem | undefined {
  const id = message.tool_call_id;
  if (id === undefined || id === null) return missing(`${param}.tool_call_id`);
  return typeof id === 'string' ? undefined : wrongType(`${param}.tool_call_id`, 'a string', id);
}

// Every result follows the message that holds its call, and every call has its result before the next other message.
function checkToolOrder(messages: readonly JsonValue[]): Problem | undefined {
  let open = new Set<string>();
  let known = new Set<string>();
  for (const [index, message] of messages.entries()) {
    if (!isJsonObject(message)) continue;
    if (message.role === 'tool') {
      const id = String(message.tool_call_id);
      if (!known.has(id)) {
        const param = `messages[${index}].tool_call_id`;
        return problem(
          param,
          'invalid_value',
          `Invalid '${param}': no tool call '${id.slice(0, 80)}' precedes this result.`,
        );
      }
      open.delete(id);
      continue;
    }
    if (open.size > 0) return unanswered(index - 1, open);
    known = new Set(callIds(message));
    open = new Set(known);
  }
  return open.size > 0 ? unanswered(messages.length - 1, open) : undefined;
}

function unanswered(index: number, open: ReadonlySet<string>): Problem {
  const ids = [...open].map((id) => id.slice(0, 80)).join(', ');
  return problem(
    `messages[${index}]`,
    'invalid_value',
    `Tool calls must be followed by their results; these have none: ${ids}.`,
  );
}

function callIds(message: JsonObject): readonly string[] {
  return listOf(message.tool_calls).flatMap((call) =>
    isJsonObject(call) && typeof call.id === 'string' ? [call.id] : [],
  );
}
