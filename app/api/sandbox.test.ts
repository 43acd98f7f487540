import { afterEach, describe, expect, it, vi } from 'vitest';
import { callerRequest, useEnvironment } from '@/lib/server/testing/use-environment';
import { POST } from './sandbox/v1/chat/completions/route';
import { GET } from './sandbox/v1/models/route';
import { closeLab, send } from './testing/lab';

afterEach(closeLab);

const messages = [{ role: 'user', content: 'Hello' }];

function ask(body: unknown, signal?: AbortSignal): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const request = { method: 'POST', headers, body: text, ...(signal ? { signal } : {}) };
  return POST(callerRequest('/api/sandbox/v1/chat/completions', request));
}

describe('the sandbox as a server', () => {
  it('streams events of one JSON object each, and ends with [DONE]', async () => {
    useEnvironment();
    const response = await ask({ model: 'sandbox-fast', messages, stream: true, max_tokens: 12 });
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const blocks = (await response.text()).split('\n\n');
    expect(blocks.slice(-2)).toEqual(['data: [DONE]', '']);
    const chunks = blocks.slice(0, -2).map((block) => JSON.parse(block.replace(/^data: /, '')));
    expect(chunks.length).toBeGreaterThan(2);
    expect(chunks.every((chunk) => chunk.object === 'chat.completion.chunk')).toBe(true);
  });

  it('answers as a whole, and the same through the tunnel', async () => {
    useEnvironment();
    const body = { model: 'sandbox-fast', messages, max_tokens: 5 };
    for (const response of [await ask(body), await send({ body: JSON.stringify(body) }, 'sandbox')]) {
      expect(response.headers.get('server-timing')).toContain('head;dur=');
      expect(await response.json()).toMatchObject({ object: 'chat.completion', model: 'sandbox-fast' });
    }
  });

  it.each(['', '{', '[]', 'null', `${'['.repeat(100_000)}`, '{"model":"sandbox"}', '{"model":"nobody","messages":[]}'])(
    'refuses %.20s as OpenAI does',
    async (text) => {
      useEnvironment();
      const response = await ask(text);
      expect([400, 404]).toContain(response.status);
      const { error } = await response.json();
      expect(error).toMatchObject({ message: expect.any(String), type: 'invalid_request_error' });
      expect(response.headers.has('x-workbench-failure')).toBe(false);
    },
  );

  it('stops its clock when the reader leaves', async () => {
    useEnvironment();
    const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    const before = timers();
    const response = await ask({ model: 'sandbox', messages, stream: true });
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.read();
    expect(timers()).toBeGreaterThan(before);
    await reader?.cancel();
    await vi.waitFor(() => expect(timers()).toBeLessThanOrEqual(before));
  });

  it('ends a slow whole answer when the caller leaves', async () => {
    useEnvironment();
    const caller = new AbortController();
    const pending = ask({ model: 'sandbox', messages, max_tokens: 500 }, caller.signal);
    setImmediate(() => caller.abort());
    expect((await pending).status).toBe(499);
  });

  it('lists its models', async () => {
    useEnvironment();
    const body = await GET(callerRequest('/api/sandbox/v1/models')).json();
    expect(body.data.map((model: { id: string }) => model.id)).toContain('sandbox');
  });
});
