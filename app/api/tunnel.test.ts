import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { chunkOf, LAST_CHUNK, STREAM_HEAD } from '@/lib/server/testing/scripted-upstream';
import { useEnvironment } from '@/lib/server/testing/use-environment';
import { answers, closeLab, failureOf, hash, JSON_TYPE, lab, send } from './testing/lab';

afterEach(closeLab);

describe('bytes', () => {
  it('R3 pass in both directions untouched, whatever they are', async () => {
    const answer = randomBytes(300_000);
    const upstream = await lab((socket) => {
      socket.write(STREAM_HEAD);
      for (let at = 0; at < answer.length; at += 7919) socket.write(chunkOf(answer.subarray(at, at + 7919)));
      socket.write(LAST_CHUNK);
    });
    const body = Buffer.from('{ "model":"é",\t"messages":[], "x":1e-07 }\n');
    const response = await send({ body });
    expect(response.status).toBe(200);
    expect(hash(await response.arrayBuffer())).toBe(hash(answer));
    expect(upstream.seen[0]?.body.equals(body)).toBe(true);
    expect(upstream.seen[0]?.head).toMatch(/^POST \/v1\/chat\/completions HTTP\/1.1\r\n/);
  });

  it('I11 of a body of 12 MiB arrive whole', async () => {
    const upstream = await lab(answers('200 OK', [JSON_TYPE], '{}'));
    const body = Buffer.concat([Buffer.alloc(12 * 1024 * 1024, 'a'), Buffer.from('the mark')]);
    await (await send({ body })).arrayBuffer();
    expect(hash(upstream.seen[0]?.body ?? new Uint8Array())).toBe(hash(body));
  });

  it('I11 are limited to 32 MiB by the length header, with nothing read and nothing sent', async () => {
    const upstream = await lab(answers('200 OK', [JSON_TYPE], '{}'));
    const response = await send({ headers: { 'content-length': String(32 * 1024 * 1024 + 1) } });
    expect(response.status).toBe(413);
    expect(await failureOf(response)).toMatchObject({ kind: 'too-large', limitBytes: 33_554_432 });
    expect(upstream.connections()).toBe(0);
  });

  it.each([
    [32 * 1024 * 1024, 200],
    [32 * 1024 * 1024 + 1, 413],
  ])('of a body of unknown length are counted: %i bytes give %i', async (size, status) => {
    const upstream = await lab(answers('200 OK', [JSON_TYPE], '{}'));
    let left = size;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const piece = new Uint8Array(Math.min(left, 1_000_000));
        left -= piece.byteLength;
        if (piece.byteLength > 0) controller.enqueue(piece);
        else controller.close();
      },
    });
    const init = { body, duplex: 'half' } as RequestInit; // the DOM types do not know duplex
    expect((await send(init)).status).toBe(status);
    expect(upstream.connections()).toBe(status === 200 ? 1 : 0);
  });
});

describe('headers', () => {
  it('of the request are built from nothing', async () => {
    const upstream = await lab(answers('200 OK', [JSON_TYPE], '{}'));
    await send({
      headers: {
        authorization: 'Bearer caller-key',
        'api-key': 'caller-key',
        'x-api-key': 'caller-key',
        cookie: 'a=caller-key',
        forwarded: 'for=1.2.3.4',
        'x-forwarded-for': '1.2.3.4',
        'x-conversation-id': 'caller-key',
        'accept-encoding': 'gzip',
        'proxy-authorization': 'caller-key',
        'user-agent': 'caller',
      },
    });
    const head = upstream.seen[0]?.head ?? '';
    expect(head).not.toMatch(/caller|1\.2\.3\.4|cookie|forwarded|x-conversation-id|proxy-/i);
    expect(upstream.seen[0]?.header('authorization')).toBe('Bearer lab-canary-key/1');
    expect(upstream.seen[0]?.header('accept-encoding')).toBe('identity');
    expect(upstream.seen[0]?.header('content-type')).toBe('application/json');
  });

  it('of the answer come from a list, next to our own', async () => {
    const ratelimits = Array.from({ length: 40 }, (_, at) => `x-ratelimit-${at}: ${at}`);
    const foreign = [
      'set-cookie: a=b',
      'location: /x',
      'access-control-allow-origin: *',
      'x-workbench-failure: network',
    ];
    const kept = ['retry-after: 3', 'retry-after-ms: 3000', 'x-request-id: r1', 'request-id: r2'];
    await lab(answers('200 OK', [JSON_TYPE, ...foreign, 'refresh: 0', 'link: </x>', ...kept, ...ratelimits], '{}'));
    const { headers } = await send();
    const names = [...headers.keys()];
    const ours = ['cache-control', 'content-type', 'server-timing', 'x-accel-buffering', 'x-content-type-options'];
    const passed = names.filter((name) => /^(retry|x-request|request|x-ratelimit)/.test(name));
    expect(names.filter((name) => !passed.includes(name))).toEqual(ours);
    expect(passed).toHaveLength(20);
    expect(headers.get('x-request-id')).toBe('r1');
    expect(headers.get('cache-control')).toBe('no-store, no-transform');
    expect(headers.get('server-timing')).toMatch(/^guard;dur=[\d.]+, connect;dur=[\d.]+, head;dur=[\d.]+$/);
  });

  it.each([
    ['text/event-stream', 'text/event-stream', null],
    ['Text/Event-Stream; charset=UTF-8', 'text/event-stream; charset=utf-8', null],
    ['application/json', 'application/json', null],
    ['application/x-ndjson', 'application/x-ndjson', null],
    ['text/html', 'text/plain; charset=utf-8', 'text/html'],
    ['image/svg+xml', 'text/plain; charset=utf-8', 'image/svg+xml'],
    [`x/${'y'.repeat(300)}`, 'text/plain; charset=utf-8', `x/${'y'.repeat(98)}`],
  ])('give the type %s as %s', async (type, expected, original) => {
    await lab(answers('200 OK', [`content-type: ${type}`], 'x'));
    const { headers } = await send();
    expect(headers.get('content-type')).toBe(expected);
    expect(headers.get('x-workbench-content-type')).toBe(original);
  });
});

describe('credentials', () => {
  it('that are required and missing are named, with 401 and no connection', async () => {
    const upstream = await lab(answers('200 OK', [JSON_TYPE], '{}'));
    useEnvironment({ OXEN_BASE_URL: upstream.baseUrl });
    const response = await send({ headers: { authorization: 'Bearer caller-key' } }, 'oxen');
    expect(response.status).toBe(401);
    expect(await failureOf(response)).toMatchObject({ kind: 'missing-secret', variable: 'OXEN_API_KEY' });
    expect(upstream.connections()).toBe(0);
  });

  it('that are optional and missing leave no header', async () => {
    const upstream = await lab(answers('200 OK', [JSON_TYPE], '{}'));
    useEnvironment({ AZION_BASE_URL: upstream.baseUrl });
    expect((await send({}, 'azion')).status).toBe(200);
    expect(upstream.seen[0]?.head).not.toMatch(/authorization|x-api-key/i);
  });

  it('never reach a provider that has no address', async () => {
    await lab(() => undefined);
    useEnvironment({ AZION_API_KEY: 'azion-key' });
    const response = await send({}, 'azion');
    expect(await failureOf(response)).toMatchObject({ kind: 'missing-secret', variable: 'AZION_BASE_URL' });
  });

  it('are removed from whatever an error repeats', async () => {
    const key = 'lab-canary-key/1';
    const body = `{"key":"${key}","json":"lab-canary-key\\/1","url":"${encodeURIComponent(key)}","b":"${btoa(key)}"}`;
    await lab(answers('401 Unauthorized', [JSON_TYPE, `x-request-id: ${key}`], body));
    const response = await send();
    const text = await response.text();
    expect(response.status).toBe(401);
    expect(text + [...response.headers].join()).not.toMatch(/lab-canary|bGFiLWNhbmFye/);
    expect(Object.keys(JSON.parse(text))).toEqual(['key', 'json', 'url', 'b']);
  });

  it('are not answered to an unknown provider', async () => {
    useEnvironment();
    const response = await send({}, 'nobody');
    expect(response.status).toBe(404);
    expect(await failureOf(response)).toMatchObject({ kind: 'not-found' });
  });
});
