import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkRate } from './chunk-rate';
import type { RunEvent } from './event';
import { percentile } from './percentile';
import { reduceRunAll } from './reduce-run';
import { IDLE_RUN, type RunState } from './state';
import { runTiming, serverTiming } from './timing';

const START = 1_000;

function runAt(times: readonly number[], endedAt?: number): RunState {
  const events: RunEvent[] = [
    { type: 'run-start', at: START },
    {
      type: 'response-head',
      at: START + 50,
      status: 200,
      headers: [['Server-Timing', 'guard;dur=0.4, connect;dur=12, head;dur=180.5']],
    },
    ...times.flatMap((time): RunEvent[] => [
      { type: 'raw', at: START + time, piece: { kind: 'chunk', text: '{}', bytes: 10 } },
      { type: 'text-delta', at: START + time, choice: 0, text: 'x' },
    ]),
  ];
  if (endedAt !== undefined) events.push({ type: 'run-end', at: START + endedAt, state: 'truncated' });
  return reduceRunAll(IDLE_RUN, events);
}

describe('runTiming', () => {
  it('measures since the request was sent', () => {
    const timing = runTiming(runAt([100, 200, 300], 400), 0);
    expect(timing).toMatchObject({ totalMs: 400, headMs: 50, firstTokenMs: 100, chunks: 3, chunksPerSecond: 10 });
    expect(timing).toMatchObject({ p50GapMs: 100, p99GapMs: 100, gapCount: 0 });
    expect(timing.points).toEqual([
      { atMs: 100, chunks: 1 },
      { atMs: 200, chunks: 2 },
      { atMs: 300, chunks: 3 },
    ]);
  });

  it('marks pauses over a second, and stalls from ten, the longest first', () => {
    const { gaps, gapCount } = runTiming(runAt([100, 1_100, 2_600, 12_600], 12_700), 0);
    expect(gapCount).toBe(2);
    expect(gaps).toEqual([
      { fromMs: 2_600, toMs: 12_600, stalled: true },
      { fromMs: 1_100, toMs: 2_600, stalled: false },
    ]);
  });

  it('counts the silence that a run stands in, or ended in', () => {
    expect(runTiming(runAt([100]), START + 11_000).gaps).toEqual([{ fromMs: 100, toMs: 11_000, stalled: true }]);
    expect(runTiming(runAt([100], 5_100), 0).gaps).toEqual([{ fromMs: 100, toMs: 5_100, stalled: false }]);
  });

  it('says nothing of what did not happen', () => {
    const timing = runTiming(reduceRunAll(IDLE_RUN, [{ type: 'run-start', at: 5 }]), 25);
    expect(timing).toEqual({ totalMs: 20, chunks: 0, gaps: [], gapCount: 0, points: [], server: [] });
  });

  it('leaves out what was not understood', () => {
    const state = reduceRunAll(IDLE_RUN, [
      { type: 'run-start', at: 0 },
      { type: 'raw', at: 1, piece: { kind: 'comment', text: '', bytes: 2 } },
      { type: 'raw', at: 2, piece: { kind: 'skipped', text: '?', bytes: 2, note: 'not JSON' } },
    ]);
    expect(runTiming(state, 10).chunks).toBe(0);
  });

  it('is bounded, rises, and keeps both ends, for any run', () => {
    const delays = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 3_000 });
    fc.assert(
      fc.property(delays, (gaps) => {
        let at = 0;
        const times = gaps.map((gap) => {
          at += gap;
          return at;
        });
        const timing = runTiming(runAt(times, at), 0);
        const { points } = timing;
        expect(points.length).toBeLessThanOrEqual(600);
        expect(points[0]).toEqual({ atMs: times[0], chunks: 1 });
        expect(points.at(-1)).toEqual({ atMs: at, chunks: times.length });
        const counts = points.map((point) => point.chunks);
        expect(counts).toEqual([...new Set(counts)].sort((left, right) => left - right));
        expect(timing.gaps.length).toBeLessThanOrEqual(50);
        expect(chunkRate(timing, 60).reduce((sum, count) => sum + count, 0)).toBe(times.length);
      }),
      { numRuns: 40 },
    );
  });
});

it('percentiles are of the nearest rank', () => {
  expect(percentile([5, 1, 4, 2, 3], 50)).toBe(3);
  expect(percentile([5, 1, 4, 2, 3], 99)).toBe(5);
  expect(percentile([7], 1)).toBe(7);
  expect(percentile([], 50)).toBe(0);
});

it('server timing takes what has a duration', () => {
  expect(serverTiming('guard;dur=0.4, connect;desc="x";dur=12, cache, head;dur=abc, tail;dur=-1, q;dur="3"')).toEqual([
    { name: 'guard', ms: 0.4 },
    { name: 'connect', ms: 12 },
    { name: 'q', ms: 3 },
  ]);
  expect(runTiming(runAt([1], 2), 0).server).toHaveLength(3);
});
