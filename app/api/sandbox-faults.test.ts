import { afterEach, describe, expect, it, vi } from 'vitest';
import { callerRequest, useEnvironment } from '@/lib/server/testing/use-environment';
import { POST } from './sandbox/v1/chat/completions/route';
import { closeLab, send } from './testing/lab';

afterEach(closeLab);

const messages = [{ role: 'user', content: 'What does temperature do?' }];

function ask(model: string, fields: object = {}, signal?: AbortSignal): Promise<Response> {
  const body = JSON.stringify({ model, messages, ...fields });
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
  return POST(callerRequest('/api/sandbox/v1/chat/completions', { ...request, ...(signal ? { signal } : {}) }));
}

async function textUntilBreak(response: Response): Promise<{ text: string; broke: boolean }> {
  let text = '';
  try {
    for await (const bytes of response.body ?? []) text += Buffer.from(bytes).toString();
    return { text, broke: false };
  } catch {
    return { text, broke: true };
  }
}

function timers(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
}

describe('fault models as a server', () => {
  it.each([{ stream: true }, {}])('fault-cut-stream breaks the answer, never ends it: %j', async (fields) => {
    useEnvironment();
    const before = timers();
    const body = JSON.stringify({ model: 'fault-cut-stream', messages, ...fields });
    for (const door of [() => ask('fault-cut-stream', fields), () => send({ body }, 'sandbox')]) {
      const response = await door();
      expect(response.status).toBe(200);
      const { text, broke } = await textUntilBreak(response);
      expect(broke).toBe(true);
      expect(text.length).toBeGreaterThan(20);
      expect(text).not.toContain('[DONE]');
    }
    await vi.waitFor(() => expect(timers()).toBeLessThanOrEqual(before));
  });

  it('fault-rate-limit says how long to wait, in the head too', async () => {
    useEnvironment();
    const response = await ask('fault-rate-limit', { stream: true });
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('20');
    expect(response.headers.get('x-ratelimit-remaining-requests')).toBe('0');
    expect((await response.json()).error.code).toBe('rate_limit_exceeded');
  });

  it('fault-mid-stream-error ends cleanly after its error, without a last word', async () => {
    useEnvironment();
    const { text, broke } = await textUntilBreak(await ask('fault-mid-stream-error', { stream: true }));
    expect(broke).toBe(false);
    expect(text).toContain('"type":"server_error"');
    expect(text).not.toContain('[DONE]');
  });

  it('fault-hang is silent until the caller leaves; then nothing is left of it', async () => {
    useEnvironment();
    const before = timers();
    const caller = new AbortController();
    const pending = ask('fault-hang', { stream: true }, caller.signal);
    const first = await Promise.race([pending, new Promise((resolve) => setTimeout(resolve, 100, 'silence'))]);
    expect(first).toBe('silence');
    caller.abort();
    expect((await pending).status).toBe(499);
    await vi.waitFor(() => expect(timers()).toBeLessThanOrEqual(before));
  });

  it('fault-server-error is an error of the provider, not of the workbench', async () => {
    useEnvironment();
    const response = await ask('fault-server-error');
    expect(response.status).toBe(500);
    expect(response.headers.has('x-workbench-failure')).toBe(false);
    expect(response.headers.get('x-request-id')).toMatch(/./);
  });
});
