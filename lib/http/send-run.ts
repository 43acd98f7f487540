import type { Failure } from '../core/failure';
import { isStreaming, type WireRequest } from '../core/wire';
import { createDecoder, type Decoder } from '../run/decoder';
import type { RunEvent } from '../run/event';
import { bodyText } from './body-text';
import { letGo } from './let-go';
import { arrivalOf, nextArrival } from './next-arrival';
import { createPace } from './pace';
import { workbenchFailure } from './workbench-failure';

export type RunRequest = { readonly provider: string; readonly wire: WireRequest; readonly body: string };

type RefusedAnswer = {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
  readonly url?: string;
  readonly nowMs?: number;
};

export type RunPorts = {
  /** Monotonic milliseconds. */
  now(): number;
  /** Reads what the provider said when it refused. */
  refusedFrom(answer: RefusedAnswer): Failure;
  readonly fetch?: typeof globalThis.fetch;
};

type Batch = readonly RunEvent[];

/**
 * Sends a body through the workbench to its provider and yields what comes, one batch a read, until one final event.
 * The signal stops it here and there. Never throws.
 */
export async function* sendRun(request: RunRequest, signal: AbortSignal, ports: RunPorts): AsyncGenerator<Batch, void> {
  const { now } = ports;
  yield [{ type: 'run-start', at: now() }];
  const response = signal.aborted ? undefined : await post(request, signal, ports.fetch ?? globalThis.fetch);
  if (signal.aborted || response === undefined) {
    response?.body?.cancel().catch(() => undefined);
    yield [signal.aborted ? stopped(now()) : failed(now(), OFFLINE)];
    return;
  }
  const headers = [...response.headers];
  yield [{ type: 'response-head', at: now(), status: response.status, headers }];
  if (response.ok) yield* readAnswer(response, request, signal, now);
  else yield await refusal(response, request, signal, ports);
}

const OFFLINE: Failure = { kind: 'network', reason: 'offline', message: 'The workbench did not answer.' };

async function post(
  { provider, body }: RunRequest,
  signal: AbortSignal,
  fetcher: typeof globalThis.fetch,
): Promise<Response | undefined> {
  try {
    return await fetcher(`/api/providers/${encodeURIComponent(provider)}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal,
      cache: 'no-store',
      redirect: 'manual',
    });
  } catch {
    return undefined;
  }
}

async function* readAnswer(
  response: Response,
  { wire }: RunRequest,
  signal: AbortSignal,
  now: () => number,
): AsyncGenerator<Batch, void> {
  const decoder = createDecoder({
    asked: isStreaming(wire) ? 'stream' : 'json',
    ...(typeof wire.body.n === 'number' ? { choices: wire.body.n } : {}),
    contentType: response.headers.get('content-type') ?? '',
    status: response.status,
    startedAt: now(),
  });
  const reader = response.body?.getReader();
  if (reader === undefined) {
    yield decoder.end(now(), 'closed');
    return;
  }
  try {
    yield* decode(reader, decoder, signal, now);
  } finally {
    void letGo(reader, signal);
  }
}

async function* decode(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  decoder: Decoder,
  signal: AbortSignal,
  now: () => number,
): AsyncGenerator<Batch, void> {
  const pace = createPace(now);
  let read = arrivalOf(reader.read());
  while (!decoder.done) {
    const due = decoder.deadline();
    const arrival = await nextArrival(read, due === undefined ? undefined : due - now(), signal);
    const at = now();
    if (arrival.kind === 'stopped') {
      yield stoppedEvents(decoder, at);
      return;
    }
    if (arrival.kind === 'bytes') read = arrivalOf(reader.read());
    const batch = eventsOf(decoder, arrival, at);
    if (batch.length > 0) yield batch;
    await pace();
  }
}

function eventsOf(
  decoder: Decoder,
  arrival: { readonly kind: string; readonly bytes?: Uint8Array },
  at: number,
): Batch {
  if (arrival.bytes !== undefined) return decoder.push(arrival.bytes, at);
  if (arrival.kind === 'deadline') return decoder.tick(at);
  return decoder.end(at, arrival.kind === 'broken' ? 'broken' : 'closed');
}

/** Stop is an ordinary ending; it stays `complete` if everything asked for had been seen. */
function stoppedEvents(decoder: Decoder, at: number): Batch {
  const events = decoder.end(at, 'closed');
  if (events.some((event) => event.type === 'run-end' && event.state === 'complete')) return events;
  const isAnswer = ({ type }: RunEvent) => type !== 'run-end' && type !== 'run-failed' && type !== 'notice';
  return [...events.filter(isAnswer), stopped(at)];
}

/** What a refused request yields: its body as it came, and the failure of the workbench or of the provider. */
async function refusal(
  response: Response,
  { wire }: RunRequest,
  signal: AbortSignal,
  { now, refusedFrom }: RunPorts,
): Promise<Batch> {
  const { text, bytes } = await bodyText(response);
  const at = now();
  if (signal.aborted) return [stopped(at)];
  const answer: RefusedAnswer = {
    status: response.status,
    headers: [...response.headers],
    body: text,
    ...(typeof wire.url === 'string' ? { url: wire.url } : {}),
    nowMs: Date.now(),
  };
  const failure = workbenchFailure(response.headers, text) ?? refusedFrom(answer);
  return [
    { type: 'raw', at, piece: { kind: 'body', text, bytes, note: `status ${response.status}` } },
    failed(at, failure),
  ];
}

function stopped(at: number): RunEvent {
  return { type: 'run-end', at, state: 'stopped' };
}

function failed(at: number, failure: Failure): RunEvent {
  return { type: 'run-failed', at, failure };
}
