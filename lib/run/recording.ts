import type { Failure } from '../core/failure';
import { isJsonObject, parseJson } from '../core/json';
import { isNestedDeeper } from '../core/json-depth';
import { isSecretRef, type SecretRef, type VariableUrl, type WireRequest } from '../core/wire';
import { answerHeaders, sentHeaders, sentUrl } from './exported-request';
import type { RunRecord } from './run-record';
import type { RunState } from './state';

export type RecordedHeader = readonly [string, string | SecretRef];
export type RecordedEnd = {
  readonly atMs: number;
  readonly state: 'complete' | 'stopped' | 'truncated' | 'failed';
  readonly failure?: Failure;
};

/** One run with everything that came, and when: enough to show it again. Times in milliseconds since the request. */
export type RecordedRun = {
  readonly column: string;
  readonly provider: string;
  readonly providerLabel: string;
  readonly model: string;
  /** Milliseconds since 1970. */
  readonly startedWall: number;
  /** `body` = as sent, byte for byte; a credential stands in the headers by its name, never as a value. */
  readonly request: { readonly url: string; readonly headers: readonly RecordedHeader[]; readonly body: string };
  readonly response?: {
    readonly atMs: number;
    readonly status: number;
    readonly headers: readonly (readonly [string, string])[];
  };
  /** The answer as it arrived. */
  readonly pieces: RunState['pieces'];
  readonly end: RecordedEnd;
};

export type Recording = { readonly runs: readonly RecordedRun[] };

/** The recording of a run that has ended; undefined while it goes on, and where its pieces were not kept. */
export function recordRun(run: RunRecord): RecordedRun | undefined {
  const { state } = run;
  const { startedAt = 0, status, failure } = state;
  if (status === 'idle' || status === 'waiting' || status === 'streaming') return undefined;
  if (state.choices.length > 0 && state.pieces.length === 0) return undefined;
  const since = (at: number) => Math.max(0, Math.round(at - startedAt));
  const { response, headAt = startedAt } = state;
  return {
    column: run.column,
    provider: run.provider,
    providerLabel: run.providerLabel,
    model: run.model,
    startedWall: run.startedWall,
    request: { url: sentUrl(run.wire), headers: headersOf(run.wire), body: run.sent },
    ...(response && { response: { atMs: since(headAt), status: response.status, headers: answerHeaders(state) } }),
    pieces: state.pieces.map(({ at, piece }) => ({ at: since(at), piece })),
    end: { atMs: since(state.endedAt ?? startedAt), state: status, ...(failure && { failure }) },
  };
}

/** The recorded request as a run, with a state that a replay has come to. */
export function runOfRecording(recorded: RecordedRun, id: string, column: string, state: RunState): RunRecord {
  const { provider, providerLabel, model, startedWall, request } = recorded;
  const body = parseJson(request.body);
  const wire: WireRequest = {
    method: 'POST',
    url: urlOf(request.url),
    headers: Object.fromEntries(request.headers),
    body: body.ok && isJsonObject(body.value) && !isNestedDeeper(body.value) ? body.value : {},
  };
  return { id, column, provider, providerLabel, model, wire, sent: request.body, startedWall, state };
}

function headersOf(wire: WireRequest): readonly RecordedHeader[] {
  const shown = new Map(sentHeaders(wire));
  return Object.entries(wire.headers).map(([name, value]) => {
    if (!isSecretRef(value)) return [name, shown.get(name) ?? ''];
    const { secret, prefix } = value;
    return [name, { secret, ...(prefix === undefined ? {} : { prefix }) }];
  });
}

function urlOf(text: string): string | VariableUrl {
  const [, variable, path] = /^\$(\w+)(.*)$/.exec(text) ?? [];
  return variable === undefined ? text : { variable, path: path ?? '' };
}
