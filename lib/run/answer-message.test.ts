import { describe, expect, it } from 'vitest';
import { answerMessage } from './answer-message';
import type { ChoiceState } from './state';

const choice: ChoiceState = {
  index: 0,
  text: 'Hi',
  reasoning: 'r',
  refusal: '',
  toolCalls: [],
  logprobs: [],
  finishReason: 'stop',
};

describe('answerMessage', () => {
  it('is the text, without the reasoning', () => {
    expect(answerMessage(choice)).toEqual({ role: 'assistant', content: 'Hi' });
    expect(answerMessage({ ...choice, text: '' })).toEqual({ role: 'assistant', content: '' });
  });

  it('has null content beside tool calls alone, and keeps text beside them', () => {
    const toolCalls = [{ id: '1', kind: 'function', name: 'f', arguments: '{' }];
    const tool_calls = [{ id: '1', type: 'function', function: { name: 'f', arguments: '{' } }];
    expect(answerMessage({ ...choice, text: '', toolCalls })).toEqual({ role: 'assistant', content: null, tool_calls });
    expect(answerMessage({ ...choice, toolCalls })).toEqual({ role: 'assistant', content: 'Hi', tool_calls });
  });

  it('keeps vendor fields, those inside a function too', () => {
    const extras = { signature: 's', function: { strict: true } };
    const message = answerMessage({
      ...choice,
      extras: { annotations: [1] },
      toolCalls: [{ id: '1', kind: 'custom', name: 'f', arguments: 'x', extras }],
    });
    expect(message).toEqual({
      role: 'assistant',
      content: 'Hi',
      tool_calls: [{ id: '1', type: 'custom', custom: { strict: true, name: 'f', input: 'x' }, signature: 's' }],
      annotations: [1],
    });
  });

  it('carries a refusal', () => {
    expect(answerMessage({ ...choice, text: '', refusal: 'no' })).toEqual({
      role: 'assistant',
      content: null,
      refusal: 'no',
    });
  });
});
