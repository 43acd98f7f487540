import { describe, expect, it } from 'vitest';
import type { RunRecord } from '../run/run-record';
import { type ChoiceState, IDLE_RUN, type RunState } from '../run/state';
import { type ComparedColumn, comparisonRows } from './comparison-rows';

const choice = (text: string, finishReason = 'stop'): ChoiceState => ({
  index: 0,
  text,
  reasoning: '',
  refusal: '',
  toolCalls: [],
  logprobs: [],
  finishReason,
});

const ended = (firstMs: number, totalMs: number, tokens: number, change: Partial<RunState> = {}): RunState => ({
  ...IDLE_RUN,
  status: 'complete',
  startedAt: 1_000,
  firstTokenAt: 1_000 + firstMs,
  lastChunkAt: 1_000 + totalMs,
  endedAt: 1_000 + totalMs,
  usage: { promptTokens: 10, completionTokens: tokens, totalTokens: 10 + tokens, raw: {} },
  choices: [choice('{}')],
  ...change,
});

const record = (state: RunState, change: Partial<RunRecord> = {}): RunRecord => ({
  id: 'r',
  column: 'a',
  provider: 'oxen',
  providerLabel: 'Oxen',
  model: 'm',
  wire: { method: 'POST', url: 'http://127.0.0.1/', headers: {}, body: {} },
  sent: '{}',
  startedWall: 0,
  state,
  ...change,
});

const column = (run: RunRecord | undefined, change: Partial<ComparedColumn> = {}): ComparedColumn => ({
  id: 'a',
  model: 'm',
  provider: 'Oxen',
  run,
  rounds: [],
  cost: (prompt = Number.NaN, completion = Number.NaN) => {
    const cost = prompt + 2 * completion;
    return Number.isNaN(cost) ? undefined : cost;
  },
  ...change,
});

const bests = (...columns: readonly ComparedColumn[]) => comparisonRows(columns).map(({ best }) => [...best].sort());

describe('comparisonRows', () => {
  it('tells what is known of a run, and nothing of none', () => {
    const [row, none] = comparisonRows([column(record(ended(100, 1_100, 50))), column(undefined, { id: 'b' })]);
    expect(row).toMatchObject({
      position: 1,
      state: 'complete',
      firstTokenMs: 100,
      totalMs: 1_100,
      tokensPerSecond: 50,
      promptTokens: 10,
      completionTokens: 50,
      cost: 110,
      finish: 'stop',
      schema: undefined,
    });
    expect(none).toEqual({
      id: 'b',
      position: 2,
      model: 'm',
      provider: 'Oxen',
      state: 'idle',
      finish: '',
      best: new Set(),
    });
  });

  it('marks the best of each measure', () => {
    expect(bests(column(record(ended(100, 2_100, 100))), column(record(ended(200, 1_200, 200))))).toEqual([
      ['cost', 'firstTokenMs'],
      ['tokensPerSecond', 'totalMs'],
    ]);
  });

  it('marks all that are as good as the best, but not where all are alike', () => {
    const fast = column(record(ended(100, 1_100, 50)));
    expect(bests(fast, fast)).toEqual([[], []]);
    const slow = column(record(ended(200, 2_200, 60)));
    const all = ['cost', 'firstTokenMs', 'tokensPerSecond', 'totalMs'];
    expect(bests(fast, slow, fast)).toEqual([all, [], all]);
  });

  it.each(['failed', 'stopped', 'truncated', 'streaming', 'waiting'] as const)(
    'measures nobody against a run that is %s',
    (status) => {
      const early = column(record(ended(1, 2, 50, { status })));
      const slow = column(record(ended(200, 2_200, 60)));
      expect(bests(early, slow)).toEqual([[], []]);
    },
  );

  it('marks nothing where only one is known', () => {
    const { usage: _usage, ...silent } = ended(300, 3_000, 1);
    const rows = comparisonRows([column(record(ended(100, 1_100, 50))), column(record(silent))]);
    expect(rows.map(({ cost }) => cost)).toEqual([110, undefined]);
    expect([...(rows[0]?.best ?? [])].sort()).toEqual(['firstTokenMs', 'totalMs']);
  });

  it('adds the rounds of the tool loop', () => {
    const rounds = [record(ended(50, 1_050, 50))];
    const [row] = comparisonRows([column(record(ended(100, 1_100, 50)), { rounds })]);
    expect(row).toMatchObject({ firstTokenMs: 50, totalMs: 2_150, promptTokens: 20, completionTokens: 100 });
  });

  it('holds ended answers against the schema that was asked for, and takes the worst choice', () => {
    const wire = {
      method: 'POST' as const,
      url: 'http://127.0.0.1/',
      headers: {},
      body: { response_format: { type: 'json_object' } },
    };
    const judged = (state: RunState) => comparisonRows([column(record(state, { wire }))])[0]?.schema?.state;
    expect(judged(ended(1, 2, 3))).toBe('valid');
    expect(judged(ended(1, 2, 3, { choices: [choice('{}'), choice('no')] }))).toBe('not-json');
    expect(judged(ended(1, 2, 3, { status: 'streaming' }))).toBeUndefined();
  });

  it('tells which complete answers say the same', () => {
    const says = (text: string, change: Partial<RunState> = {}) =>
      column(record(ended(1, 2, 3, { choices: [choice(text)], ...change })));
    const rows = comparisonRows([
      says('a'),
      says('b'),
      says('a'),
      says('b', { status: 'stopped' }),
      says(''),
      says(''),
      says('a'),
    ]);
    expect(rows.map(({ sameAs }) => sameAs)).toEqual([undefined, undefined, 1, undefined, undefined, undefined, 1]);
  });

  it('names each finish reason once', () => {
    const choices = [choice('a'), choice('b', 'length'), choice('c'), choice('d', '')];
    expect(comparisonRows([column(record(ended(1, 2, 3, { choices })))])[0]?.finish).toBe('stop, length');
  });
});
