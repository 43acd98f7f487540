import type { RunState } from './state';

export type RunMetrics = {
  readonly firstTokenMs?: number;
  readonly totalMs?: number;
  /** Completion tokens a second, from the provider's own usage only. */
  readonly tokensPerSecond?: number;
  readonly promptTokens?: number;
  readonly completionTokens?: number;
  readonly totalTokens?: number;
};

/** A shorter span between first and last chunk says that everything came at once. */
const AT_ONCE_MS = 20;

/** What can be measured of a run by then (`now` on the clock of the events); what is unknown is absent, never 0. */
export function runMetrics(state: RunState, now: number): RunMetrics {
  const { startedAt, firstTokenAt, usage } = state;
  const speed = tokensPerSecond(state, now);
  return {
    ...(startedAt === undefined || firstTokenAt === undefined ? {} : { firstTokenMs: firstTokenAt - startedAt }),
    ...(startedAt === undefined ? {} : { totalMs: (state.endedAt ?? now) - startedAt }),
    ...(speed === undefined ? {} : { tokensPerSecond: speed }),
    ...(usage?.promptTokens === undefined ? {} : { promptTokens: usage.promptTokens }),
    ...(usage?.completionTokens === undefined ? {} : { completionTokens: usage.completionTokens }),
    ...(usage?.totalTokens === undefined ? {} : { totalTokens: usage.totalTokens }),
  };
}

function tokensPerSecond(state: RunState, now: number): number | undefined {
  const tokens = state.usage?.completionTokens;
  if (tokens === undefined || tokens === 0) return undefined;
  const end = state.lastChunkAt ?? state.endedAt ?? now;
  const streamed = end - (state.firstTokenAt ?? end);
  const span = streamed >= AT_ONCE_MS ? streamed : end - (state.startedAt ?? end);
  return span > 0 ? (tokens * 1_000) / span : undefined;
}
