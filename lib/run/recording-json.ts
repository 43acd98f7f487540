import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import { fail, ok, type Result } from '../core/result';
import type { WirePiece } from './event';
import { readRecordedFailure } from './recorded-failure';
import type { RecordedEnd, RecordedHeader, RecordedRun, Recording } from './recording';
import { messageText, utf8Length } from './wire-text';

const FORMAT = 'llm-workbench-recording' as const;
const VERSION = 1;
const LIMITS = { runs: 64, pieces: 200_000, headers: 128, name: 512, time: 1e9 } as const;
const KINDS = ['chunk', 'done', 'comment', 'error', 'skipped', 'body'] as const;
const ENDS = ['complete', 'stopped', 'truncated', 'failed'] as const;

/** Recorded runs as plain JSON: `times` are milliseconds since the piece before; an ordinary chunk is its payload alone. */
export function encodeRecording(runs: readonly RecordedRun[]): JsonObject {
  return { format: FORMAT, version: VERSION, runs: runs.map(encodeRun) };
}

/** A recording from foreign JSON. Bounded; `invalid-draft` in one sentence for anything else. Never throws. */
export function decodeRecording(value: unknown): Result<Recording> {
  if (!isRecordingJson(value)) return refused('This is not a recording.');
  if (value.version !== VERSION) {
    const newer = typeof value.version === 'number' && value.version > VERSION;
    return refused(newer ? 'This recording was made by a newer workbench.' : 'This recording has no known version.');
  }
  const { runs } = value;
  if (!isList(runs) || runs.length > LIMITS.runs) return refused('This recording is damaged.');
  const read = runs.map(decodeRun).filter((run) => run !== undefined);
  const pieces = read.reduce((sum, run) => sum + run.pieces.length, 0);
  if (read.length < runs.length || pieces > LIMITS.pieces) return refused('This recording is damaged.');
  return ok({ runs: read });
}

/** True for JSON that says it is a recording, of whatever version. */
export function isRecordingJson(value: unknown): value is JsonObject & { readonly format: typeof FORMAT } {
  return isJsonObject(value) && value.format === FORMAT;
}

function encodeRun(run: RecordedRun): JsonObject {
  const { column, provider, providerLabel, model, startedWall, request, response, pieces, end } = run;
  return {
    column,
    provider,
    providerLabel,
    model,
    startedAt: new Date(startedWall).toISOString(),
    request: { url: request.url, headers: request.headers, body: request.body },
    ...(response && { response }),
    times: pieces.map(({ at }, index) => at - (pieces[index - 1]?.at ?? 0)),
    pieces: pieces.map(({ piece }) => encodePiece(piece)),
    end: { atMs: end.atMs, state: end.state, ...(end.failure && { failure: { ...end.failure } }) },
  };
}

function encodePiece(piece: WirePiece): JsonValue {
  const { kind, text, bytes, eventName, note } = piece;
  const usual = bytes === usualBytes(piece);
  if (kind === 'chunk' && usual && eventName === undefined && note === undefined) return text;
  const named = { ...(eventName === undefined ? {} : { event: eventName }), ...(note === undefined ? {} : { note }) };
  return { kind, text, ...(usual ? {} : { bytes }), ...named };
}

function usualBytes(piece: WirePiece): number {
  return utf8Length(messageText(piece));
}

function decodeRun(value: JsonValue): RecordedRun | undefined {
  if (!isJsonObject(value)) return undefined;
  const { column, provider, providerLabel, model } = value;
  if (!isName(column) || !isName(provider) || !isName(providerLabel) || !isName(model)) return undefined;
  const request = requestOf(value.request);
  const response = value.response === undefined ? 'none' : responseOf(value.response);
  const pieces = piecesOf(value.times, value.pieces);
  const end = endOf(value.end);
  if (request === undefined || response === undefined || pieces === undefined || end === undefined) return undefined;
  const startedWall = typeof value.startedAt === 'string' ? Date.parse(value.startedAt) : Number.NaN;
  const head = response === 'none' ? {} : { response };
  const who = { column, provider, providerLabel, model, startedWall: Number.isNaN(startedWall) ? 0 : startedWall };
  return { ...who, request, ...head, pieces, end };
}

function requestOf(value: JsonValue | undefined): RecordedRun['request'] | undefined {
  if (!isJsonObject(value) || typeof value.url !== 'string' || typeof value.body !== 'string') return undefined;
  const headers = headersOf(value.headers, (held): RecordedHeader[1] | undefined => {
    if (typeof held === 'string') return held;
    if (!isJsonObject(held) || !isName(held.secret)) return undefined;
    return { secret: held.secret, ...(isName(held.prefix) ? { prefix: held.prefix } : {}) };
  });
  return headers && { url: value.url.slice(0, 4096), headers, body: value.body };
}

function responseOf(value: JsonValue): RecordedRun['response'] | undefined {
  if (!isJsonObject(value) || !isTime(value.atMs) || !isTime(value.status)) return undefined;
  const headers = headersOf(value.headers, (held) => (typeof held === 'string' ? held : undefined));
  return headers && { atMs: value.atMs, status: value.status, headers };
}

function headersOf<Held>(
  value: JsonValue | undefined,
  read: (held: JsonValue | undefined) => Held | undefined,
): readonly (readonly [string, Held])[] | undefined {
  if (!isList(value) || value.length > LIMITS.headers) return undefined;
  const headers = value.flatMap((header): readonly (readonly [string, Held])[] => {
    const [name, held] = isList(header) ? header : [];
    const known = read(held);
    return isName(name) && known !== undefined ? [[name, known]] : [];
  });
  return headers.length === value.length ? headers : undefined;
}

function piecesOf(times: JsonValue | undefined, pieces: JsonValue | undefined): RecordedRun['pieces'] | undefined {
  if (!isList(times) || !isList(pieces) || times.length !== pieces.length) return undefined;
  if (pieces.length > LIMITS.pieces) return undefined;
  let at = 0;
  const read: { at: number; piece: WirePiece }[] = [];
  for (const [index, value] of pieces.entries()) {
    const after = times[index];
    const piece = pieceOf(value);
    if (!isTime(after) || piece === undefined) return undefined;
    at = Math.min(at + after, LIMITS.time);
    read.push({ at, piece });
  }
  return read;
}

function pieceOf(value: JsonValue): WirePiece | undefined {
  if (typeof value === 'string') return withBytes({ kind: 'chunk', text: value, bytes: 0 });
  if (!isJsonObject(value) || typeof value.text !== 'string') return undefined;
  const kind = KINDS.find((known) => known === value.kind);
  if (kind === undefined) return undefined;
  const named = {
    ...(isName(value.event) ? { eventName: value.event } : {}),
    ...(isName(value.note) ? { note: value.note } : {}),
  };
  const piece = { kind, text: value.text, bytes: 0, ...named };
  return isTime(value.bytes) ? { ...piece, bytes: value.bytes } : withBytes(piece);
}

function withBytes(piece: WirePiece): WirePiece {
  return { ...piece, bytes: usualBytes(piece) };
}

function endOf(value: JsonValue | undefined): RecordedEnd | undefined {
  if (!isJsonObject(value) || !isTime(value.atMs)) return undefined;
  const state = ENDS.find((known) => known === value.state);
  if (state !== 'failed') return state && { atMs: value.atMs, state };
  const failure = value.failure === undefined ? undefined : readRecordedFailure(value.failure);
  return failure && { atMs: value.atMs, state, failure };
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isName(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && value.length <= LIMITS.name;
}

function isTime(value: JsonValue | undefined): value is number {
  return typeof value === 'number' && value >= 0 && value <= LIMITS.time;
}

function refused(message: string): ReturnType<typeof fail> {
  return fail({ kind: 'invalid-draft', message });
}
