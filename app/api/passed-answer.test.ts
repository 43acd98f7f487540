import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { answerText, chunkOf, type Script } from '@/lib/server/testing/scripted-upstream';
import { callerRequest } from '@/lib/server/testing/use-environment';
import { POST } from './providers/[id]/chat/completions/route';
import { Caller, local, WAYS } from './testing/caller';
import { answers, closeLab, failureOf, JSON_TYPE, logged, provider } from './testing/lab';

afterEach(closeLab);

const KEY = 'canary-user-key/0001+x';
const HEADER = 'canary-header-value/0001';
const SERVER_KEY = 'canary-server-key/0001';

/** A caller with an endpoint of its own that this script answers for. */
async function endpoint(script: Script) {
  const upstream = await provider(script);
  local({ OXEN_API_KEY: SERVER_KEY });
  const caller = new Caller();
  const given = { label: 'Lab', baseUrl: upstream.baseUrl, key: KEY, headers: { 'X-Team': HEADER } };
  const { id } = await (await caller.add(given)).json();
  return { caller, id: String(id), upstream };
}

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])(
    'S9 with %i is not followed, closed at once, and its host is named',
    async (status) => {
      const canary = await provider(answers('200 OK', [JSON_TYPE], '{}'));
      for (const way of WAYS) {
        const { caller, id, upstream } = await endpoint((socket) => {
          const location = `location: http://localhost:${canary.port}/secret-path?key=${KEY}`;
          socket.write(
            `HTTP/1.1 ${status} Moved\r\n${location}\r\ntransfer-encoding: chunked\r\n\r\n${chunkOf('more')}`,
          );
        });
        const response = await caller.reach(way, id);
        if (way === 'run' || way === 'test') {
          expect(response.status).toBe(502);
          const failure = await failureOf(response);
          expect(failure).toMatchObject({ kind: 'refused', reason: 'redirected' });
          expect(failure.message).toContain(`localhost:${canary.port}`);
          expect(JSON.stringify(failure)).not.toMatch(/secret-path|canary/);
        }
        await upstream.allClosed();
      }
      expect(canary.connections()).toBe(0);
    },
  );
});

describe('a request', () => {
  it('S16 is built from nothing', async () => {
    const { caller, id, upstream } = await endpoint(answers('200 OK', [JSON_TYPE], '{}'));
    const cookie = [...caller.cookies].map(([name, { value }]) => `${name}=${value}`).join('; ');
    const foreign = {
      cookie: `${cookie}; a=caller-secret`,
      authorization: 'Bearer caller-secret',
      'x-api-key': 'caller-secret',
      'api-key': 'caller-secret',
      'accept-encoding': 'gzip, br',
      'accept-language': 'caller-secret',
      forwarded: 'for=caller-secret',
      'x-forwarded-for': 'caller-secret',
      'x-forwarded-host': 'caller-secret',
      'x-real-ip': 'caller-secret',
      via: 'caller-secret',
      'proxy-authorization': 'caller-secret',
      'x-conversation-id': 'caller-secret',
      'x-team': 'caller-secret',
      'user-agent': 'caller-secret',
    };
    const init = {
      method: 'POST',
      body: '{}',
      headers: { ...foreign, 'content-type': 'application/json; x=caller-secret' },
    };
    const request = callerRequest(`/api/providers/${id}/chat/completions`, init);
    await POST(request, { params: Promise.resolve({ id }) });
    const names = upstream.seen[0]?.head
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(':', 1).join().toLowerCase());
    const transport = ['host', 'connection', 'content-length'];
    const ours = ['x-team', 'accept', 'accept-encoding', 'user-agent', 'content-type', 'authorization'];
    expect(names?.filter((name) => !transport.includes(name)).sort()).toEqual([...ours].sort());
    expect(upstream.seen[0]?.head).not.toMatch(/caller-secret|wb-own|gzip/);
    expect(upstream.seen[0]?.header('x-team')).toBe(HEADER);
  });
});

describe('the head of an answer', () => {
  const foreign = [
    'set-cookie: a=b',
    'location: /x',
    'access-control-allow-origin: *',
    'access-control-allow-credentials: true',
    'content-security-policy: default-src *',
    'content-security-policy-report-only: default-src *',
    'content-disposition: attachment; filename=x.html',
    'refresh: 0; url=http://evil.example',
    'link: </x>; rel=preload',
    'strict-transport-security: max-age=0',
    'clear-site-data: "*"',
    'x-workbench-failure: network',
    'permissions-policy: camera=*',
    'www-authenticate: Basic',
    'x-other: 1',
  ];

  it.each(['200 OK', '400 No', '500 No'])('S18 passes nothing but the list with %s', async (status) => {
    const { caller, id } = await endpoint(
      answers(status, [JSON_TYPE, ...foreign, 'x-request-id: r1', 'retry-after: 3'], '{}'),
    );
    const { headers } = await caller.reach('run', id);
    const ours = ['cache-control', 'content-type', 'server-timing', 'x-accel-buffering', 'x-content-type-options'];
    expect([...headers.keys()]).toEqual([...ours, 'retry-after', 'x-request-id'].sort());
  });

  it.each([
    'text/html',
    'application/xhtml+xml',
    'image/svg+xml',
    'text/xml',
    'application/javascript',
    'multipart/x-mixed-replace',
    '',
  ])('S19 never makes the type %s active here', async (type) => {
    const page = '<html><script>globalThis.canary = 1</script></html>';
    for (const status of ['200 OK', '404 No']) {
      const { caller, id } = await endpoint(answers(status, type === '' ? [] : [`content-type: ${type}`], page));
      const { headers } = await caller.reach('run', id);
      expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});

describe('a compressed answer', () => {
  const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
  const gzip = 'content-encoding: gzip';

  it.each(['application/json', 'text/event-stream', 'text/html'])(
    'S20 of 200 MB as %s is cut at the cap',
    async (type) => {
      const { caller, id, upstream } = await endpoint(answers('200 OK', [`content-type: ${type}`, gzip], bomb));
      const before = process.memoryUsage().rss;
      const response = await caller.reach('run', id);
      expect(response.headers.has('content-encoding')).toBe(false);
      expect(response.headers.has('content-length')).toBe(false);
      let bytes = 0;
      const read = async () => {
        for await (const piece of response.body ?? []) bytes += piece.byteLength;
      };
      await expect(read()).rejects.toThrow();
      expect(bytes).toBeLessThanOrEqual(64 * 1024 * 1024);
      expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
      await upstream.allClosed();
    },
  );

  it('S20 of 200 MB as an error, a list or a test is cut at its own cap', async () => {
    const { caller, id } = await endpoint((socket, { head }) => {
      socket.write(answerText(head.startsWith('POST') ? '500 No' : '200 OK', [JSON_TYPE, gzip], bomb));
    });
    const before = process.memoryUsage().rss;
    expect((await (await caller.reach('run', id)).arrayBuffer()).byteLength).toBe(65_536);
    expect(await failureOf(await caller.reach('test', id))).toMatchObject({ kind: 'too-large' });
    expect(await (await caller.reach('list', id)).json()).toMatchObject({ failure: { kind: 'too-large' } });
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });

  it('S20 in 1,000 layers is refused', async () => {
    const layers = `content-encoding: ${Array.from({ length: 1000 }, () => 'gzip').join(', ')}`;
    const { caller, id } = await endpoint(answers('200 OK', [JSON_TYPE, layers], gzipSync('{}')));
    expect((await failureOf(await caller.reach('run', id))).kind).toBe('network');
  });
});

describe('an error', () => {
  const forms = (secret: string) => [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).replaceAll('/', '\\/'),
    Buffer.from(secret).toString('base64'),
    Buffer.from(`user:${secret}`).toString('base64url'),
    secret.replaceAll('+', '&#43;').replaceAll('/', '&#x2F;'),
  ];
  const said = [KEY, HEADER, SERVER_KEY].flatMap(forms);
  const traces = /canary|Y2FuYXJ5|NhbmFye|jYW5hcn/;

  it.each([
    ['JSON', 'application/json', JSON.stringify({ error: { message: said.join(' '), code: KEY, param: HEADER } })],
    ['HTML', 'text/html', `<h1>401</h1><p>${said.join('</p><p>')}</p>`],
    ['text', 'text/plain', said.join('\n')],
  ])('K4 as %s is scrubbed of every live secret, in its head too', async (_what, type, body) => {
    const head = [
      `content-type: ${type}; x=${KEY}`,
      `x-request-id: ${KEY}`,
      `request-id: ${HEADER}`,
      `x-ratelimit-key: ${SERVER_KEY}`,
    ];
    for (const way of WAYS) {
      const { caller, id } = await endpoint(answers('401 Unauthorized', head, body));
      const response = await caller.reach(way, id);
      expect((await response.text()) + JSON.stringify([...response.headers])).not.toMatch(traces);
    }
  });

  it('K6 leaves a line in the log without prompt, body, header or key', async () => {
    const { caller, id, upstream } = await endpoint(
      answers('500 No', [JSON_TYPE, `x-request-id: ${KEY}`], said.join(' ')),
    );
    for (const way of WAYS) await (await caller.reach(way, id)).text();
    await upstream.close();
    for (const way of WAYS) await (await caller.reach(way, id)).text();
    expect(logged.length).toBeGreaterThan(0);
    expect(logged.join('\n')).not.toMatch(traces);
    expect(logged.join('\n')).not.toMatch(/prompt|messages|authorization|x-team/i);
  });
});
