import type { Message } from '../chat/message';
import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import type { ChoiceState, ToolCallState } from './state';

/**
 * The assistant message to append for a reply (OpenAI API reference, "Create chat completion"): the text, or null beside
 * tool calls; calls as received, vendor fields kept.
 */
export function answerMessage(choice: ChoiceState): Message {
  const calls = choice.toolCalls;
  const old = calls.find((call) => call.kind === 'function_call');
  return {
    role: 'assistant',
    content: choice.text === '' && (calls.length > 0 || choice.refusal !== '') ? null : choice.text,
    ...(choice.refusal === '' ? {} : { refusal: choice.refusal }),
    ...(calls.length > 0 && old === undefined ? { tool_calls: calls.map(callOf) } : {}),
    ...(old === undefined ? {} : { function_call: { name: old.name, arguments: old.arguments } }),
    ...choice.extras,
  };
}

function callOf(call: ToolCallState): JsonObject {
  const { function: inner, ...extras } = call.extras ?? {};
  const own: JsonObject = isJsonObject(inner) ? inner : {};
  const target: Record<string, JsonValue> =
    call.kind === 'custom'
      ? { type: 'custom', custom: { ...own, name: call.name, input: call.arguments } }
      : { type: call.kind || 'function', function: { ...own, name: call.name, arguments: call.arguments } };
  return { id: call.id, ...target, ...extras };
}
