import type { LogprobToken, RunEvent } from './event';
import { mergeExtras } from './merge-extras';
import type { ChoiceState, RunState, ToolCallState } from './state';

type ChoiceEvent = Extract<
  RunEvent,
  {
    type:
      | 'text-delta'
      | 'reasoning-delta'
      | 'refusal-delta'
      | 'tool-call-delta'
      | 'logprobs'
      | 'extras'
      | 'answer-extras'
      | 'finish';
  }
>;

/** The run with one of its choices changed; a choice is opened by its first event, sorted by index. */
export function reduceChoice(state: RunState, index: number, event: ChoiceEvent): RunState {
  const position = state.choices.findIndex((choice) => choice.index === index);
  if (position >= 0) {
    const choices = state.choices.map((choice, at) => (at === position ? changed(choice, event) : choice));
    return { ...state, choices };
  }
  const choices = [...state.choices, changed(opened(index), event)].sort((left, right) => left.index - right.index);
  return { ...state, choices };
}

function opened(index: number): ChoiceState {
  return { index, text: '', reasoning: '', refusal: '', toolCalls: [], logprobs: [], finishReason: '' };
}

function changed(choice: ChoiceState, event: ChoiceEvent): ChoiceState {
  switch (event.type) {
    case 'text-delta':
      return { ...choice, text: choice.text + event.text };
    case 'reasoning-delta':
      return { ...choice, reasoning: choice.reasoning + event.text };
    case 'refusal-delta':
      return { ...choice, refusal: choice.refusal + event.text };
    case 'tool-call-delta':
      return { ...choice, toolCalls: withCall(choice.toolCalls, event) };
    case 'logprobs':
      return { ...choice, logprobs: appended(choice.logprobs, event.tokens) };
    case 'extras':
      return { ...choice, extras: mergeExtras(choice.extras, event.extras) };
    case 'answer-extras':
      return { ...choice, facts: mergeExtras(choice.facts, event.extras) };
    case 'finish':
      return { ...choice, finishReason: event.reason };
  }
}

function appended(list: readonly LogprobToken[], tokens: readonly LogprobToken[]): readonly LogprobToken[] {
  const own = list as LogprobToken[]; // opened by this file for this run, append-only so that each event stays cheap
  for (const token of tokens) own.push(token);
  return own;
}

function withCall(
  calls: readonly ToolCallState[],
  event: ChoiceEvent & { type: 'tool-call-delta' },
): readonly ToolCallState[] {
  const known = calls[event.call] ?? { id: '', kind: 'function', name: '', arguments: '' };
  const next: ToolCallState = {
    ...known,
    id: known.id || (event.id ?? ''),
    kind: event.kind ?? known.kind,
    name: event.name ?? known.name,
    arguments: known.arguments + (event.arguments ?? ''),
    ...(event.extras === undefined ? {} : { extras: mergeExtras(known.extras, event.extras) }),
  };
  const copy = [...calls];
  copy[event.call] = next;
  return copy;
}
