import { describe, expect, it } from 'vitest';
import type { Message } from '../chat/message';
import { isJsonObject } from '../core/json';
import type { ChoiceState, ToolCallState } from '../run/state';
import { roundMessages } from './round-messages';

const call = (id: string, name = 'f', kind = 'function'): ToolCallState => ({ id, kind, name, arguments: '{}' });
function choiceOf(...toolCalls: readonly ToolCallState[]): ChoiceState {
  return { index: 0, text: '', reasoning: '', refusal: '', toolCalls, logprobs: [], finishReason: 'tool_calls' };
}

/** The ids of the calls and those of the results, in their order. */
function idsIn(messages: readonly Message[]) {
  const [assistant, ...results] = messages;
  const calls = Array.isArray(assistant?.tool_calls) ? assistant.tool_calls : [];
  return {
    calls: calls.map((item) => (isJsonObject(item) ? item.id : undefined)),
    results: results.map((message) => message.tool_call_id),
  };
}

describe('roundMessages', () => {
  it.each([
    ['as given', ['call_1', 'call_2'], ['call_1', 'call_2']],
    ['nine characters', ['abcdefghi'], ['abcdefghi']],
    ['none', [''], [/^[a-zA-Z0-9]{9}$/]],
    ['none at all', ['', ''], [/^[a-zA-Z0-9]{9}$/, /^[a-zA-Z0-9]{9}$/]],
    ['the same twice', ['x', 'x', 'y'], ['x', /^[a-zA-Z0-9]{9}$/, 'y']],
  ])('keeps ids where it can: %s', (_name, given, expected) => {
    const { calls, results } = idsIn(
      roundMessages([], choiceOf(...given.map((id) => call(id))), given.map(String), false),
    );
    expect(calls).toEqual(expected.map((id) => (typeof id === 'string' ? id : expect.stringMatching(id))));
    expect(results).toEqual(calls);
    expect(new Set(calls).size).toBe(given.length);
  });

  it('makes ids that no message before has', () => {
    const first = roundMessages([], choiceOf(call('')), ['1'], false);
    const second = roundMessages(first, choiceOf(call('')), ['2'], false);
    expect(idsIn(second).calls).not.toEqual(idsIn(first).calls);
    expect(roundMessages([], choiceOf(call('')), ['1'], false)).toEqual(first);
  });

  it('gives each result to its own call, whatever comes first', () => {
    const messages = roundMessages([], choiceOf(call('b'), call('a')), ['of b', 'of a'], false);
    expect(messages.slice(1)).toEqual([
      { role: 'tool', tool_call_id: 'b', content: 'of b' },
      { role: 'tool', tool_call_id: 'a', content: 'of a' },
    ]);
  });

  it('writes plain ids where they are needed, and leaves those that are plain', () => {
    const { calls, results } = idsIn(roundMessages([], choiceOf(call('call_1'), call('abcdefghi')), ['', ''], true));
    expect(calls).toEqual([expect.stringMatching(/^[a-zA-Z0-9]{9}$/), 'abcdefghi']);
    expect(results).toEqual(calls);
  });

  it('answers the old single call in the role function', () => {
    expect(roundMessages([], choiceOf(call('', 'old', 'function_call')), ['r'], false)).toEqual([
      { role: 'assistant', content: null, function_call: { name: 'old', arguments: '{}' } },
      { role: 'function', name: 'old', content: 'r' },
    ]);
  });

  it('answers a custom tool like a function', () => {
    expect(roundMessages([], choiceOf(call('c', 'shell', 'custom')), ['r'], false)).toEqual([
      {
        role: 'assistant',
        content: null,
        tool_calls: [{ id: 'c', type: 'custom', custom: { name: 'shell', input: '{}' } }],
      },
      { role: 'tool', tool_call_id: 'c', content: 'r' },
    ]);
  });
});
