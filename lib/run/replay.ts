import { isJsonObject, parseJson } from '../core/json';
import { createDecoder, type Decoder } from './decoder';
import type { RunEvent } from './event';
import type { RecordedRun } from './recording';
import { reduceRunAll } from './reduce-run';
import { IDLE_RUN, type RunState } from './state';
import { cameAsEvents, pieceText } from './wire-text';

/** What comes at one moment of a replay, in milliseconds since the request. */
export type ReplayStep = { readonly atMs: number; readonly events: readonly RunEvent[] };

/**
 * The events of a recorded run, in order of their times: its pieces as they were recorded, and what the same decoder
 * as in a run makes of them. Foreign recordings are welcome. Never throws.
 */
export function replaySteps(run: RecordedRun): readonly ReplayStep[] {
  const { response, end } = run;
  const steps: ReplayStep[] = [{ atMs: 0, events: [{ type: 'run-start', at: 0 }] }];
  if (response !== undefined) {
    const { atMs, status, headers } = response;
    steps.push({ atMs, events: [{ type: 'response-head', at: atMs, status, headers }] });
  }
  const refused = response !== undefined && (response.status < 200 || response.status > 299);
  const last = Math.max(end.atMs, run.pieces.at(-1)?.at ?? 0);
  if (refused) for (const { at, piece } of run.pieces) steps.push({ atMs: at, events: [{ type: 'raw', at, piece }] });
  const closing = refused ? [] : decodePieces(run, last, steps);
  steps.push({ atMs: last, events: [...closing, finalEvent(run, last)] });
  return steps;
}

/** How far a replay has come: the moment, the step that is next, and what is to be seen. */
export type ReplayPlace = { readonly atMs: number; readonly next: number; readonly state: RunState };

export const REPLAY_START: ReplayPlace = { atMs: 0, next: 0, state: IDLE_RUN };

/** The place at a later moment: everything that came by then has come. The same place's state is folded on, once. */
export function playedUntil(from: ReplayPlace, atMs: number, steps: readonly ReplayStep[]): ReplayPlace {
  let next = from.next;
  while (next < steps.length && (steps[next]?.atMs ?? 0) <= atMs) next += 1;
  const events = steps.slice(from.next, next).flatMap((step) => step.events);
  return { atMs, next, state: reduceRunAll(from.state, events) };
}

/** The state that the recorded run came to. */
export function replayedState(run: RecordedRun): RunState {
  return playedUntil(REPLAY_START, Number.POSITIVE_INFINITY, replaySteps(run)).state;
}

/** Appends a step for each piece, and returns what the decoder has to say at the end. */
function decodePieces(run: RecordedRun, last: number, steps: ReplayStep[]): readonly RunEvent[] {
  const decoder = decoderFor(run);
  const asEvents = cameAsEvents(run.pieces);
  const utf8 = new TextEncoder();
  for (const [index, { at, piece }] of run.pieces.entries()) {
    const whole = pieceText(piece, asEvents);
    const isCut = piece.note === 'cut off' && index === run.pieces.length - 1;
    const events = decoder.push(utf8.encode(isCut ? whole.trimEnd() : whole), at);
    steps.push({ atMs: at, events: [{ type: 'raw', at, piece }, ...events.filter(isMeaning)] });
  }
  return decoder.end(last, 'closed').filter((event) => isMeaning(event) && !isEnding(event));
}

function decoderFor({ request, response }: RecordedRun): Decoder {
  const parsed = parseJson(request.body);
  const body = parsed.ok && isJsonObject(parsed.value) ? parsed.value : {};
  return createDecoder({
    asked: body.stream === true ? 'stream' : 'json',
    ...(typeof body.n === 'number' ? { choices: body.n } : {}),
    contentType: response?.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '',
    status: response?.status ?? 200,
    startedAt: response?.atMs ?? 0,
  });
}

/** Pieces are shown as they were recorded, not as they were decoded again. */
function isMeaning({ type }: RunEvent): boolean {
  return type !== 'raw';
}

function isEnding({ type }: RunEvent): boolean {
  return type === 'run-end' || type === 'run-failed';
}

function finalEvent({ end }: RecordedRun, at: number): RunEvent {
  if (end.failure !== undefined) return { type: 'run-failed', at, failure: end.failure };
  return { type: 'run-end', at, state: end.state === 'failed' ? 'truncated' : end.state };
}
