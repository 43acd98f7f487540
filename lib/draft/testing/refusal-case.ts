import type { JsonObject } from '../../core/json';
import type { Repair } from '../repair';

/** An error body as a provider words it, the request it refuses, and what one click may change. */
export type RefusalCase = {
  readonly name: string;
  readonly status?: number;
  readonly answer: JsonObject | string;
  readonly body: JsonObject;
  readonly repairs: readonly Repair[];
};

export const out = (name: string): Repair => ({ fix: 'leave-out', name });
export const rename = (from: string, to: string): Repair => ({ fix: 'rename', from, to });
export const strip = (name: string): Repair => ({ fix: 'strip', name });
export const IDS: Repair = { fix: 'tool-ids' };

export const openAi = (message: string, param: string | null = null, code: string | null = null): JsonObject => ({
  error: { message, type: 'invalid_request_error', param, code },
});
export const pydantic = (type: string, loc: readonly (string | number)[], msg: string): JsonObject => ({
  detail: [{ type, loc, msg, input: { temperature: 1, user: 'x' } }],
});
const toolCall = (id: string) => ({ id, type: 'function', function: { name: 'f', arguments: '{}' } });
export const toolTalk = (id: string): JsonObject => ({
  messages: [
    { role: 'user', content: 'Hi' },
    { role: 'assistant', content: null, tool_calls: [toolCall(id)] },
    { role: 'tool', tool_call_id: id, content: '1' },
  ],
});
