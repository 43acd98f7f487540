import { describe, expect, it } from 'vitest';
import { deleteEndpoint, deleteKey, postEndpoint, putKey, sealedBytesOf, testProvider } from './key-routes';

type Sent = { readonly path: string; readonly method: string; readonly body: unknown; readonly type: string | null };

function server(answer: (path: string) => Response) {
  const sent: Sent[] = [];
  const fetcher: typeof fetch = async (input, init) => {
    const path = String(input);
    const body = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    const type = new Headers(init?.headers).get('content-type');
    sent.push({ path, method: init?.method ?? 'GET', body, type });
    return answer(path);
  };
  return { sent, fetcher };
}

const providersWith = (sealed: number, created: object) => (path: string) =>
  path === '/api/providers'
    ? Response.json([], { headers: { 'x-workbench-sealed-bytes': String(sealed) } })
    : Response.json(created, { status: 201 });

describe('the routes that take keys', () => {
  it('send what was typed once, as JSON, and leave out what was left open', async () => {
    const { sent, fetcher } = server(() => Response.json({ id: 'oxen', origin: 'https://hub.oxen.ai', last4: '3f2a' }));
    expect(await putKey('oxen', { key: 'k-3f2a', remember: true }, fetcher)).toMatchObject({
      ok: true,
      value: { last4: '3f2a' },
    });
    await deleteKey('azion', fetcher);
    await deleteEndpoint('own-0123456789', fetcher);
    expect(sent).toEqual([
      {
        path: '/api/providers/oxen/key',
        method: 'PUT',
        body: { key: 'k-3f2a', remember: true },
        type: 'application/json',
      },
      { path: '/api/providers/azion/key', method: 'DELETE', body: undefined, type: null },
      { path: '/api/endpoints/own-0123456789', method: 'DELETE', body: undefined, type: null },
    ]);
  });

  it('take an answer without a body', async () => {
    const { fetcher } = server(() => new Response(null, { status: 204 }));
    expect(await deleteKey('oxen', fetcher)).toEqual({ ok: true, value: null });
  });

  it('test a provider past every cache, and hand its failure on', async () => {
    const list = { object: 'list', data: [], source: 'live' };
    const { sent, fetcher } = server(() => Response.json(list));
    expect(await testProvider('own-1', fetcher)).toEqual({ ok: true, value: list });
    expect(sent[0]?.path).toBe('/api/providers/own-1/models?test=1');
    const failure = { kind: 'network', reason: 'dns', message: 'lab was not found.', host: 'lab' };
    const failing = server(() =>
      Response.json({ error: { failure } }, { status: 502, headers: { 'x-workbench-failure': 'network' } }),
    );
    expect(await testProvider('own-1', failing.fetcher)).toEqual({ ok: false, failure });
  });
});

describe('adding an endpoint', () => {
  const endpoint = { label: 'Lab', baseUrl: 'http://127.0.0.1:8000/v1', key: 'k', headers: { 'X-Team': 'red' } };

  it('looks first at how much is sealed', async () => {
    const created = { id: 'own-0123456789', label: 'Lab', baseUrl: endpoint.baseUrl };
    const { sent, fetcher } = server(providersWith(900, created));
    expect(await postEndpoint(endpoint, fetcher)).toEqual({ ok: true, value: created });
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /api/providers', 'POST /api/endpoints']);
    expect(sent[1]?.body).toEqual(endpoint);
  });

  it('sends nothing that would go over the 10 KiB of all cookies', async () => {
    const room = 10 * 1024 - sealedBytesOf(endpoint);
    const over = server(providersWith(room + 1, {}));
    expect(await postEndpoint(endpoint, over.fetcher)).toMatchObject({ failure: { kind: 'too-large' } });
    expect(over.sent).toHaveLength(1);
    const under = server(providersWith(room, {}));
    expect(await postEndpoint(endpoint, under.fetcher)).toMatchObject({ ok: true });
  });

  it('counts bytes, not characters', () => {
    expect(sealedBytesOf({ ...endpoint, label: 'ü'.repeat(30) })).toBe(
      sealedBytesOf({ ...endpoint, label: 'u'.repeat(60) }),
    );
  });
});
