import { request as rawRequest } from 'node:http';
import OpenAI from 'openai';
import { OXEN_KEY } from './app-server';
import { expect, test } from './fixtures';
import { OXEN_TEXT } from './provider/oxen-answer';
import { headerOf, jsonOf } from './provider/recorded-request';
import { runSnippet } from './run-snippet';
import { waitForChat } from './wait-for-chat';

const MESSAGES = [{ role: 'user' as const, content: 'Hello' }];

test.describe('the embedded provider', () => {
  test('streams to the curl of the README and ends with [DONE]', async ({ app }) => {
    const body = JSON.stringify({ model: 'sandbox', stream: true, messages: MESSAGES });
    const curl = `curl -sN ${app.origin}/api/sandbox/v1/chat/completions -H 'content-type: application/json' -d '${body}'`;
    const { code, output } = await runSnippet('bash', curl);
    const events = output.trim().split('\n\n');
    expect(code).toBe(0);
    expect(events.length).toBeGreaterThan(3);
    expect(events.at(-1)).toBe('data: [DONE]');
    expect(JSON.parse(events[0]?.replace('data: ', '') ?? '')).toMatchObject({ object: 'chat.completion.chunk' });
  });

  test('answers the same text twice for the same seed', async ({ app }) => {
    const client = new OpenAI({ baseURL: `${app.origin}/api/sandbox/v1`, apiKey: 'none' });
    const ask = () => client.chat.completions.create({ model: 'sandbox-fast', messages: MESSAGES, seed: 7 });
    const [first, second] = [await ask(), await ask()];
    expect(first.choices[0]?.message.content).toBeTruthy();
    expect(second.choices[0]?.message.content).toBe(first.choices[0]?.message.content);
  });

  test('refuses what a strict server refuses, and names the field', async ({ app, request }) => {
    const data = { model: 'sandbox', messages: MESSAGES, temperature: 'hot' };
    const answer = await request.post(`${app.origin}/api/sandbox/v1/chat/completions`, { data });
    expect(answer.status()).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { param: 'temperature' } });
  });
});

test.describe('the tunnel is a base URL for the OpenAI SDK', () => {
  test('streaming from the sandbox', async ({ app }) => {
    const client = new OpenAI({ baseURL: `${app.origin}/api/providers/sandbox`, apiKey: 'none' });
    const stream = await client.chat.completions.create({ model: 'sandbox-fast', messages: MESSAGES, stream: true });
    let text = '';
    let finish: string | null | undefined;
    for await (const chunk of stream) {
      text += chunk.choices[0]?.delta.content ?? '';
      finish = chunk.choices[0]?.finish_reason ?? finish;
    }
    expect(text).not.toBe('');
    expect(finish).toBe('stop');
  });

  test('without streaming, from a provider, with the key of the server', async ({ app, provider }) => {
    const client = new OpenAI({ baseURL: `${app.origin}/api/providers/oxen`, apiKey: 'sk-of-the-caller' });
    const answer = await client.chat.completions.create({ model: 'mistral-small-2503', messages: MESSAGES });
    const sent = await waitForChat(provider);
    expect(answer.choices[0]?.message.content).toBe(OXEN_TEXT);
    expect(headerOf(sent, 'authorization')).toBe(`Bearer ${OXEN_KEY}`);
    expect(JSON.stringify(sent.headers)).not.toContain('sk-of-the-caller');
    expect(jsonOf(sent)).toEqual({ model: 'mistral-small-2503', messages: MESSAGES });
  });

  test('with the body untouched, byte for byte', async ({ app, provider, request }) => {
    const data =
      '{ "model":"mistral-small-2503",\n"messages":[{"role":"user","content":"\\u00e9 ü 😀"}], "unknown": 1.0 }';
    const headers = { 'content-type': 'application/json' };
    await request.post(`${app.origin}/api/providers/oxen/chat/completions`, { data: Buffer.from(data), headers });
    expect((await waitForChat(provider)).body.toString('utf8')).toBe(data);
  });

  test('and closes the upstream when the caller leaves', async ({ app, provider }) => {
    provider.script((sent) => (sent.method === 'POST' ? { silentHead: true } : undefined));
    const client = new OpenAI({ baseURL: `${app.origin}/api/providers/oxen`, apiKey: 'none', maxRetries: 0 });
    const leave = new AbortController();
    const asked = client.chat.completions
      .create({ model: 'mistral-small-2503', messages: MESSAGES, stream: true }, { signal: leave.signal })
      .catch((error: unknown) => error);
    const sent = await waitForChat(provider);
    leave.abort();
    await sent.closed;
    expect(await asked).toBeInstanceOf(Error);
  });
});

test.describe('the door', () => {
  test('answers 405 to OPTIONS, without any CORS header', async ({ app, request }) => {
    for (const path of [
      '/api/providers',
      '/api/health',
      '/api/providers/oxen/chat/completions',
      '/api/sandbox/v1/models',
    ]) {
      const answer = await request.fetch(`${app.origin}${path}`, { method: 'OPTIONS' });
      expect(answer.status(), path).toBe(405);
      expect(Object.keys(answer.headers()).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  test('answers 421 to a foreign Host', async ({ app }) => {
    for (const path of ['/api/providers', '/api/health', '/api/sandbox/v1/models']) {
      expect(await statusWithHost(app.port, path, 'evil.example'), path).toBe(421);
      expect(await statusWithHost(app.port, path, `127.0.0.1:${app.port}`), path).toBe(200);
    }
  });

  test('answers 403 to a foreign Origin', async ({ app, provider, request }) => {
    const headers = { origin: 'https://evil.example', 'content-type': 'application/json' };
    const url = `${app.origin}/api/providers/oxen/chat/completions`;
    const answer = await request.post(url, { headers, data: { model: 'x', messages: MESSAGES } });
    expect(answer.status()).toBe(403);
    expect(provider.requests).toEqual([]);
  });

  test('says that it is healthy', async ({ app, request }) => {
    const answer = await request.get(`${app.origin}/api/health`);
    expect(await answer.json()).toMatchObject({ status: 'ok', mode: 'local', version: expect.any(String) });
  });

  test('lists the providers and never a key', async ({ app, request }) => {
    const answer = await request.get(`${app.origin}/api/providers`);
    const text = await answer.text();
    expect(text).not.toContain(OXEN_KEY);
    expect(JSON.parse(text)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'sandbox', key: 'not-needed' }),
        expect.objectContaining({ id: 'oxen', keyEnv: 'OXEN_API_KEY', key: 'server' }),
        expect.objectContaining({ id: 'mistral', key: 'server' }),
        expect.objectContaining({ id: 'ollama', key: 'not-needed' }),
      ]),
    );
    expect(app.output()).not.toContain(OXEN_KEY);
  });

  test('sends the page under its policy, with a fresh nonce each time', async ({ app, request }) => {
    const [first, second] = [await request.get(app.origin), await request.get(app.origin)];
    const policy = first.headers()['content-security-policy'] ?? '';
    for (const part of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "connect-src 'self'",
    ]) {
      expect(policy).toContain(part);
    }
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
    expect(policy).not.toContain('unsafe-eval');
    expect(second.headers()['content-security-policy']).not.toBe(policy);
    expect(first.headers()).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  });
});

/** The status of a GET with a Host header that no browser would send. */
function statusWithHost(port: number, path: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = rawRequest({ host: '127.0.0.1', port, path, headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', reject);
    asked.end();
  });
}
