import type { JsonObject } from '../core/json';
import { countOf, objectOf, wordOf } from './loose';

/** A line of Ollama's own chat API in the shape of a chunk (https://docs.ollama.com/api/chat); `undefined` for anything else. */
export function chunkOfOllama(json: JsonObject): { readonly chunk: JsonObject; readonly last: boolean } | undefined {
  const message = objectOf(json.message);
  if (message === undefined || typeof json.done !== 'boolean' || 'choices' in json) return undefined;
  const chunk: JsonObject = {
    model: json.model ?? null,
    choices: [{ index: 0, delta: message, finish_reason: json.done ? wordOf(json.done_reason) : null }],
    usage: json.done
      ? { prompt_tokens: countOf(json.prompt_eval_count) ?? null, completion_tokens: countOf(json.eval_count) ?? null }
      : null,
  };
  return { chunk, last: json.done };
}
