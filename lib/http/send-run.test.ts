import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Failure } from '../core/failure';
import type { RunEvent } from '../run/event';
import { type RunPorts, type RunRequest, sendRun } from './send-run';

const SAID: Failure = { kind: 'refused', message: 'said', reason: 'auth', status: 401 };

function request(body: Record<string, string | number | boolean> = { stream: true }): RunRequest {
  const wire = { method: 'POST', url: 'https://a.example/chat/completions', headers: {}, body } as const;
  return { provider: 'own-a/b', wire, body: JSON.stringify(body) };
}

function ports(fetch: typeof globalThis.fetch, now: () => number = () => performance.now()): RunPorts {
  return { now, refusedFrom: () => SAID, fetch };
}

/** An answer whose body the test writes, and that knows whether its reader has left. */
function openAnswer(init: ResponseInit = { headers: { 'content-type': 'text/event-stream' } }) {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const cancel = vi.fn();
  const body = new ReadableStream<Uint8Array>({
    start(opened) {
      controller = opened;
    },
    cancel,
  });
  const encoder = new TextEncoder();
  return {
    fetch: vi.fn(async () => new Response(body, init)),
    write: (text: string) => controller?.enqueue(encoder.encode(text)),
    close: () => controller?.close(),
    breakOff: () => controller?.error(new TypeError('network error')),
    cancel,
  };
}

const chunk = (delta: string, finish: string | null = null) =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: delta }, finish_reason: finish }] })}\n\n`;

async function collect(run: AsyncIterable<readonly RunEvent[]>): Promise<RunEvent[]> {
  const events: RunEvent[] = [];
  for await (const batch of run) events.push(...batch);
  return events;
}
const textOf = (events: readonly RunEvent[]) =>
  events.map((event) => (event.type === 'text-delta' ? event.text : '')).join('');
const never = () => new AbortController().signal;

afterEach(() => {
  vi.useRealTimers();
});

describe('sendRun', () => {
  it('posts the body as it is and yields head, text and one end', async () => {
    const answer = openAnswer({ headers: { 'content-type': 'text/event-stream', 'x-test': '1' } });
    answer.write(chunk('Hel'));
    answer.write(chunk('lo', 'stop'));
    answer.write('data: [DONE]\n\n');
    const events = await collect(sendRun(request(), never(), ports(answer.fetch)));
    expect(events.map(({ type }) => type).filter((type) => type !== 'raw')).toEqual([
      'run-start',
      'response-head',
      'text-delta',
      'text-delta',
      'finish',
      'run-end',
    ]);
    expect(textOf(events)).toBe('Hello');
    expect(events.at(-1)).toMatchObject({ state: 'complete' });
    expect(events[1]).toMatchObject({ status: 200, headers: expect.arrayContaining([['x-test', '1']]) });
    expect(answer.fetch).toHaveBeenCalledWith(
      '/api/providers/own-a%2Fb/chat/completions',
      expect.objectContaining({
        method: 'POST',
        body: '{"stream":true}',
        headers: { 'content-type': 'application/json' },
      }),
    );
    // The line was still open: reading has ended, and the reader has left.
    await vi.waitFor(() => expect(answer.cancel).toHaveBeenCalledTimes(1));
  });

  it('yields one batch a read, as it comes', async () => {
    const answer = openAnswer();
    const run = sendRun(request(), never(), ports(answer.fetch));
    await run.next();
    await run.next();
    answer.write(chunk('a') + chunk('b'));
    expect(textOf((await run.next()).value ?? [])).toBe('ab');
    answer.write(chunk('c'));
    expect(textOf((await run.next()).value ?? [])).toBe('c');
    await run.return();
    await vi.waitFor(() => expect(answer.cancel).toHaveBeenCalledTimes(1));
  });

  it('R5 R6 keeps the text when the line ends or breaks early', async () => {
    for (const how of ['close', 'breakOff'] as const) {
      const answer = openAnswer();
      const run = sendRun(request(), never(), ports(answer.fetch));
      const events = [...((await run.next()).value ?? []), ...((await run.next()).value ?? [])];
      answer.write(chunk('part'));
      events.push(...((await run.next()).value ?? []));
      answer[how]();
      events.push(...(await collect(run)));
      expect(textOf(events)).toBe('part');
      expect(events.at(-1)).toMatchObject({ type: 'run-end', state: 'truncated' });
    }
  });

  it('R4 stops while it waits for the head, and in the middle of the text', async () => {
    const early = new AbortController();
    const silent = vi.fn(
      (_url: unknown, init?: RequestInit) =>
        new Promise<Response>((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new DOMException('x', 'AbortError')));
        }),
    );
    const waiting = collect(sendRun(request(), early.signal, ports(silent as typeof fetch))); // answers like fetch
    await vi.waitFor(() => expect(silent).toHaveBeenCalledTimes(1));
    early.abort();
    expect((await waiting).at(-1)).toMatchObject({ type: 'run-end', state: 'stopped' });

    const unsent = sendRun(request(), AbortSignal.abort(), ports(silent as typeof fetch)); // answers like fetch
    expect((await collect(unsent)).at(-1)).toMatchObject({ type: 'run-end', state: 'stopped' });
    expect(silent).toHaveBeenCalledTimes(1);

    const late = new AbortController();
    const answer = openAnswer();
    const run = sendRun(request(), late.signal, ports(answer.fetch));
    await run.next();
    await run.next();
    answer.write(chunk('part'));
    const read = (await run.next()).value ?? [];
    late.abort();
    const rest = await collect(run);
    expect(textOf(read)).toBe('part');
    expect(rest.filter(({ type }) => type === 'run-end' || type === 'run-failed')).toEqual([
      expect.objectContaining({ type: 'run-end', state: 'stopped' }),
    ]);
    await vi.waitFor(() => expect(answer.cancel).toHaveBeenCalledTimes(1));
  });

  it('stays complete when everything had been seen before Stop', async () => {
    const controller = new AbortController();
    const answer = openAnswer();
    const run = sendRun(request(), controller.signal, ports(answer.fetch));
    await run.next();
    await run.next();
    answer.write(chunk('all', 'stop'));
    await run.next();
    controller.abort();
    expect((await collect(run)).at(-1)).toMatchObject({ type: 'run-end', state: 'complete' });
  });

  it('R7 calls the decoder when its deadline comes: 5 s after the finish reason, and when the line is dead', async () => {
    vi.useFakeTimers();
    const finished = openAnswer();
    finished.write(chunk('all', 'stop'));
    const first = collect(
      sendRun(
        request(),
        never(),
        ports(finished.fetch, () => Date.now()),
      ),
    );
    await vi.advanceTimersByTimeAsync(5_600);
    expect((await first).at(-1)).toMatchObject({ type: 'run-end', state: 'complete' });
    expect(finished.cancel).toHaveBeenCalledTimes(1);

    const dead = openAnswer();
    dead.write(chunk('part'));
    const second = collect(
      sendRun(
        request(),
        never(),
        ports(dead.fetch, () => Date.now()),
      ),
    );
    await vi.advanceTimersByTimeAsync(121_000);
    expect((await second).at(-1)).toMatchObject({ type: 'run-failed', failure: { kind: 'timeout', clock: 'bytes' } });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("tells the workbench's own failures from the provider's", async () => {
    const own: Failure = { kind: 'missing-secret', message: 'No key.', variable: 'A_KEY' };
    const refused = (headers: Record<string, string>, body: unknown) =>
      collect(
        sendRun(
          request(),
          never(),
          ports(async () => new Response(JSON.stringify(body), { status: 401, headers })),
        ),
      );
    const envelope = { error: { message: 'No key.', failure: own } };
    const ours = await refused({ 'x-workbench-failure': 'missing-secret' }, envelope);
    expect(ours.at(-1)).toMatchObject({ type: 'run-failed', failure: own });
    expect(ours.find(({ type }) => type === 'raw')).toMatchObject({
      piece: { kind: 'body', text: JSON.stringify(envelope) },
    });
    const theirs = await refused({}, envelope);
    expect(theirs.at(-1)).toMatchObject({ type: 'run-failed', failure: SAID });
    const strange = await refused({ 'x-workbench-failure': 'missing-secret' }, 'x');
    expect(strange.at(-1)).toMatchObject({ type: 'run-failed', failure: { kind: 'unavailable' } });
  });

  it('says that the workbench cannot be reached', async () => {
    const events = await collect(
      sendRun(
        request(),
        never(),
        ports(() => Promise.reject(new TypeError('x'))),
      ),
    );
    expect(events.at(-1)).toMatchObject({ type: 'run-failed', failure: { kind: 'network', reason: 'offline' } });
  });
});
