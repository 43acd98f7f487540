import { describe, expect, it } from 'vitest';
import type { RunRecord } from '@/lib/run/run-record';
import { IDLE_RUN, type RunState, type ToolCallState } from '@/lib/run/state';
import { idNote } from './id-note';
import { missingResults } from './missing-results';
import { roundLabel } from './round-label';

const call = (name: string): ToolCallState => ({ id: '', kind: 'function', name, arguments: '' });
const runOf = (state: Partial<RunState>): RunRecord => ({
  id: 'r',
  column: 'a',
  provider: 'sandbox',
  providerLabel: 'Sandbox',
  model: 'sandbox',
  wire: { method: 'POST', url: 'http://x', headers: {}, body: {} },
  sent: '{}',
  startedWall: 0,
  state: { ...IDLE_RUN, ...state },
});

describe('missingResults', () => {
  it.each([
    [['f'], {}, 'No result yet: f.'],
    [['f'], { 0: '' }, ''],
    [['f', '', 'g'], { 2: 'x' }, 'No result yet: call 1 (f), call 2 (no name).'],
    [['f', 'g'], { 0: 'x', 1: undefined }, 'No result yet: call 2 (g).'],
    [[], undefined, ''],
  ])('names the calls of %j that lack one of %j', (names, results, words) => {
    expect(missingResults(names.map(call), results)).toBe(words);
  });
});

describe('roundLabel', () => {
  it('says what a round called and how long it took', () => {
    const choice = { index: 0, text: '', reasoning: '', refusal: '', logprobs: [], finishReason: '' };
    const choices = [{ ...choice, toolCalls: [call('f'), call('g'), call('f')] }];
    expect(roundLabel(runOf({ status: 'complete', startedAt: 10, endedAt: 850, choices }), 1)).toBe(
      'Round 2 · f, g · 0.84 s',
    );
    expect(roundLabel(runOf({ status: 'streaming', startedAt: 10 }), 0)).toBe('Round 1 · streaming');
  });
});

describe('idNote', () => {
  const withIds = (...ids: readonly string[]) => ids.map((id) => ({ ...call('f'), id }));

  it('says nothing of ids that are sent as they came', () => {
    expect(idNote(runOf({}), withIds('call_1', 'call_2'))).toBe('');
    expect(idNote({ ...runOf({}), provider: 'mistral' }, withIds('abcdefghi'))).toBe('');
    expect(idNote(runOf({}), [{ ...call('f'), kind: 'function_call' }])).toBe('');
  });

  it('tells of each that is made or rewritten', () => {
    expect(idNote(runOf({}), withIds('', 'x', 'x'))).toBe('2 calls have no id of their own: new ones are made.');
    const mistral = { ...runOf({}), provider: 'mistral', providerLabel: 'Mistral' };
    expect(idNote(mistral, withIds('call_1'))).toBe(
      'Ids are rewritten to nine letters or digits: Mistral takes no others.',
    );
  });
});
