import type { JsonObject } from '../../core/json';
import { serializeBody } from '../../core/wire';
import type { RunRecord } from '../../run/run-record';
import { IDLE_RUN, type RunState } from '../../run/state';

type Facts = {
  readonly startedWall?: number;
  readonly asked?: string;
  readonly body?: JsonObject;
  readonly said?: string;
};

/** A run that has ended. */
export function runOf(id: string, { startedWall = 5, asked = 'Hello', body, said = 'Hi' }: Facts = {}): RunRecord {
  const wire = {
    method: 'POST' as const,
    url: 'http://x/v1/chat/completions',
    headers: { authorization: { secret: 'OXEN_API_KEY', prefix: 'Bearer ' } },
    body: body ?? { model: 'sandbox', messages: [{ role: 'user', content: asked }] },
  };
  const choice = {
    index: 0,
    text: said,
    reasoning: '',
    refusal: '',
    toolCalls: [],
    logprobs: [],
    finishReason: 'stop',
  };
  const state: RunState = { ...IDLE_RUN, status: 'complete', startedAt: 1, endedAt: 3, choices: [choice] };
  return {
    id,
    column: 'a',
    provider: 'sandbox',
    providerLabel: 'Sandbox',
    model: 'sandbox',
    wire,
    sent: serializeBody(wire),
    startedWall,
    state,
  };
}
