import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { RunRecord } from '../run/run-record';
import { type ChoiceState, IDLE_RUN, type RunState } from '../run/state';
import { cellOf, keptCharacters } from './sweep-cell';
import { planOf } from './testing/sweep-plan';

const choice = (text: string, finishReason = 'stop', more: Partial<ChoiceState> = {}): ChoiceState => ({
  index: 0,
  text,
  reasoning: '',
  refusal: '',
  toolCalls: [],
  logprobs: [],
  finishReason,
  ...more,
});
const record = (state: Partial<RunState>, body = {}): RunRecord => ({
  id: 'r',
  column: 'cell',
  provider: 'sandbox',
  providerLabel: 'Sandbox',
  model: 'm',
  wire: { method: 'POST', url: 'http://127.0.0.1/', headers: {}, body },
  sent: '{}',
  startedWall: 0,
  state: { ...IDLE_RUN, status: 'complete', startedAt: 100, ...state },
});
const price = (prompt = Number.NaN, completion = Number.NaN) =>
  Number.isNaN(prompt + completion) ? undefined : prompt + completion;

/** A million characters in one piece. */
const longText = (at: number) => Buffer.alloc(1_000_000, `${at} `).toString('latin1');

describe('cellOf', () => {
  it('keeps the figures of a run', () => {
    const usage = { promptTokens: 3, completionTokens: 100, totalTokens: 103, raw: {} };
    const call = { id: '1', kind: 'function', name: 'f', arguments: '{}' };
    const choices = [choice('one'), choice('two', 'length', { toolCalls: [call] })];
    const state = { firstTokenAt: 150, lastChunkAt: 1_100, endedAt: 1_100, usage, choices };
    expect(cellOf(record(state), price, [{ state: 'pass', message: '.' }])).toEqual({
      state: 'complete',
      text: 'one\n\ntwo\nf({})',
      firstTokenMs: 50,
      totalMs: 1_000,
      promptTokens: 3,
      completionTokens: 100,
      tokensPerSecond: (100 * 1_000) / 950,
      cost: 103,
      finish: 'stop, length',
      checks: [{ state: 'pass', message: '.' }],
    });
  });

  it('says why it failed, and nothing that it does not know', () => {
    const failure = { kind: 'network', reason: 'reset', message: 'Reset.' } as const;
    expect(cellOf(record({ status: 'failed', failure, endedAt: 101 }), price, [])).toEqual({
      state: 'failed',
      failure: 'Reset.',
      text: '',
      totalMs: 1,
      finish: '',
      checks: [],
    });
  });

  it('holds every choice against the schema that was asked for', () => {
    const body = { response_format: { type: 'json_object' } };
    const valid = (...texts: readonly string[]) =>
      cellOf(record({ choices: texts.map((text) => choice(text)) }, body), price, []).schemaValid;
    expect([valid('{}'), valid('{}', 'no'), valid('')]).toEqual([true, false, false]);
    expect(cellOf(record({ choices: [choice('{}')] }), price, []).schemaValid).toBeUndefined();
  });

  it('keeps the beginning of a long answer, its length, and what tells it from others', () => {
    const cut = (text: string) => cellOf(record({ choices: [choice(text)] }), price, [], 3);
    expect(cut('abc')).not.toHaveProperty('whole');
    expect(cut('abcd')).toMatchObject({ text: 'abc', whole: { length: 4 } });
    expect(cut('ab😀')).toMatchObject({ text: 'ab', whole: { length: 4 } });
    expect(cut('abcd').whole).toEqual(cut('abcd').whole);
    expect(cut('abcd').whole).not.toEqual(cut('abce').whole);
  });

  it('lets go of the rest of a long answer', () => {
    setFlagsFromString('--expose-gc');
    const used = () => {
      runInNewContext('gc')();
      return process.memoryUsage().heapUsed;
    };
    const long = (at: number) => cellOf(record({ choices: [choice(longText(at))] }), price, [], 1_000);
    const before = used();
    const cells = Array.from({ length: 50 }, (_, at) => long(at));
    expect(used() - before).toBeLessThan(10_000_000);
    expect(cells.map(({ whole }) => whole?.length)).toEqual(cells.map(() => 1_000_000));
  });

  it('keeps the less of each, the more cells there are', () => {
    expect(keptCharacters(planOf())).toBe(100_000);
    expect(keptCharacters(planOf({ repeats: 5_000 })) * 5_000).toBeLessThanOrEqual(20_000_000);
  });
});
