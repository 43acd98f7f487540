import type { LogprobToken } from './event';

export type TokenStatistics = {
  readonly tokens: number;
  /** Tokens whose log probability is known. */
  readonly known: number;
  readonly meanLogprob?: number;
  /** exp of minus the mean: 1 is certainty. */
  readonly perplexity?: number;
};

/** Mean log probability and perplexity over the tokens that have one; absent when none has. */
export function tokenStatistics(tokens: readonly LogprobToken[]): TokenStatistics {
  let known = 0;
  let sum = 0;
  for (const { logprob } of tokens) {
    if (logprob === null) continue;
    known++;
    sum += logprob;
  }
  if (known === 0) return { tokens: tokens.length, known };
  const meanLogprob = sum / known;
  return { tokens: tokens.length, known, meanLogprob, perplexity: Math.exp(-meanLogprob) };
}
