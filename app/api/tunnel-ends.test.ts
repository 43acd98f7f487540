import { afterEach, describe, expect, it, vi } from 'vitest';
import { chunkOf, type Script, STREAM_HEAD } from '@/lib/server/testing/scripted-upstream';
import { answers, closeLab, failureOf, hash, JSON_TYPE, lab, logged, send } from './testing/lab';

afterEach(closeLab);

describe('answers of another status', () => {
  it.each([400, 402, 404, 429, 500, 503])('%i passes with its bytes', async (status) => {
    const body = Buffer.concat([Buffer.from('{"error":{"message":"no"}}'), Buffer.from([0xff, 0x00])]);
    await lab(answers(`${status} No`, [JSON_TYPE, 'retry-after: 7'], body));
    const response = await send();
    expect(response.status).toBe(status);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(response.headers.has('x-workbench-failure')).toBe(false);
    expect(hash(await response.arrayBuffer())).toBe(hash(body));
  });

  it('are read up to 64 KiB, and the rest is not waited for', async () => {
    const upstream = await lab((socket) => {
      socket.write('HTTP/1.1 500 No\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\n');
      socket.write(chunkOf('x'.repeat(200_000)));
    });
    const response = await send();
    expect((await response.arrayBuffer()).byteLength).toBe(65_536);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    await upstream.allClosed();
  });

  it.each([301, 302, 303, 307, 308])('%i is not followed and names the host alone', async (status) => {
    const canary = await lab(answers('200 OK', [JSON_TYPE], '{}'));
    const target = `location: http://127.0.0.1:${canary.port}/secret-path`;
    const upstream = await lab((socket) => {
      socket.write(`HTTP/1.1 ${status} Moved\r\n${target}\r\ntransfer-encoding: chunked\r\n\r\n${chunkOf('more')}`);
    });
    const response = await send();
    expect(response.status).toBe(502);
    const failure = await failureOf(response);
    expect(failure).toMatchObject({ kind: 'refused', reason: 'redirected', status });
    expect(failure.message).toContain(`127.0.0.1:${canary.port}`);
    expect(failure.message).not.toContain('secret-path');
    await upstream.allClosed();
    expect(canary.connections()).toBe(0);
  });
});

describe('an upstream that fails before its head', () => {
  it.each<[string, Script, object]>([
    ['resets', (socket) => socket.resetAndDestroy(), { kind: 'network', reason: 'reset' }],
    ['closes', (socket) => socket.end(), { kind: 'network', reason: 'reset' }],
    ['speaks no HTTP', (socket) => socket.end('SSH-2.0-x\r\n'), { kind: 'network', reason: 'not-http' }],
    [
      'has a huge head',
      (socket) => socket.write(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`),
      { kind: 'too-large' },
    ],
  ])('%s', async (_what, script, expected) => {
    await lab(script);
    const response = await send();
    expect(await failureOf(response)).toMatchObject(expected);
    expect([502, 413]).toContain(response.status);
  });

  it('refuses', async () => {
    const upstream = await lab(() => undefined);
    await upstream.close();
    expect(await failureOf(await send())).toMatchObject({ kind: 'network', reason: 'refused', host: '127.0.0.1' });
  });
});

describe('R5 R6 an upstream that fails after its head', () => {
  it.each<[string, Script]>([
    [
      'resets a chunked stream',
      (socket) => socket.write(`${STREAM_HEAD}${chunkOf('data: 1\n\n')}`, () => socket.resetAndDestroy()),
    ],
    ['ends a chunked stream', (socket) => socket.end(`${STREAM_HEAD}${chunkOf('data: 1\n\n')}`)],
    [
      'sends less than its length',
      (socket) => socket.end(`HTTP/1.1 200 OK\r\n${JSON_TYPE}\r\ncontent-length: 99\r\n\r\ndata: 1\n\n`),
    ],
  ])('%s: the stream breaks and never ends', async (_what, script) => {
    await lab(script);
    const response = await send();
    await expect(response.arrayBuffer()).rejects.toThrow();
  });
});

describe('R4 leaving', () => {
  it.each<[string, Script]>([
    ['before the head', () => undefined],
    ['in silence after the head', (socket) => socket.write(STREAM_HEAD)],
    ['in mid-stream', (socket) => socket.write(`${STREAM_HEAD}${chunkOf('data: 1\n\n')}`)],
  ])('%s closes the upstream', async (_what, script) => {
    const upstream = await lab(script);
    const caller = new AbortController();
    const pending = send({ signal: caller.signal });
    await vi.waitFor(() => expect(upstream.seen).toHaveLength(1));
    caller.abort();
    await upstream.allClosed();
    const response = await pending;
    await response.text().catch(() => undefined);
  });

  it('by cancelling the answer closes the upstream', async () => {
    const upstream = await lab((socket) => socket.write(`${STREAM_HEAD}${chunkOf('data: 1\n\n')}`));
    const response = await send();
    await response.body?.cancel();
    await upstream.allClosed();
  });

  it('before anything began sends nothing', async () => {
    const upstream = await lab(answers('200 OK', [JSON_TYPE], '{}'));
    const response = await send({ signal: AbortSignal.abort() });
    expect(await failureOf(response)).toMatchObject({ kind: 'aborted' });
    expect(upstream.connections()).toBe(0);
  });

  it('is no line in the log, a failure is one without text of anyone', async () => {
    const upstream = await lab((socket) => socket.write(STREAM_HEAD));
    await (await send()).body?.cancel();
    expect(logged).toEqual([]);
    await upstream.close();
    await send({ body: '{"prompt":"canary prompt"}' });
    expect(logged).toHaveLength(1);
    expect(JSON.parse(String(logged[0]))).toMatchObject({
      provider: 'lab',
      host: '127.0.0.1',
      status: 502,
      end: 'network',
    });
    expect(logged[0]).not.toMatch(/canary/);
  });
});

describe('R11 a reader that waits', () => {
  it('holds the upstream back', async () => {
    let sent = 0;
    const total = 64 * 1024 * 1024;
    const upstream = await lab((socket) => {
      socket.write(STREAM_HEAD);
      const piece = chunkOf('x'.repeat(65_536));
      const more = () => {
        while (sent < total && socket.writable) {
          sent += 65_536;
          if (!socket.write(piece)) return void socket.once('drain', more);
        }
      };
      more();
    });
    const response = await send();
    const reader = response.body?.getReader();
    await reader?.read();
    let before = -1;
    // Until the kernel's buffers are full and nothing moves any more.
    await vi.waitFor(
      () => {
        const now = sent;
        const stands = now === before;
        before = now;
        expect(stands).toBe(true);
      },
      { interval: 200, timeout: 10_000 },
    );
    expect(sent).toBeLessThan(total / 4);
    await reader?.cancel();
    await upstream.allClosed();
  });
});
