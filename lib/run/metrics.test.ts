import { describe, expect, it } from 'vitest';
import { runMetrics } from './metrics';
import { IDLE_RUN, type RunState } from './state';

const usage = { promptTokens: 18, completionTokens: 100, totalTokens: 118, raw: {} };
const streamed: RunState = {
  ...IDLE_RUN,
  status: 'complete',
  startedAt: 1_000,
  firstTokenAt: 1_400,
  lastChunkAt: 3_400,
  endedAt: 8_400,
  usage,
};

describe('runMetrics', () => {
  it('tokens a second from first token to last chunk, not to a late end', () => {
    expect(runMetrics(streamed, 9_000)).toEqual({
      firstTokenMs: 400,
      totalMs: 7_400,
      tokensPerSecond: 50,
      promptTokens: 18,
      completionTokens: 100,
      totalTokens: 118,
    });
  });

  it('an answer that came at once is measured from its start', () => {
    const atOnce = { ...streamed, firstTokenAt: 3_400 };
    expect(runMetrics(atOnce, 9_000).tokensPerSecond).toBeCloseTo(100 / 2.4);
    expect(runMetrics({ ...atOnce, startedAt: 3_400 }, 9_000).tokensPerSecond).toBeUndefined();
  });

  it('without usage nothing is estimated', () => {
    const { usage: _usage, ...rest } = streamed;
    expect(runMetrics(rest, 9_000)).toEqual({ firstTokenMs: 400, totalMs: 7_400 });
    expect(runMetrics({ ...rest, usage: { raw: {}, completionTokens: 0 } }, 9_000)).not.toHaveProperty(
      'tokensPerSecond',
    );
  });

  it('a waiting run has only its time, an idle one nothing', () => {
    expect(runMetrics({ ...IDLE_RUN, status: 'waiting', startedAt: 10 }, 35)).toEqual({ totalMs: 25 });
    expect(runMetrics(IDLE_RUN, 35)).toEqual({});
  });
});
