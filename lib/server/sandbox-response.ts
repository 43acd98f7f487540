import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import type { JsonObject } from '../core/json';
import { fail, ok, type Result } from '../core/result';
import { answerSandbox } from '../sandbox/answer-sandbox';
import { boundedJson } from './bounded-json';
import type { EgressAnswer } from './egress';
import { networkFailure } from './network-failure';

type Step = { readonly delayMs: number; readonly chunk: JsonObject };

const encoder = new TextEncoder();

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
      return head(json(answer.status, answer.body));
    case 'stream':
      return head(
        new Response(events(answer.steps), { headers: { 'content-type': 'text/event-stream; charset=utf-8' } }),
      );
    case 'json':
      try {
        await sleep(answer.delayMs, undefined, { signal });
        return head(json(200, answer.body));
      } catch (error) {
        return fail(networkFailure(error, 'sandbox', signal));
      }
  }
}

/** Server-sent events, one per step, each at its time since the start; nothing is made ahead of a slow reader. */
function events(steps: Iterable<Step>): ReadableStream<Uint8Array> {
  const stop = new AbortController();
  const iterator = steps[Symbol.iterator]();
  let due = performance.now();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = iterator.next();
      if (next.done) {
        controller.enqueue(encoder.encode('data: [DONE]\n\n'));
        controller.close();
        return;
      }
      due += next.value.delayMs;
      const wait = due - performance.now();
      // A cancelled wait rejects; the stream is gone by then.
      if (wait > 0) await sleep(wait, undefined, { signal: stop.signal }).catch(() => undefined);
      if (!stop.signal.aborted) controller.enqueue(encoder.encode(`data: ${JSON.stringify(next.value.chunk)}\n\n`));
    },
    cancel() {
      stop.abort();
      iterator.return?.();
    },
  });
}

function json(status: number, value: JsonObject): Response {
  return Response.json(value, { status });
}

function notJson(complaint: string): JsonObject {
  const message = `The body of the request could not be read: ${complaint}`;
  return { error: { message, type: 'invalid_request_error', param: null, code: null } };
}
