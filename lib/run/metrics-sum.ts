import { type RunMetrics, runMetrics } from './metrics';
import type { RunState } from './state';

/**
 * Several rounds measured as one: the first token is that of the first round, times and tokens are added, the speed is all
 * tokens over the time in which they came. A sum with an unknown part is unknown.
 */
export function metricsSum(rounds: readonly RunState[]): RunMetrics {
  const all = rounds.map((state) => runMetrics(state, state.endedAt ?? state.lastChunkAt ?? state.startedAt ?? 0));
  const first = all[0]?.firstTokenMs;
  const sums = {
    totalMs: sum(all.map((metrics) => metrics.totalMs)),
    promptTokens: sum(all.map((metrics) => metrics.promptTokens)),
    completionTokens: sum(all.map((metrics) => metrics.completionTokens)),
    totalTokens: sum(all.map((metrics) => metrics.totalTokens)),
  };
  const seconds = sum(all.map(secondsOf));
  const { completionTokens } = sums;
  const speed =
    completionTokens !== undefined && seconds !== undefined && seconds > 0 ? completionTokens / seconds : undefined;
  return known({ ...sums, firstTokenMs: first, tokensPerSecond: speed });
}

/** The time in which the tokens came; none when there were none. */
function secondsOf({ completionTokens, tokensPerSecond }: RunMetrics): number | undefined {
  if (completionTokens === 0) return 0;
  if (completionTokens === undefined || tokensPerSecond === undefined) return undefined;
  return completionTokens / tokensPerSecond;
}

function sum(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce<number | undefined>(
    (total, value) => (total === undefined || value === undefined ? undefined : total + value),
    0,
  );
}

function known(values: { readonly [Name in keyof RunMetrics]-?: number | undefined }): RunMetrics {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
