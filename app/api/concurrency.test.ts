import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takenSlots } from '@/lib/server/stream-slots';
import { chunkOf, LAST_CHUNK, STREAM_HEAD } from '@/lib/server/testing/scripted-upstream';
import { callerRequest, labEnvironment, SHARED, TOKEN, useEnvironment } from '@/lib/server/testing/use-environment';
import { POST as postSandbox } from './sandbox/v1/chat/completions/route';
import { POST as postSession } from './session/route';
import { answers, closeLab, failureOf, JSON_TYPE, lab, send } from './testing/lab';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));

afterEach(async () => {
  await closeLab();
  expect(takenSlots()).toBe(0);
});

type Headers = Record<string, string>;

const EVENT = chunkOf('data: 1\n\n');
const BEARER = { authorization: `Bearer ${TOKEN}` };

/** A provider that opens streams and never ends them, with these bounds on how many may run. */
async function openLab(bounds: Headers) {
  const upstream = await lab((socket) => socket.write(Buffer.concat([Buffer.from(STREAM_HEAD), EVENT])));
  useEnvironment({ ...labEnvironment(upstream.baseUrl), ...bounds });
  return upstream;
}

async function expectBusy(response: Response): Promise<void> {
  expect(response.status).toBe(429);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await failureOf(response)).toMatchObject({ kind: 'rate-limited', retryAfterMs: expect.any(Number) });
}

describe('I14 streams at once', () => {
  it('one too many is 429 with Retry-After, and reaches nobody', async () => {
    const upstream = await openLab({ WORKBENCH_MAX_STREAMS: '2' });
    const open = [await send(), await send()];
    await expectBusy(await send());
    expect(upstream.seen).toHaveLength(2);
    await Promise.all(open.map((response) => response.body?.cancel()));
  });

  it('the sandbox counts too', async () => {
    useEnvironment({ WORKBENCH_MAX_STREAMS: '1' });
    const body = '{"model":"sandbox","stream":true,"messages":[{"role":"user","content":"hi"}]}';
    const ask = () =>
      postSandbox(
        callerRequest('/api/sandbox/v1/chat/completions', {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/json' },
        }),
      );
    const first = await ask();
    expect(first.status).toBe(200);
    await expectBusy(await ask());
    await first.body?.cancel();
    const second = await ask();
    expect(second.status).toBe(200);
    await second.body?.cancel();
  });

  it('each person of a shared workbench has a share of their own', async () => {
    await openLab({ ...SHARED, WORKBENCH_MAX_STREAMS_PER_USER: '1' });
    const [ada, alan] = [await login(), await login()];
    const first = await send({ headers: ada });
    await expectBusy(await send({ headers: ada }));
    const others = [await send({ headers: alan }), await send({ headers: BEARER })];
    expect(others.map(({ status }) => status)).toEqual([200, 200]);
    await expectBusy(await send({ headers: BEARER }));
    await Promise.all([first, ...others].map((response) => response.body?.cancel()));
  });

  it('local mode has no share per person', async () => {
    await openLab({ WORKBENCH_MAX_STREAMS_PER_USER: '1' });
    const open = [await send(), await send()];
    expect(open.map(({ status }) => status)).toEqual([200, 200]);
    await Promise.all(open.map((response) => response.body?.cancel()));
  });
});

describe('I14 the place of a stream is free again', () => {
  it('after it is done', async () => {
    await lab(answers('200 OK', [JSON_TYPE], '{}'));
    const response = await send();
    expect(takenSlots()).toBe(1);
    await response.text();
    expect(takenSlots()).toBe(0);
  });

  it('after it ends with an error of the upstream', async () => {
    await lab((socket) => socket.write(`${STREAM_HEAD}${EVENT}`, () => socket.resetAndDestroy()));
    const response = await send();
    await expect(response.text()).rejects.toThrow();
    expect(takenSlots()).toBe(0);
  });

  it.each([301, 401, 500])('after an answer of status %i', async (status) => {
    await lab(answers(`${status} No`, [JSON_TYPE], '{}'));
    await send();
    expect(takenSlots()).toBe(0);
  });

  it('after a failure before the head', async () => {
    await lab((socket) => socket.resetAndDestroy());
    await send();
    expect(takenSlots()).toBe(0);
  });

  it('after a body that is refused', async () => {
    await lab(answers('200 OK', [JSON_TYPE], '{}'));
    expect((await send({ headers: { 'content-length': String(64 * 1024 * 1024) } })).status).toBe(413);
    expect(takenSlots()).toBe(0);
  });

  it('after the caller leaves before the head', async () => {
    const caller = new AbortController();
    await lab(() => caller.abort());
    await send({ signal: caller.signal });
    expect(takenSlots()).toBe(0);
  });

  it('after the caller leaves in the middle, and cancels, once', async () => {
    const upstream = await openLab({});
    const caller = new AbortController();
    const [left, kept] = [await send({ signal: caller.signal }), await send()];
    caller.abort();
    await left.text().catch(() => undefined);
    await left.body?.cancel().catch(() => undefined);
    expect(takenSlots()).toBe(1);
    await kept.body?.cancel();
    await upstream.allClosed();
  });

  it('after an answer without a body', async () => {
    await lab((socket) => socket.end('HTTP/1.1 204 No Content\r\n\r\n'));
    expect((await send()).status).toBe(204);
    expect(takenSlots()).toBe(0);
  });

  it('after a stream that ends cleanly', async () => {
    await lab((socket) => socket.write(`${STREAM_HEAD}${EVENT}${LAST_CHUNK}`));
    await (await send()).text();
    expect(takenSlots()).toBe(0);
  });
});

async function login(): Promise<Headers> {
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
  const body = JSON.stringify({ token: TOKEN });
  const answer = await postSession(callerRequest('/api/session', { method: 'POST', body, headers }));
  const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';', 1);
  return { cookie, 'sec-fetch-site': 'same-origin' };
}
