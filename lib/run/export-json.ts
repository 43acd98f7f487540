import type { JsonObject } from '../core/json';
import { answerHeaders, sentHeaders, sentUrl } from './exported-request';
import type { RunRecord } from './run-record';
import type { RunState } from './state';

/** A run as plain JSON: request, answer, and each message with its milliseconds since the request; credentials by name only. */
export function exportJson(run: RunRecord): JsonObject {
  const { state, wire } = run;
  return {
    format: 'llm-workbench-run',
    version: 1,
    provider: run.providerLabel,
    model: run.model,
    startedAt: new Date(run.startedWall).toISOString(),
    status: state.status,
    request: { method: wire.method, url: sentUrl(wire), headers: pairs(sentHeaders(wire)), body: run.sent },
    response:
      state.response === undefined ? null : { status: state.response.status, headers: pairs(answerHeaders(state)) },
    choices: state.choices.map(choiceOf),
    usage: usageOf(state),
    failure: state.failure === undefined ? null : { ...state.failure },
    notices: state.notices.map(({ code, message }) => ({ code, message })),
    timing: timesOf(state),
    events: eventsOf(state),
  };
}

function pairs(headers: readonly (readonly [string, string])[]): readonly JsonObject[] {
  return headers.map(([name, value]) => ({ name, value }));
}

function choiceOf(choice: RunState['choices'][number]): JsonObject {
  return {
    index: choice.index,
    text: choice.text,
    reasoning: choice.reasoning,
    refusal: choice.refusal,
    finishReason: choice.finishReason,
    toolCalls: choice.toolCalls.map(({ id, kind, name, arguments: given }) => ({ id, kind, name, arguments: given })),
  };
}

function usageOf({ usage }: RunState): JsonObject | null {
  if (usage === undefined) return null;
  const { promptTokens = null, completionTokens = null, totalTokens = null } = usage;
  return { promptTokens, completionTokens, totalTokens };
}

function timesOf(state: RunState): JsonObject {
  const since = (at: number | undefined) => (at === undefined ? null : at - (state.startedAt ?? 0));
  return { headMs: since(state.headAt), firstTokenMs: since(state.firstTokenAt), totalMs: since(state.endedAt) };
}

function eventsOf({ pieces, startedAt = 0 }: RunState): readonly JsonObject[] {
  return pieces.map(({ at, piece }) => ({
    atMs: at - startedAt,
    kind: piece.kind,
    bytes: piece.bytes,
    ...(piece.eventName === undefined ? {} : { event: piece.eventName }),
    ...(piece.note === undefined ? {} : { note: piece.note }),
    data: piece.text,
  }));
}
