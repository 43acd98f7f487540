import type { JsonObject, JsonValue } from '../core/json';
import { bodyOrder } from '../params/body-order';
import type { Column, Draft } from './draft';
import { fillVariables } from './fill-variables';

type Shared = Pick<Draft, 'messages' | 'tools' | 'toolChoice' | 'parallelToolCalls' | 'responseFormat'>;

/** Messages, tools and output as this column sends them: its own where it has unlinked them, else the draft's. */
export function sharedFields(draft: Draft, column: Column): Shared {
  const { own = {} } = column;
  return {
    messages: own.messages ?? draft.messages,
    tools: own.tools ?? draft.tools,
    toolChoice: own.toolChoice === undefined ? draft.toolChoice : own.toolChoice,
    parallelToolCalls: own.parallelToolCalls ?? draft.parallelToolCalls,
    responseFormat: own.responseFormat === undefined ? draft.responseFormat : own.responseFormat,
  };
}

/**
 * The body in the order of DESIGN.md: model, messages, parameters, tools and output, extra fields as typed.
 * Each name stands once: the document's own fields go before parameters, parameters before extra fields.
 */
export function requestBody(draft: Draft, column: Column, params: JsonObject, extra: JsonObject): JsonObject {
  const shared = sharedFields(draft, column);
  const head = new Map<string, JsonValue>([
    ['model', column.model],
    ['messages', fillVariables(shared.messages, draft.variables)],
  ]);
  const tail = outputFields(shared);
  const body = new Map(head);
  const add = (name: string, value: JsonValue | undefined) => {
    if (value !== undefined && !body.has(name)) body.set(name, value);
  };
  for (const name of bodyOrder(Object.keys(params))) if (!tail.has(name)) add(name, params[name]);
  for (const [name, value] of tail) add(name, value);
  for (const [name, value] of Object.entries(extra)) add(name, value);
  return Object.fromEntries(body);
}

/** Names that the document itself fills, so that a parameter or extra field of that name is not sent. */
export function takenNames(draft: Draft, column: Column): ReadonlySet<string> {
  return new Set(['model', 'messages', ...outputFields(sharedFields(draft, column)).keys()]);
}

function outputFields(shared: Shared): ReadonlyMap<string, JsonValue> {
  const tools = shared.tools.filter((tool) => tool.enabled).map((tool) => tool.definition);
  const fields: readonly (readonly [string, JsonValue | undefined])[] = [
    ['tools', tools.length === 0 ? undefined : tools],
    ['tool_choice', shared.toolChoice],
    ['parallel_tool_calls', shared.parallelToolCalls],
    ['response_format', shared.responseFormat],
  ];
  return new Map(fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}
