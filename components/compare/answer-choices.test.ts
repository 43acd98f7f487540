import { describe, expect, it } from 'vitest';
import type { Column } from '@/lib/draft/draft';
import type { RunRecord } from '@/lib/run/run-record';
import { IDLE_RUN } from '@/lib/run/state';
import { answerChoices, startingPair } from './answer-choices';

const column = (id: string): Column => ({ id, provider: 'oxen', model: `model ${id}`, params: {}, extra: {} });
const COLUMNS = ['a', 'b', 'c'].map(column);
const CHOICE = { text: '', reasoning: '', refusal: '', toolCalls: [], logprobs: [], finishReason: '' };
const run = (id: string, choices: number): RunRecord => ({
  id,
  column: id,
  provider: 'oxen',
  providerLabel: 'Oxen',
  model: `ran ${id}`,
  wire: { method: 'POST', url: 'http://127.0.0.1/', headers: {}, body: {} },
  sent: '{}',
  startedWall: 0,
  state: { ...IDLE_RUN, choices: Array.from({ length: choices }, (_, index) => ({ ...CHOICE, index })) },
});

const ANSWERS = answerChoices(COLUMNS, { a: run('a', 1), b: run('b', 2) });

it('offers every choice of every column, by the model that answered', () => {
  expect(ANSWERS.map(({ label }) => label)).toEqual([
    '1 · ran a',
    '2 · ran b · choice 1',
    '2 · ran b · choice 2',
    '3 · model c · no answer',
  ]);
  expect(new Set(ANSWERS.map(({ id }) => id)).size).toBe(4);
});

describe('startingPair', () => {
  it.each([
    ['a', ['a 0', 'b 0']],
    ['b', ['b 0', 'c 0']],
    ['c', ['c 0', 'a 0']],
    ['gone', ['a 0', 'b 0']],
  ])('begins with column %s and the next one', (focused, pair) => {
    expect(startingPair(ANSWERS, COLUMNS, focused)).toEqual(pair);
  });
});
