import { headerOf } from '../chat/retry-after';
import { runMetrics } from './metrics';
import { percentile } from './percentile';
import type { RunState } from './state';

/** A pause between two chunks; milliseconds since the request was sent. */
export type Gap = { readonly fromMs: number; readonly toMs: number; readonly stalled: boolean };

/** Chunks that had arrived by then. */
export type TimingPoint = { readonly atMs: number; readonly chunks: number };

export type RunTiming = {
  readonly totalMs: number;
  readonly headMs?: number;
  readonly firstTokenMs?: number;
  /** Completion tokens a second by the provider's usage. */
  readonly tokensPerSecond?: number;
  readonly chunksPerSecond?: number;
  readonly chunks: number;
  readonly p50GapMs?: number;
  readonly p99GapMs?: number;
  /** Pauses over a second, the longest first, at most fifty. */
  readonly gaps: readonly Gap[];
  readonly gapCount: number;
  /** Cumulative, at most 600, the first and the last chunk among them. */
  readonly points: readonly TimingPoint[];
  /** The shares of the way through the server, by name, as its `server-timing` header gives them. */
  readonly server: readonly { readonly name: string; readonly ms: number }[];
};

/** A longer pause is marked. */
const GAP_MS = 1_000;
/** A pause that counts as stalled. */
export const STALLED_MS = 10_000;
const MOST_POINTS = 600;
const MOST_GAPS = 50;

/** When what arrived, in milliseconds since the request was sent (`now` on the clock of the events). Bounded for any run. */
export function runTiming(state: RunState, now: number): RunTiming {
  const start = state.startedAt ?? state.headAt ?? 0;
  const totalMs = Math.max(0, (state.endedAt ?? now) - start);
  const times = chunkTimes(state, start);
  const pauses = times.slice(1).map((at, index) => at - (times[index] ?? at));
  const gaps = longGaps(times, totalMs);
  const { firstTokenMs, tokensPerSecond } = runMetrics(state, now);
  const speed = chunkSpeed(times);
  return {
    totalMs,
    chunks: times.length,
    ...(state.headAt === undefined ? {} : { headMs: state.headAt - start }),
    ...(firstTokenMs === undefined ? {} : { firstTokenMs }),
    ...(tokensPerSecond === undefined ? {} : { tokensPerSecond }),
    ...(speed === undefined ? {} : { chunksPerSecond: speed }),
    ...(pauses.length === 0 ? {} : { p50GapMs: percentile(pauses, 50), p99GapMs: percentile(pauses, 99) }),
    gaps: [...gaps].sort((left, right) => right.toMs - right.fromMs - (left.toMs - left.fromMs)).slice(0, MOST_GAPS),
    gapCount: gaps.length,
    points: sampled(times, totalMs),
    server: serverTiming(headerOf(state.response?.headers ?? [], 'server-timing') ?? ''),
  };
}

function chunkTimes(state: RunState, start: number): readonly number[] {
  const times: number[] = [];
  for (const { at, piece } of state.pieces) {
    const understood = piece.note === undefined && (piece.kind === 'chunk' || piece.kind === 'body');
    if (understood) times.push(at - start);
  }
  return times;
}

/** The pause that a run ended in, or stands in now, counts as well. */
function longGaps(times: readonly number[], totalMs: number): readonly Gap[] {
  if (times.length === 0) return [];
  const gaps: Gap[] = [];
  let before = times[0] ?? 0;
  for (const at of [...times.slice(1), totalMs]) {
    if (at - before > GAP_MS) gaps.push({ fromMs: before, toMs: at, stalled: at - before >= STALLED_MS });
    before = at;
  }
  return gaps;
}

function chunkSpeed(times: readonly number[]): number | undefined {
  const span = (times.at(-1) ?? 0) - (times[0] ?? 0);
  return times.length < 2 || span <= 0 ? undefined : ((times.length - 1) * 1_000) / span;
}

/** At most one point for each of the plot's columns: the last chunk in it. */
function sampled(times: readonly number[], totalMs: number): readonly TimingPoint[] {
  const whole = times.map((atMs, index) => ({ atMs, chunks: index + 1 }));
  if (whole.length <= MOST_POINTS) return whole;
  const columns = new Map<number, TimingPoint>();
  for (const point of whole.slice(1, -1)) columns.set(columnOf(point.atMs, totalMs), point);
  return [...whole.slice(0, 1), ...columns.values(), ...whole.slice(-1)];
}

function columnOf(atMs: number, totalMs: number): number {
  const columns = MOST_POINTS - 2;
  return totalMs <= 0 ? 0 : Math.min(columns - 1, Math.max(0, Math.floor((atMs / totalMs) * columns)));
}

/** `guard;dur=0.4, head;dur=180` (https://www.w3.org/TR/server-timing/); entries without a duration are left out. */
export function serverTiming(header: string): RunTiming['server'] {
  return header
    .slice(0, 2_000)
    .split(',')
    .flatMap((entry) => {
      const [name = '', ...params] = entry.split(';').map((part) => part.trim());
      const duration = params.find((param) => /^dur=/i.test(param));
      const ms = duration === undefined ? Number.NaN : Number(duration.slice(4).replaceAll('"', ''));
      return name !== '' && Number.isFinite(ms) && ms >= 0 ? [{ name, ms }] : [];
    });
}
