import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Failure } from '../core/failure';
import type { JsonObject } from '../core/json';
import { fail, ok, type Result } from '../core/result';
import { answerSandbox } from '../sandbox/answer-sandbox';
import type { FaultStep } from '../sandbox/fault-answer';
import { boundedJson } from './bounded-json';
import type { EgressAnswer } from './egress';
import { networkFailure } from './network-failure';

const encoder = new TextEncoder();
const DONE = 'data: [DONE]\n\n';

/** The sandbox's answer to a request body, in the shape in which a provider on the network answers. */
export async function sandboxResponse(body: Uint8Array, signal: AbortSignal): Promise<Result<EgressAnswer>> {
  const startedAt = performance.now();
  const head = (response: Response) =>
    ok({
      status: response.status,
      headers: response.headers,
      body: response.body,
      connectMs: 0,
      headMs: performance.now() - startedAt,
    });
  const request = boundedJson(new TextDecoder().decode(body));
  if (!request.ok) return head(json(400, notJson(request.failure.message)));
  const nowSeconds = Math.floor(Date.now() / 1000);
  const answer = answerSandbox(request.value, { nowSeconds, random: Math.random });
  switch (answer.kind) {
    case 'error':
      return head(json(answer.status, answer.body, answer.headers));
    case 'stream':
      return head(streamed(answer.steps, answer.contentType));
    case 'hang':
      return fail(await untilGone(signal));
    case 'json':
      try {
        await sleep(answer.delayMs, undefined, { signal });
        return head(json(200, answer.body));
      } catch (error) {
        return fail(networkFailure(error, 'sandbox', signal));
      }
  }
}

/** Nothing at all, not even a head, until the caller leaves or the total clock runs out. */
function untilGone(signal: AbortSignal): Promise<Failure> {
  return new Promise((resolve) => {
    const leave = () => resolve(networkFailure(undefined, 'sandbox', signal));
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
  });
}

function streamed(steps: Iterable<FaultStep>, type?: 'application/json'): Response {
  const contentType = type ?? 'text/event-stream; charset=utf-8';
  return new Response(events(steps, type === undefined ? DONE : ''), { headers: { 'content-type': contentType } });
}

/** Server-sent events, one per step, each at its time since the start; nothing is made ahead of a slow reader. */
function events(steps: Iterable<FaultStep>, last: string): ReadableStream<Uint8Array> {
  const stop = new AbortController();
  const iterator = steps[Symbol.iterator]();
  let due = performance.now();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = iterator.next();
      if (next.done) {
        if (last !== '') controller.enqueue(encoder.encode(last));
        controller.close();
        return;
      }
      due += next.value.delayMs;
      const wait = due - performance.now();
      // A cancelled wait rejects; the stream is gone by then.
      if (wait > 0) await sleep(wait, undefined, { signal: stop.signal }).catch(() => undefined);
      if (!stop.signal.aborted) take(controller, next.value);
    },
    cancel() {
      stop.abort();
      iterator.return?.();
    },
  });
}

function take(controller: ReadableStreamDefaultController<Uint8Array>, step: FaultStep): void {
  if ('chunk' in step) controller.enqueue(encoder.encode(`data: ${JSON.stringify(step.chunk)}\n\n`));
  else if ('raw' in step) controller.enqueue(encoder.encode(step.raw));
  else if (step.end === 'close') controller.close();
  else controller.error(Object.assign(new Error('The sandbox cuts this answer.'), { code: 'ECONNRESET' }));
}

function json(status: number, value: JsonObject, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(value, { status, headers });
}

function notJson(complaint: string): JsonObject {
  const message = `The body of the request could not be read: ${complaint}`;
  return { error: { message, type: 'invalid_request_error', param: null, code: null } };
}
