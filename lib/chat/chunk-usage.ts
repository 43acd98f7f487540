import type { JsonObject, JsonValue } from '../core/json';
import { countOf, listOf, objectOf } from './loose';

/** What the provider counted; a field that is absent was not sent. */
export type Usage = {
  readonly promptTokens?: number;
  readonly completionTokens?: number;
  readonly totalTokens?: number;
  readonly reasoningTokens?: number;
  readonly cachedTokens?: number;
  readonly raw: JsonObject;
};

/** The usage of a chunk or answer, wherever it stands; `undefined` when it counts nothing. */
export function usageOf(chunk: JsonObject): Usage | undefined {
  const places = [
    chunk.usage,
    objectOf(chunk.x_groq)?.usage,
    ...listOf(chunk.choices).map((choice) => objectOf(choice)?.usage),
  ];
  for (const place of places) {
    const usage = readUsage(objectOf(place));
    if (usage !== undefined) return usage;
  }
  return undefined;
}

function readUsage(raw: JsonObject | undefined): Usage | undefined {
  if (raw === undefined) return undefined;
  const output = objectOf(raw.completion_tokens_details) ?? objectOf(raw.output_tokens_details);
  const input = objectOf(raw.prompt_tokens_details) ?? objectOf(raw.input_tokens_details);
  const counts = {
    promptTokens: first(raw.prompt_tokens, raw.input_tokens),
    completionTokens: first(raw.completion_tokens, raw.output_tokens),
    totalTokens: first(raw.total_tokens),
    reasoningTokens: first(output?.reasoning_tokens, raw.reasoning_tokens),
    cachedTokens: first(input?.cached_tokens, raw.cache_read_input_tokens, raw.prompt_cache_hit_tokens),
  };
  const sent = Object.entries(counts).filter(([, count]) => count !== undefined);
  return sent.length > 0 ? { ...Object.fromEntries(sent), raw } : undefined;
}

function first(...values: readonly (JsonValue | undefined)[]): number | undefined {
  return values.map(countOf).find((count) => count !== undefined);
}
