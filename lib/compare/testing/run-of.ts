import type { JsonObject } from '../../core/json';
import type { RunRecord } from '../../run/run-record';
import { type ChoiceState, IDLE_RUN, type RunState, type ToolCallState } from '../../run/state';

/** A choice with these fields and nothing else in it. */
function choiceOf(fields: Partial<ChoiceState>): ChoiceState {
  return {
    index: 0,
    text: '',
    reasoning: '',
    refusal: '',
    toolCalls: [],
    logprobs: [],
    finishReason: '',
    ...fields,
  };
}

export function callOf(name: string, given: string): ToolCallState {
  return { id: 'call_1', kind: 'function', name, arguments: given };
}

/** A complete run of these choices, of one second from 1,000 ms on, its first token after 200 ms. */
export function runOf(
  choices: readonly (string | Partial<ChoiceState>)[],
  state: Partial<RunState> = {},
  body: JsonObject = { model: 'm' },
): RunRecord {
  return {
    id: 'run',
    column: 'a',
    provider: 'sandbox',
    providerLabel: 'Sandbox',
    model: 'm',
    wire: { method: 'POST', url: 'http://127.0.0.1/chat/completions', headers: {}, body },
    sent: '{}',
    startedWall: 0,
    state: {
      ...IDLE_RUN,
      status: 'complete',
      startedAt: 1_000,
      firstTokenAt: 1_200,
      lastChunkAt: 1_900,
      endedAt: 2_000,
      choices: choices.map((choice, index) =>
        choiceOf({ index, ...(typeof choice === 'string' ? { text: choice } : choice) }),
      ),
      ...state,
    },
  };
}
