import type { JsonObject, JsonValue } from '../core/json';
import { bodyOrder } from '../params/body-order';
import { ownValue } from '../params/own-value';
import type { Column, Draft } from './draft';
import { fillVariables } from './fill-variables';

export type Shared = Pick<Draft, 'messages' | 'tools' | 'toolChoice' | 'parallelToolCalls' | 'responseFormat'>;

/** Messages, tools and output as this column sends them: its own where it has unlinked them, else what it takes of the draft's. */
export function sharedFields(draft: Draft, column: Column): Shared {
  const { own = {} } = column;
  const taken = <T>(wireName: string, value: T) => (column.without?.includes(wireName) ? undefined : value);
  return {
    messages: own.messages ?? draft.messages,
    tools: own.tools ?? draft.tools,
    toolChoice: own.toolChoice === undefined ? taken('tool_choice', draft.toolChoice) : own.toolChoice,
    parallelToolCalls: own.parallelToolCalls ?? taken('parallel_tool_calls', draft.parallelToolCalls),
    responseFormat:
      own.responseFormat === undefined ? taken('response_format', draft.responseFormat) : own.responseFormat,
  };
}

/**
 * The body in the order of DESIGN.md: model, messages, parameters, tools and output, extra fields as typed.
 * Each name stands once: the document's own fields go before parameters, parameters before extra fields. What the
 * document has no room for (a model that is no text, messages that are no conversation) stands among the extra fields.
 */
export function requestBody(draft: Draft, column: Column, params: JsonObject, extra: JsonObject): JsonObject {
  const shared = sharedFields(draft, column);
  const odd = (name: string) => (Object.hasOwn(params, name) ? undefined : ownValue(column.extra, name));
  const tail = outputFields(shared, odd);
  const body = new Map<string, JsonValue>();
  const add = (name: string, value: JsonValue | undefined) => {
    if (value !== undefined && !body.has(name)) body.set(name, value);
  };
  if (column.model === '') add('model', ownValue(column.extra, 'model'));
  add('model', column.model);
  if (shared.messages.length === 0) add('messages', ownValue(column.extra, 'messages'));
  const silent = shared.messages.length === 0 && column.without?.includes('messages');
  add('messages', silent ? undefined : fillVariables(shared.messages, draft.variables));
  for (const name of bodyOrder(Object.keys(params))) if (!tail.has(name)) add(name, params[name]);
  for (const [name, value] of tail) add(name, value);
  for (const [name, value] of Object.entries(extra)) add(name, value);
  return Object.fromEntries(body);
}

/** Names that the document itself fills, so that a parameter or extra field of that name is not sent. */
export function takenNames(draft: Draft, column: Column): ReadonlySet<string> {
  const shared = sharedFields(draft, column);
  const isOdd = (name: string) => Object.hasOwn(column.extra, name) && !Object.hasOwn(column.params, name);
  const names = new Set(['model', 'messages', ...outputFields(shared, () => undefined).keys()]);
  if (column.model === '' && isOdd('model')) names.delete('model');
  if (shared.messages.length === 0 && isOdd('messages')) names.delete('messages');
  return names;
}

type Fallback = (name: string) => JsonValue | undefined;

function outputFields(shared: Shared, odd: Fallback): ReadonlyMap<string, JsonValue> {
  const tools = shared.tools.filter((tool) => tool.enabled).map((tool) => tool.definition);
  const fields: readonly (readonly [string, JsonValue | undefined])[] = [
    ['tools', tools.length === 0 ? undefined : tools],
    ['tool_choice', shared.toolChoice],
    ['parallel_tool_calls', shared.parallelToolCalls],
    ['response_format', shared.responseFormat],
  ];
  return new Map(
    fields.flatMap(([name, own]) => {
      const value = own === undefined ? odd(name) : own;
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
