import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Failure } from '../core/failure';
import { callerOf } from './access';
import { answerHeaders, mediaType } from './answer-headers';
import { findConnection, type OpenConnection, openConnection, secretsOf } from './connection';
import type { EgressAnswer } from './egress';
import { type Environment, environment } from './env';
import { failureResponse, failureStatus } from './failure-response';
import { LIMITS } from './limits';
import { logTunnel } from './log';
import { networkFailure } from './network-failure';
import { callProvider } from './provider-call';
import { readAnswer } from './read-answer';
import { readBody } from './read-body';
import { type RelayEnd, relay } from './relay';
import { scrub } from './scrub';
import { type Stop, stopWith } from './stop';
import { type StreamBounds, takeSlot } from './stream-slots';

export type TunnelCall = { readonly id: string /** `performance.now()` at the door. */; readonly startedAt: number };

type Run = {
  readonly host: string;
  readonly startedAt: number;
  readonly secrets: readonly string[];
  readonly stop: Stop;
  /** Frees what the run holds and writes its line; only the first call counts. */
  readonly finish: (status: number, end: RelayEnd) => void;
};

/** Passes a chat completion through to a provider, and its answer back, without reading either of them. */
export async function tunnel(request: Request, { id, startedAt }: TunnelCall): Promise<Response> {
  const env = environment();
  const found = findConnection(id, request, env);
  if (!found.ok) return failureResponse(found.failure);
  const open = openConnection(found.value);
  const host = open.ok ? new URL(open.value.baseUrl).hostname : '';
  const slot = takeSlot(callerOf(request, env), streamBounds(env));
  const release = slot.ok ? slot.value : () => undefined;
  const run = startRun(request.signal, { id, startedAt, host, secrets: secretsOf(found.value, env), release });
  if (!slot.ok) return refuse(run, slot.failure);
  if (!open.ok) return refuse(run, open.failure);
  try {
    return await carry(request, open.value, run);
  } catch (error) {
    // Nothing below throws by design; whatever does must not keep the slot.
    return refuse(run, networkFailure(error, host, run.stop.signal));
  }
}

async function carry(request: Request, connection: OpenConnection, run: Run): Promise<Response> {
  const body = await readBody(request, LIMITS.tunnelBodyBytes);
  if (!body.ok) return refuse(run, body.failure);
  if (run.stop.signal.aborted) return refuse(run, { kind: 'aborted', message: 'The request was stopped.' });
  const guardMs = performance.now() - run.startedAt;
  const answer = await callProvider(connection, { body: body.value, signal: run.stop.signal });
  if (!answer.ok) return refuse(run, answer.failure);
  const headers = answerHeaders(answer.value.headers, run.secrets);
  headers.set(
    'server-timing',
    serverTiming({ guard: guardMs, connect: answer.value.connectMs, head: answer.value.headMs }),
  );
  return pass(run, answer.value, headers);
}

type RunFacts = TunnelCall & Pick<Run, 'host' | 'secrets'> & { readonly release: () => void };

function startRun(caller: AbortSignal, facts: RunFacts): Run {
  const { id, startedAt, host, secrets, release } = facts;
  const stop = stopWith(caller);
  let isOver = false;
  const finish = (status: number, { bytes, end }: RelayEnd) => {
    if (isOver) return;
    isOver = true;
    release();
    stop.release();
    if (end !== 'done') stop.abort();
    const milliseconds = Math.round(performance.now() - startedAt);
    const line = { request: randomUUID(), provider: id, host, status, milliseconds, bytes };
    const how = typeof end === 'string' ? end : end.kind === 'aborted' ? 'stopped' : end.kind;
    logTunnel({ ...line, end: how }, secrets);
  };
  return { host, startedAt, secrets, stop, finish };
}

/** In local mode everyone is the one person at this machine. */
function streamBounds({ mode, maxStreams, maxStreamsPerUser }: Environment): StreamBounds {
  return { all: maxStreams, perCaller: mode === 'shared' ? maxStreamsPerUser : maxStreams };
}

function refuse(run: Run, failure: Failure, status = failureStatus(failure)): Response {
  run.finish(status, { bytes: 0, end: failure });
  return failureResponse(failure, status);
}

function pass(run: Run, answer: EgressAnswer, headers: Headers): Response | Promise<Response> {
  const { status, body } = answer;
  if (status >= 400) return passRefusal(run, answer, headers);
  if (status >= 300) return refuse(run, redirected(answer, run));
  if (body === null || status === 204 || status === 205) {
    run.finish(status, { bytes: 0, end: 'done' });
    return new Response(null, { status, headers });
  }
  const limitBytes = bytesAllowed(answer);
  const onEnd = (end: RelayEnd) => run.finish(status, end);
  const stream = relay(body, { host: run.host, signal: run.stop.signal, limitBytes, onEnd });
  return new Response(stream, { status, headers });
}

/** What a provider says when it refuses: the beginning of it, without any secret that it repeats. */
async function passRefusal(run: Run, { status, body }: EgressAnswer, headers: Headers): Promise<Response> {
  // A secret must not be cut in two before it is looked for.
  const { bytes } = await readAnswer(body, LIMITS.errorBodyBytes + LIMITS.passedHeaderCharacters * 8);
  const text = Buffer.from(bytes).toString('latin1');
  const clean = scrub(text, run.secrets);
  run.finish(status, { bytes: bytes.byteLength, end: 'done' });
  const passed = Buffer.from(clean, 'latin1').subarray(0, LIMITS.errorBodyBytes);
  return new Response(new Uint8Array(passed), { status: status > 599 ? 502 : status, headers });
}

function redirected({ status, headers }: EgressAnswer, { host, secrets }: Run): Failure {
  const location = headers.get('location') ?? '';
  const target = URL.canParse(location) ? scrub(new URL(location).host, secrets) : host;
  const message = `${host} answered with a redirect to ${target}; nothing was sent there.`;
  return { kind: 'refused', message, reason: 'redirected', status };
}

/** A stream of plain bytes has no cap here; what is read as a whole, or unpacked by us, has one. */
function bytesAllowed({ headers }: EgressAnswer): number {
  const isStream = ['text/event-stream', 'application/x-ndjson'].includes(mediaType(headers.get('content-type')));
  const encoding = headers.get('content-encoding') ?? 'identity';
  if (!isStream) return LIMITS.plainAnswerBytes;
  return encoding === 'identity' ? Number.POSITIVE_INFINITY : LIMITS.inflatedAnswerBytes;
}

function serverTiming(parts: Readonly<Record<string, number>>): string {
  return Object.entries(parts)
    .map(([name, milliseconds]) => `${name};dur=${milliseconds.toFixed(1)}`)
    .join(', ');
}
