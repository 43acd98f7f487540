import { describe, expect, it, vi } from 'vitest';
import { getModel, getModels, getProviders } from './api';

const answering = (body: string, init?: ResponseInit) => vi.fn(async () => new Response(body, init));

describe('the read routes', () => {
  it('ask where the providers, models and one model stand', async () => {
    const fetcher = answering('[1]');
    expect(await getProviders(fetcher)).toEqual({ ok: true, value: [1] });
    await getModels('own-1', fetcher);
    await getModel('oxen', 'Qwen/Qwen3 x', fetcher);
    expect(fetcher.mock.calls.map((call: readonly unknown[]) => call[0])).toEqual([
      '/api/providers',
      '/api/providers/own-1/models',
      '/api/providers/oxen/models/Qwen/Qwen3%20x',
    ]);
    expect(await getModel('oxen', '../../health', fetcher)).toMatchObject({
      ok: false,
      failure: { kind: 'not-found' },
    });
    expect(fetcher).toHaveBeenCalledTimes(3);
  });

  it('answer failures as values', async () => {
    const failure = { kind: 'not-found', message: 'No such provider.' };
    const own = answering(JSON.stringify({ error: { failure } }), {
      status: 404,
      headers: { 'x-workbench-failure': 'not-found' },
    });
    expect(await getModels('x', own)).toEqual({ ok: false, failure });
    expect(await getProviders(answering('<html>', { status: 502 }))).toMatchObject({
      failure: { kind: 'unavailable' },
    });
    expect(await getProviders(answering('<html>'))).toMatchObject({ ok: false, failure: { kind: 'bad-request' } });
    const offline = vi.fn(() => Promise.reject(new TypeError('x')));
    expect(await getProviders(offline)).toMatchObject({ failure: { kind: 'network', reason: 'offline' } });
  });
});
