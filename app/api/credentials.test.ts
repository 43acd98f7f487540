import { afterEach, describe, expect, it } from 'vitest';
import { answerText, type Script } from '@/lib/server/testing/scripted-upstream';
import { useEnvironment } from '@/lib/server/testing/use-environment';
import { Caller, local, SECRET, WAYS } from './testing/caller';
import { answers, closeLab, failureOf, JSON_TYPE, provider } from './testing/lab';

afterEach(closeLab);

const MODELS = JSON.stringify({ object: 'list', data: [{ id: 'm' }] });
const models: Script = answers('200 OK', [JSON_TYPE], MODELS);
const SERVER_KEY = 'canary-server-key-0001';
const USER_KEY = 'canary-user-key-0001';
const CREDENTIALS = /authorization|api-key|canary/i;

const SERVER_KEYS = { AZION_API_KEY: SERVER_KEY, OXEN_API_KEY: SERVER_KEY, OPENAI_API_KEY: SERVER_KEY };

async function idOf(response: Promise<Response>): Promise<string> {
  const answer = await response;
  expect(answer.status).toBe(201);
  return (await answer.json()).id;
}

describe.each(WAYS)('reaching a provider by %s', (way) => {
  it('S1 S4 sends no server key to a base URL of the user', async () => {
    const upstream = await provider(models);
    local({ ...SERVER_KEYS, AZION_BASE_URL: 'http://127.0.0.1:9009/v1' });
    const caller = new Caller();
    await caller.save('azion', { baseUrl: upstream.baseUrl });
    await caller.save('ollama', { baseUrl: upstream.baseUrl });
    const own = await idOf(caller.add({ label: 'Lab', baseUrl: upstream.baseUrl }));
    for (const id of ['azion', 'ollama', own]) expect((await caller.reach(way, id)).status, id).toBeLessThan(405);
    expect(upstream.connections()).toBeGreaterThan(0);
    for (const { head, body } of upstream.seen) {
      expect(head).not.toMatch(CREDENTIALS);
      expect(body.toString()).not.toContain(SERVER_KEY);
    }
  });

  it('S1 S4 refuses a built-in provider without any key here, with no connection', async () => {
    const upstream = await provider(models);
    local({ OPENAI_BASE_URL: upstream.baseUrl });
    const response = await new Caller().reach(way, 'openai');
    if (way === 'run' || way === 'test') {
      expect(response.status).toBe(401);
      expect(await failureOf(response)).toMatchObject({ kind: 'missing-secret', variable: 'OPENAI_API_KEY' });
    }
    expect(upstream.connections()).toBe(0);
  });

  it('S2 S4 sends a key to the address it was given for, and to no later one', async () => {
    const [first, second] = [await provider(models), await provider(models)];
    local(SERVER_KEYS);
    const caller = new Caller();
    await caller.save('azion', { baseUrl: first.baseUrl, key: USER_KEY });
    await caller.reach('run', 'azion');
    expect(first.seen[0]?.header('authorization')).toBe(`Bearer ${USER_KEY}`);
    const asked = first.seen.length;
    await caller.save('azion', { baseUrl: second.baseUrl });
    await caller.reach(way, 'azion');
    expect(first.seen).toHaveLength(asked);
    for (const { head } of second.seen) expect(head).not.toMatch(CREDENTIALS);
    if (way === 'run' || way === 'test') expect(second.connections()).toBe(1);
  });

  it('S2 S4 K2 refuses a cookie that was tampered with, and falls back to no other key', async () => {
    const upstream = await provider(models);
    local({ OPENAI_BASE_URL: upstream.baseUrl, ...SERVER_KEYS });
    const caller = new Caller();
    await caller.save('openai', { key: USER_KEY });
    const own = await idOf(caller.add({ label: 'Lab', baseUrl: upstream.baseUrl, key: USER_KEY }));
    for (const cookie of caller.cookies.values()) {
      const at = Math.floor(cookie.value.length / 2);
      cookie.value = `${cookie.value.slice(0, at)}${cookie.value[at] === 'A' ? 'B' : 'A'}${cookie.value.slice(at + 1)}`;
    }
    for (const id of ['openai', own]) {
      const response = await caller.reach(way, id);
      if (way === 'run' || way === 'test') expect(await failureOf(response)).toMatchObject({ kind: 'missing-secret' });
    }
    expect(upstream.connections()).toBe(0);
  });

  it('S3 S4 keeps the server key from addresses that look like the built-in one', async () => {
    const upstream = await provider(models);
    local({ ...SERVER_KEYS, OPENAI_BASE_URL: 'https://api.openai.com/v1' });
    const caller = new Caller();
    const { port } = upstream;
    const lookalikes = [
      'https://api.openai.com.evil.example/v1',
      'https://api.openai.com@evil.example/v1',
      'https://evil.example/v1?x=api.openai.com',
      'https://evil.example/v1#api.openai.com',
      'https://api.openai.com:8443/v1',
      'http://api.openai.com/v1',
      `http://127.0.0.1:${port}/api.openai.com/v1`,
      `http://127.0.0.1:${port}/v1`,
    ];
    for (const baseUrl of lookalikes) expect((await caller.save('openai', { baseUrl })).status).toBe(400);
    for (const baseUrl of lookalikes.slice(-2)) {
      expect((await caller.save('openai', { baseUrl, key: USER_KEY })).status).toBe(400);
      const own = await idOf(caller.add({ label: 'OpenAI', baseUrl }));
      await caller.reach(way, own);
    }
    expect(upstream.seen.length).toBeGreaterThan(0);
    for (const { head } of upstream.seen) expect(head).not.toMatch(/authorization|api-key|canary/i);
  });
});

describe('a sealed cookie', () => {
  const flags = async (publicOrigin?: string) => {
    local(publicOrigin ? { WORKBENCH_PUBLIC_ORIGIN: publicOrigin } : {});
    const caller = new Caller();
    await caller.save('oxen', { key: USER_KEY });
    await caller.save('mistral', { key: USER_KEY, remember: true });
    await caller.add({ label: 'Lab', baseUrl: 'http://127.0.0.1:8000/v1', key: USER_KEY });
    return [...caller.cookies].map(([name, { line, value }]) => [name, line.replace(value, '…')]);
  };

  it('K2 has a narrow path and every flag, and Secure behind https', async () => {
    const always = 'Path=/api/providers; HttpOnly; SameSite=Strict';
    const [oxen, mistral, lab] = await flags();
    expect(oxen).toEqual(['wb-oxen', `wb-oxen=…; ${always}`]);
    expect(mistral).toEqual(['wb-mistral', `wb-mistral=…; ${always}; Max-Age=7776000`]);
    expect(lab).toEqual([expect.stringMatching(/^wb-own-[0-9a-f]{10}$/), `${lab?.[0]}=…; ${always}`]);
    for (const [, line] of await flags('https://bench.example')) expect(line).toContain(`${always}; Secure`);
  });

  it('K2 of one provider is refused for another', async () => {
    const upstream = await provider(models);
    local({ OPENAI_BASE_URL: upstream.baseUrl, OXEN_BASE_URL: upstream.baseUrl });
    const caller = new Caller();
    await caller.save('oxen', { key: USER_KEY });
    const cookie = caller.cookies.get('wb-oxen');
    if (cookie) caller.cookies.set('wb-openai', cookie);
    expect((await caller.reach('run', 'oxen')).status).toBe(200);
    expect((await caller.reach('run', 'openai')).status).toBe(401);
    expect(upstream.connections()).toBe(1);
  });

  it('K2 of another secret is refused, of the previous one is read', async () => {
    const upstream = await provider(models);
    const base = { OPENAI_BASE_URL: upstream.baseUrl };
    local(base);
    const caller = new Caller();
    await caller.save('openai', { key: USER_KEY });
    useEnvironment({ ...base, WORKBENCH_SECRET: 'another-secret' });
    expect((await caller.reach('run', 'openai')).status).toBe(401);
    useEnvironment({ ...base, WORKBENCH_SECRET: 'another-secret', WORKBENCH_SECRET_PREVIOUS: SECRET.WORKBENCH_SECRET });
    expect((await caller.reach('run', 'openai')).status).toBe(200);
    expect(upstream.seen[0]?.header('authorization')).toBe(`Bearer ${USER_KEY}`);
  });

  it('K3 is never read back: no answer holds the key or a header value', async () => {
    const upstream = await provider((socket, { head }) => {
      socket.write(answerText('200 OK', [JSON_TYPE], head.startsWith('GET') ? MODELS : '{}'));
    });
    local({ OXEN_BASE_URL: upstream.baseUrl, AZION_API_KEY: SERVER_KEY });
    const caller = new Caller();
    const headers = { 'X-Team': 'canary-header-value' };
    const saved = [
      await caller.save('oxen', { key: USER_KEY, headers }),
      await caller.save('azion', { key: USER_KEY, headers, baseUrl: upstream.baseUrl }),
      await caller.add({ label: 'Lab', baseUrl: upstream.baseUrl, key: USER_KEY, headers }),
    ];
    const own = [...caller.cookies.keys()].find((name) => name.startsWith('wb-own-'))?.slice(3) ?? '';
    const answered = [await caller.providers()];
    for (const id of ['oxen', 'azion', own]) for (const way of WAYS) answered.push(await caller.reach(way, id));
    expect(upstream.seen.every(({ head }) => head.includes(USER_KEY) && head.includes('canary-header'))).toBe(true);
    for (const response of [...saved, ...answered, await caller.forget('oxen'), await caller.forget(own)]) {
      const text = (await response.text()) + JSON.stringify([...response.headers]);
      expect(text).not.toMatch(/canary-(user|server|header)/);
    }
  });
});
