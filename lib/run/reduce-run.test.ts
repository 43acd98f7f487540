import { describe, expect, it } from 'vitest';
import type { Failure } from '../core/failure';
import type { RunEvent } from './event';
import { reduceRun, reduceRunAll } from './reduce-run';
import { IDLE_RUN } from './state';

const failure: Failure = { kind: 'network', reason: 'reset', message: 'x' };
const start: RunEvent = { type: 'run-start', at: 5 };
const head: RunEvent = { type: 'response-head', at: 7, status: 200, headers: [['a', 'b']] };
const raw = (kind: 'chunk' | 'comment' | 'body', at = 8): RunEvent => ({
  type: 'raw',
  at,
  piece: { kind, text: 't', bytes: 3 },
});
const say = (text: string, at = 9, choice = 0): RunEvent => ({ type: 'text-delta', at, choice, text });
const finish = (choice = 0): RunEvent => ({ type: 'finish', at: 10, choice, reason: 'stop' });
const end = (state: 'complete' | 'stopped' | 'truncated'): RunEvent => ({ type: 'run-end', at: 11, state });

function fold(...events: readonly RunEvent[]) {
  return reduceRunAll(IDLE_RUN, events);
}

describe('reduceRun', () => {
  it('idle, waiting, alive, streaming', () => {
    expect(fold(start)).toMatchObject({ status: 'waiting', startedAt: 5, alive: false });
    expect(fold(start, head)).toMatchObject({ status: 'waiting', headAt: 7, response: { status: 200 } });
    expect(fold(start, head, raw('comment'))).toMatchObject({ status: 'waiting', alive: true, chunks: 0 });
    expect(fold(start, head, raw('chunk'), say('a'))).toMatchObject({
      status: 'streaming',
      chunks: 1,
      lastChunkAt: 8,
      firstTokenAt: 9,
    });
  });

  it('failed, then complete, then stopped, then truncated', () => {
    const running = [start, head, raw('chunk'), say('a')];
    expect(fold(...running, end('stopped')).status).toBe('stopped');
    expect(fold(...running, end('truncated')).status).toBe('truncated');
    expect(fold(...running, finish(), end('stopped')).status).toBe('complete');
    expect(fold(...running, say('b', 9, 1), finish(), end('stopped')).status).toBe('stopped');
    expect(fold(...running, finish(), { type: 'run-failed', at: 11, failure }).status).toBe('failed');
  });

  it('is fixed once final; later bytes stay visible', () => {
    const done = fold(start, raw('chunk'), say('a'), finish(), end('complete'));
    const after = reduceRunAll(done, [say('b'), { type: 'run-failed', at: 12, failure }, finish(1), raw('chunk', 13)]);
    expect(after).toMatchObject({ status: 'complete', chunks: 1, lastChunkAt: 8, endedAt: 11 });
    expect(after.failure).toBeUndefined();
    expect(after.choices.map((choice) => choice.text)).toEqual(['a']);
    expect(after.pieces).toHaveLength(2);
  });

  it('keeps the text of a failed run', () => {
    const state = fold(start, raw('chunk'), say('a'), { type: 'run-failed', at: 11, failure });
    expect(state.choices[0]?.text).toBe('a');
    expect(state.failure).toBe(failure);
  });

  it('never touches the idle state or an earlier run', () => {
    fold(raw('chunk'), say('a'));
    expect(IDLE_RUN.pieces).toHaveLength(0);
    const first = fold(start, raw('chunk'), {
      type: 'logprobs',
      at: 9,
      choice: 0,
      tokens: [{ token: 'a', logprob: -1, top: [] }],
    });
    const second = reduceRun(first, start);
    expect(second.pieces).toHaveLength(0);
    expect(second.choices).toHaveLength(0);
    expect(first.pieces).toHaveLength(1);
  });

  it('choices are sorted by index; strings are appended, earlier states unchanged', () => {
    const before = fold(start, say('b', 9, 1));
    const after = reduceRunAll(before, [say('a', 9, 0), say('B', 9, 1)]);
    expect(after.choices.map((choice) => [choice.index, choice.text])).toEqual([
      [0, 'a'],
      [1, 'bB'],
    ]);
    expect(before.choices[0]?.text).toBe('b');
  });

  it('the body of a refusal is no chunk', () => {
    const refused: RunEvent = { type: 'response-head', at: 7, status: 401, headers: [] };
    expect(fold(start, refused, raw('body'))).toMatchObject({ status: 'waiting', chunks: 0 });
  });

  it('unknown fields: lists grow, objects merge, the rest is replaced', () => {
    const extras = (fields: Record<string, string[] | string | { [name: string]: number }>): RunEvent => ({
      type: 'extras',
      at: 9,
      choice: 0,
      extras: fields,
    });
    const state = fold(
      start,
      extras({ list: ['a'], text: '1', object: { a: 1 } }),
      extras({ list: ['b'], text: '2', object: { b: 2 } }),
    );
    expect(state.choices[0]?.extras).toEqual({ list: ['a', 'b'], text: '2', object: { a: 1, b: 2 } });
  });
});
