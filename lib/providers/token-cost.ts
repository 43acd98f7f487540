import type { Pricing } from './model';

/** What a run cost in USD; undefined where the price or a count is unknown (unknown is not 0). */
export function tokenCost(
  pricing: Pricing | undefined,
  promptTokens: number | undefined,
  completionTokens: number | undefined,
): number | undefined {
  if (pricing?.method !== 'token') return undefined;
  const { inputPerToken, outputPerToken } = pricing;
  const known = [inputPerToken, outputPerToken, promptTokens, completionTokens];
  if (known.some((value) => value === undefined || !Number.isFinite(value) || value < 0)) return undefined;
  return (inputPerToken ?? 0) * (promptTokens ?? 0) + (outputPerToken ?? 0) * (completionTokens ?? 0);
}
