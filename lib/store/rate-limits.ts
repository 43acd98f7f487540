import type { RunRecord } from '../run/run-record';

/** So long is waited where the provider does not say how long, doubled each time; and never longer than the longest. */
const FIRST_MS = 2_000;
const LONGEST_MS = 300_000;
/** So many waits in a row bring no answer: then cells fail as they are refused. */
const MOST_WAITS = 3;

type Hold = { readonly until: number; readonly waits: number };

/** Who waits for a rate limit, by model; each in its own time. */
export type RateLimits = {
  /** After a refused cell: true where it is to be sent again later. */
  hold(model: number, run: RunRecord, now: number): boolean;
  /** The model has answered: the next refusal begins anew. What it asked for before is still waited for. */
  answered(model: number, now: number): void;
  /** Milliseconds that its cells still have to wait. */
  waitMs(model: number, now: number): number;
  /** Everybody may try again: a person has asked for it. */
  forget(): void;
};

export function createRateLimits(): RateLimits {
  const holds = new Map<number, Hold>();
  return {
    hold(model, { state: { failure, startedAt = 0 } }, now) {
      if (failure === undefined) return false;
      const isLimit =
        failure.kind === 'rate-limited' || (failure.kind === 'refused' && failure.reason === 'rate_limited');
      if (!isLimit) return false;
      const former = holds.get(model) ?? { until: 0, waits: 0 };
      // Cells that were on their way together are refused together: that is one wait.
      if (former.waits > 0 && startedAt < former.until) return former.waits <= MOST_WAITS;
      const waits = former.waits + 1;
      const asked = failure.retryAfterMs ?? FIRST_MS * 2 ** former.waits;
      holds.set(model, { until: waits > MOST_WAITS ? now : now + Math.min(asked, LONGEST_MS), waits });
      return waits <= MOST_WAITS;
    },
    answered(model, now) {
      const { until } = holds.get(model) ?? { until: 0 };
      if (until > now) holds.set(model, { until, waits: 1 });
      else holds.delete(model);
    },
    waitMs: (model, now) => Math.max(0, (holds.get(model)?.until ?? 0) - now),
    forget: () => holds.clear(),
  };
}
