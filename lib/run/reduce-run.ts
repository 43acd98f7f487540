import type { RunEvent, WirePiece } from './event';
import { mergeExtras } from './merge-extras';
import { reduceChoice } from './reduce-choice';
import { IDLE_RUN, type RunState } from './state';

const FINAL: ReadonlySet<RunState['status']> = new Set(['complete', 'stopped', 'truncated', 'failed']);
const SPEECH: ReadonlySet<RunEvent['type']> = new Set([
  'text-delta',
  'reasoning-delta',
  'refusal-delta',
  'tool-call-delta',
]);

/** The state after one more event. Fixed once final: later events only add raw pieces. */
export function reduceRun(state: RunState, event: RunEvent): RunState {
  if (event.type === 'raw') return withPiece(state, event.at, event.piece);
  if (FINAL.has(state.status)) return state;
  switch (event.type) {
    case 'run-start':
      return { ...IDLE_RUN, status: 'waiting', startedAt: event.at, pieces: [] };
    case 'response-head': {
      const { status, headers } = event;
      return {
        ...state,
        status: state.status === 'idle' ? 'waiting' : state.status,
        headAt: event.at,
        response: { status, headers },
      };
    }
    case 'identity':
      return { ...state, identity: { ...named(event.id, event.model), ...state.identity } };
    case 'usage':
      return { ...state, usage: event.usage };
    case 'notice':
      return { ...state, notices: [...state.notices, { code: event.code, message: event.message }] };
    case 'run-end':
      return { ...state, status: ending(state, event.state), endedAt: event.at };
    case 'run-failed':
      return { ...state, status: 'failed', failure: event.failure, endedAt: event.at };
    case 'answer-extras':
      if (event.choice !== undefined) return reduceChoice(state, event.choice, event);
      return { ...state, extras: mergeExtras(state.extras, event.extras) };
    default: {
      const next = reduceChoice(state, event.choice, event);
      const first = state.firstTokenAt === undefined && SPEECH.has(event.type);
      return first ? { ...next, firstTokenAt: event.at } : next;
    }
  }
}

/** The state after all events, in order. */
export function reduceRunAll(state: RunState, events: readonly RunEvent[]): RunState {
  return events.reduce(reduceRun, state);
}

function withPiece(state: RunState, at: number, piece: WirePiece): RunState {
  const pieces = state.pieces === IDLE_RUN.pieces ? [] : state.pieces;
  (pieces as { at: number; piece: WirePiece }[]).push({ at, piece }); // shared and append-only, as documented on RunState
  const seen = { ...state, pieces, receivedBytes: state.receivedBytes + piece.bytes };
  if (FINAL.has(state.status)) return seen;
  const understood = piece.note === undefined && (piece.kind === 'chunk' || (piece.kind === 'body' && !refused(state)));
  if (!understood) return { ...seen, alive: true, status: state.status === 'idle' ? 'waiting' : state.status };
  return { ...seen, alive: true, status: 'streaming', chunks: state.chunks + 1, lastChunkAt: at };
}

/** The body of a refusal is no answer. */
function refused(state: RunState): boolean {
  return state.response !== undefined && state.response.status >= 300;
}

/** A run that had already completed is not stopped by the person who came too late. */
function ending(state: RunState, asked: 'complete' | 'stopped' | 'truncated'): RunState['status'] {
  const finished = state.choices.length > 0 && state.choices.every((choice) => choice.finishReason !== '');
  return finished ? 'complete' : asked;
}

function named(id: string | undefined, model: string | undefined): RunState['identity'] {
  return { ...(id === undefined ? {} : { id }), ...(model === undefined ? {} : { model }) };
}
