import { describe, expect, it } from 'vitest';
import { metricsSum } from './metrics-sum';
import { IDLE_RUN, type RunState } from './state';

const round = (startedAt: number, ms: number, usage?: readonly [number, number]): RunState => ({
  ...IDLE_RUN,
  status: 'complete',
  startedAt,
  firstTokenAt: startedAt + 100,
  lastChunkAt: startedAt + ms,
  endedAt: startedAt + ms,
  ...(usage === undefined
    ? {}
    : { usage: { promptTokens: usage[0], completionTokens: usage[1], totalTokens: usage[0] + usage[1], raw: {} } }),
});

describe('metricsSum', () => {
  it('adds times and tokens, and not the time between the rounds', () => {
    expect(metricsSum([round(0, 1100, [10, 20]), round(60_000, 600, [40, 5])])).toEqual({
      firstTokenMs: 100,
      totalMs: 1700,
      promptTokens: 50,
      completionTokens: 25,
      totalTokens: 75,
      tokensPerSecond: 25 / 1.5,
    });
  });

  it('knows no sum where a part is unknown', () => {
    expect(metricsSum([round(0, 1100, [10, 20]), round(2000, 500)])).toEqual({ firstTokenMs: 100, totalMs: 1600 });
  });

  it('of one round is that round', () => {
    expect(metricsSum([round(0, 1100, [10, 20])])).toMatchObject({ tokensPerSecond: 20, completionTokens: 20 });
  });
});
