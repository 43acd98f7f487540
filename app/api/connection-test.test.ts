import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { answerText, type Script } from '@/lib/server/testing/scripted-upstream';
import { Caller, local, resolverOf, usePolicy } from './testing/caller';
import { answers, closeLab, failureOf, JSON_TYPE, provider } from './testing/lab';

afterEach(closeLab);

const MODELS = JSON.stringify({ object: 'list', data: [{ id: 'm' }] });
const HTML = 'content-type: text/html';

async function test(baseUrl: string, key?: string) {
  const caller = new Caller();
  const { id } = await (await caller.add({ label: 'Lab', baseUrl, ...(key ? { key } : {}) })).json();
  return caller.reach('test', id);
}

/** Answers with models below one path and with a page or an error elsewhere. */
function modelsAt(path: string, elsewhere: Buffer = answerText('404 Not Found', [HTML], '<h1>Not Found</h1>')): Script {
  return (socket, { head }) => {
    const isThere = head.startsWith(`GET ${path}/models HTTP`);
    socket.write(isThere ? answerText('200 OK', [JSON_TYPE], MODELS) : elsewhere);
  };
}

describe('the test of a connection tells apart', () => {
  it('an answer', async () => {
    local();
    const { baseUrl } = await provider(answers('200 OK', [JSON_TYPE], MODELS));
    expect(await (await test(baseUrl)).json()).toMatchObject({ source: 'live', data: [{ id: 'm' }] });
  });

  it('a name that does not exist', async () => {
    local();
    usePolicy({ resolve: () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' })) });
    const failure = await failureOf(await test('http://lab.example/v1'));
    expect(failure).toMatchObject({ kind: 'network', reason: 'dns', host: 'lab.example' });
  });

  it('a closed port', async () => {
    local();
    const upstream = await provider(() => undefined);
    await upstream.close();
    expect(await failureOf(await test(upstream.baseUrl))).toMatchObject({ kind: 'network', reason: 'refused' });
  });

  it('TLS that fails', async () => {
    local();
    const { port } = await provider((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const plain: Server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    const address = plain.address();
    const tls = typeof address === 'object' ? address?.port : port;
    expect(await failureOf(await test(`https://127.0.0.1:${tls}/v1`))).toMatchObject({
      kind: 'network',
      reason: 'tls',
    });
    plain.close();
  });

  it('a server that speaks no HTTP', async () => {
    local();
    const { baseUrl } = await provider((socket) => socket.end('SSH-2.0-OpenSSH\r\n'));
    expect(await failureOf(await test(baseUrl))).toMatchObject({ kind: 'network', reason: 'not-http' });
  });

  it('a wrong key', async () => {
    local();
    const { baseUrl } = await provider(answers('401 No', [JSON_TYPE], '{"error":{"message":"Wrong key"}}'));
    const failure = await failureOf(await test(baseUrl, 'sk-wrong-key'));
    expect(failure).toMatchObject({ kind: 'refused', reason: 'auth', status: 401, message: 'Wrong key' });
  });

  it('an address that may not be called', async () => {
    local();
    usePolicy({ resolve: resolverOf('127.0.0.1') });
    const caller = new Caller();
    const { id } = await (await caller.add({ label: 'Lab', baseUrl: 'http://lab.example/v1' })).json();
    usePolicy({ resolve: resolverOf('169.254.169.254') });
    expect(await failureOf(await caller.reach('test', id))).toMatchObject({ kind: 'blocked-url', host: 'lab.example' });
  });

  it.each([
    ['HTML', answerText('200 OK', [HTML], '<h1>Hello</h1>')],
    ['other JSON', answerText('200 OK', [JSON_TYPE], '{"hello":1}')],
  ])('%s, which is not an API', async (_what, answer) => {
    local();
    const { baseUrl } = await provider((socket) => socket.write(answer));
    const failure = await failureOf(await test(baseUrl));
    expect(failure).toMatchObject({ kind: 'malformed-stream' });
    expect(failure.otherBaseUrl).toBeUndefined();
  });
});

describe('a wrong path', () => {
  it.each([
    ['', '/v1'],
    ['/v1', ''],
    ['/openai', '/openai/v1'],
    ['', '/api/v1'],
    ['', '/openai/v1'],
    ['/v1/models', '/v1'],
  ])('%s is told, with %s, which answers', async (wrong, right) => {
    local();
    const upstream = await provider(modelsAt(right));
    const origin = new URL(upstream.baseUrl).origin;
    const failure = await failureOf(await test(origin + wrong, 'sk-canary-key'));
    expect(failure).toMatchObject({ kind: 'refused', reason: 'wrong_url', status: 404, otherBaseUrl: origin + right });
    expect(failure.message).toContain(origin + right);
    for (const { head } of upstream.seen) {
      const isAsked = head.startsWith(`GET ${wrong}/models HTTP`);
      expect(head.includes('sk-canary-key')).toBe(isAsked);
    }
  });

  it('is told where a page answers in the place of an API, and where the API wants a key', async () => {
    local();
    const page = await provider(modelsAt('/v1', answerText('200 OK', [HTML], '<h1>Hello</h1>')));
    const origin = new URL(page.baseUrl).origin;
    expect(await failureOf(await test(origin))).toMatchObject({
      kind: 'malformed-stream',
      otherBaseUrl: `${origin}/v1`,
    });
    const locked = await provider((socket, { head }) => {
      const isApi = head.startsWith('GET /v1/');
      socket.write(answerText(isApi ? '401 No' : '404 No', [JSON_TYPE], '{}'));
    });
    const bare = locked.baseUrl.replace('/v1', '');
    expect(await failureOf(await test(bare))).toMatchObject({ otherBaseUrl: locked.baseUrl });
  });

  it('without an answer anywhere names no other', async () => {
    local();
    const { baseUrl } = await provider(answers('404 Not Found', [JSON_TYPE], '{"detail":"Not Found"}'));
    const failure = await failureOf(await test(baseUrl));
    expect(failure).toMatchObject({ kind: 'refused', reason: 'wrong_url' });
    expect(failure.otherBaseUrl).toBeUndefined();
  });
});

describe('a local engine', () => {
  it('is found where it runs, and is no model list where it does not', async () => {
    const { baseUrl, port } = await provider(answers('200 OK', [JSON_TYPE], MODELS));
    local({ OLLAMA_HOST: `127.0.0.1:${port}` });
    expect(baseUrl).toContain(String(port));
    const caller = new Caller();
    expect(await (await caller.reach('list', 'ollama')).json()).toMatchObject({ source: 'live', data: [{ id: 'm' }] });
    const closed = await provider(() => undefined);
    await closed.close();
    local({ OLLAMA_HOST: `127.0.0.1:${closed.port}` });
    const absent = await (await caller.reach('list', 'ollama')).json();
    expect(absent).toMatchObject({ data: [], failure: { kind: 'network', reason: 'refused' } });
  });

  it('that accepts and says nothing is not waited for', async () => {
    const silent = await provider(() => undefined);
    local({ OLLAMA_HOST: `127.0.0.1:${silent.port}` });
    const absent = await (await new Caller().reach('list', 'ollama')).json();
    expect(absent).toMatchObject({ data: [], failure: { kind: 'timeout', clock: 'headers', seconds: 2 } });
    await silent.allClosed();
  });
});
