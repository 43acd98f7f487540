import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerText } from '@/lib/server/testing/scripted-upstream';
import { Caller, local } from './testing/caller';
import { answers, closeLab, failureOf, JSON_TYPE, provider } from './testing/lab';

afterEach(() => {
  vi.useRealTimers();
  return closeLab();
});

const BASE = 'http://127.0.0.1:8000/v1';
const KEY = 'sk-user-key-1234';

async function statusOf(caller: Caller, id: string) {
  const list: { id: string }[] = await (await caller.providers()).json();
  return list.find((one) => one.id === id);
}

describe('saving a key', () => {
  it('answers origin and last four characters, and says so in the list', async () => {
    local();
    const caller = new Caller();
    const saved = await caller.save('oxen', { key: KEY, headers: { 'X-Team': 'blue' } });
    expect(saved.status).toBe(200);
    expect(await saved.json()).toEqual({ id: 'oxen', origin: 'https://hub.oxen.ai', last4: '1234' });
    expect(await statusOf(caller, 'oxen')).toEqual({
      id: 'oxen',
      label: 'Oxen',
      baseUrl: 'https://hub.oxen.ai/api/ai',
      keyEnv: 'OXEN_API_KEY',
      auth: 'required',
      scheme: 'bearer',
      headers: ['X-Team'],
      key: 'browser',
      last4: '1234',
    });
  });

  it('takes the place of the key of the server, until it is forgotten', async () => {
    const upstream = await provider(answers('200 OK', [JSON_TYPE], '{}'));
    local({ OPENAI_BASE_URL: upstream.baseUrl, OPENAI_API_KEY: 'sk-server-key' });
    const caller = new Caller();
    expect(await statusOf(caller, 'openai')).toMatchObject({ key: 'server' });
    await caller.save('openai', { key: KEY });
    await caller.reach('run', 'openai');
    const forgotten = await caller.forget('openai');
    expect(await forgotten.json()).toEqual({ id: 'openai', origin: new URL(upstream.baseUrl).origin });
    expect(caller.cookies.size).toBe(0);
    await caller.reach('run', 'openai');
    expect(upstream.seen.map((seen) => seen.header('authorization'))).toEqual([
      `Bearer ${KEY}`,
      'Bearer sk-server-key',
    ]);
  });

  it('asks for a base URL where the address is the user’s, and keeps one that is there', async () => {
    local({ OLLAMA_HOST: '127.0.0.1:11500' });
    const caller = new Caller();
    expect(await failureOf(await caller.save('azion', { key: KEY }))).toMatchObject({ param: 'baseUrl' });
    await caller.save('azion', { baseUrl: `${BASE}/`, key: KEY });
    expect(await statusOf(caller, 'azion')).toMatchObject({ baseUrl: BASE, key: 'browser' });
    await caller.save('azion', { key: 'sk-another-5678' });
    expect(await statusOf(caller, 'azion')).toMatchObject({ baseUrl: BASE, last4: '5678' });
    await caller.save('ollama', { key: KEY });
    expect(await statusOf(caller, 'ollama')).toMatchObject({
      baseUrl: 'http://127.0.0.1:11500/v1',
      key: 'browser',
      auth: 'optional',
      scheme: 'bearer',
    });
  });

  it('without a key keeps a connection without a key', async () => {
    local({ AZION_API_KEY: 'sk-server-key', AZION_BASE_URL: 'http://127.0.0.1:9009/v1' });
    const caller = new Caller();
    const saved = await caller.save('azion', { baseUrl: BASE });
    expect(await saved.json()).toEqual({ id: 'azion', origin: 'http://127.0.0.1:8000' });
    expect(await statusOf(caller, 'azion')).toMatchObject({ baseUrl: BASE, key: 'none' });
  });

  it.each([
    ['nothing', 'oxen', {}],
    ['no key for a provider that needs one', 'oxen', { headers: { 'x-team': 'blue' } }],
    ['another address of a built-in provider', 'oxen', { key: KEY, baseUrl: BASE }],
    ['a key of the sandbox', 'sandbox', { key: KEY }],
  ])('refuses %s', async (_what, id, body) => {
    local();
    const caller = new Caller();
    expect((await caller.save(id, body)).status).toBe(400);
    expect(caller.cookies.size).toBe(0);
  });

  it('knows nobody else', async () => {
    local();
    expect((await new Caller().save('nobody', { key: KEY })).status).toBe(404);
    expect((await new Caller().save('own-0123456789', { key: KEY })).status).toBe(404);
    expect((await new Caller().forget('nobody')).status).toBe(404);
    expect((await new Caller().remove('oxen')).status).toBe(404);
  });

  it('ends with its time, whatever the browser does', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    local();
    const caller = new Caller();
    await caller.save('oxen', { key: KEY, remember: true });
    vi.setSystemTime(Date.now() + 89 * 24 * 3_600_000);
    expect(await statusOf(caller, 'oxen')).toMatchObject({ key: 'browser' });
    vi.setSystemTime(Date.now() + 2 * 24 * 3_600_000);
    expect(await statusOf(caller, 'oxen')).toMatchObject({ key: 'none' });
    expect((await caller.reach('run', 'oxen')).status).toBe(401);
  });

  it('says how much the cookies hold, and refuses what would go over', async () => {
    local();
    const caller = new Caller();
    const headers = { 'x-pad': 'v'.repeat(1000) };
    const long = await caller.save('oxen', { key: 'k'.repeat(2000), headers });
    expect(await failureOf(long)).toMatchObject({ kind: 'too-large', limitBytes: 3584 });
    const answers = [];
    for (const id of ['oxen', 'mistral', 'openai', 'ollama', 'llamacpp']) {
      answers.push(await caller.save(id, { key: 'k'.repeat(900), headers }));
    }
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 413, 413]);
    const sum = [...caller.cookies].reduce((bytes, [name, { value }]) => bytes + name.length + 1 + value.length, 0);
    expect((await caller.providers()).headers.get('x-workbench-sealed-bytes')).toBe(String(sum));
    for (const { value } of caller.cookies.values()) expect(value.length).toBeLessThanOrEqual(3584);
    expect((await caller.save('oxen', { key: 'k'.repeat(900), headers })).status).toBe(200);
  });
});

describe('an endpoint of the user', () => {
  it('stands in the list with its names, is reached, loses its key, and is removed', async () => {
    const upstream = await provider((socket) => {
      socket.write(answerText('200 OK', [JSON_TYPE], '{"data":[{"id":"lab/m"}]}'));
    });
    local();
    const caller = new Caller();
    const added = await caller.add({
      label: ' Lab vLLM ',
      baseUrl: upstream.baseUrl,
      key: KEY,
      headers: { 'X-Team': 'b' },
    });
    const { id, ...rest } = await added.json();
    expect(rest).toEqual({ label: 'Lab vLLM', baseUrl: upstream.baseUrl });
    const facts = { id, ...rest, keyEnv: null, auth: 'optional', scheme: 'bearer' };
    expect(await statusOf(caller, id)).toEqual({ ...facts, headers: ['X-Team'], key: 'browser', last4: '1234' });
    expect(await (await caller.reach('list', id)).json()).toMatchObject({ source: 'live', data: [{ id: 'lab/m' }] });
    expect((await caller.forget(id)).status).toBe(200);
    expect(await statusOf(caller, id)).toEqual({ ...facts, headers: [], key: 'none' });
    expect((await caller.remove(id)).status).toBe(204);
    expect(caller.cookies.size).toBe(0);
    expect((await caller.reach('run', id)).status).toBe(404);
  });

  it('has one id per address, and its own even beside a built-in one', async () => {
    local();
    const caller = new Caller();
    const ids = [];
    for (const baseUrl of [BASE, `${BASE}/chat/completions`, 'http://127.0.0.1:8001/v1', 'http://localhost:8000/v1']) {
      ids.push((await (await caller.add({ label: 'Lab', baseUrl })).json()).id);
    }
    expect(new Set(ids).size).toBe(3);
    expect(caller.cookies.size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^own-[0-9a-f]{10}$/);
  });

  it('needs no key, and takes none that it would not send', async () => {
    local();
    const caller = new Caller();
    const { id } = await (await caller.add({ label: 'Lab', baseUrl: BASE })).json();
    expect(await statusOf(caller, id)).toMatchObject({ auth: 'none', scheme: 'none', key: 'not-needed' });
    expect((await caller.add({ label: 'Lab', baseUrl: BASE, auth: 'none', key: KEY })).status).toBe(400);
    expect((await caller.add({ label: ' ', baseUrl: BASE })).status).toBe(400);
    expect((await caller.add({ baseUrl: BASE })).status).toBe(400);
    expect((await caller.add({ label: 'Lab' })).status).toBe(400);
    expect((await caller.save(id, { key: KEY, baseUrl: 'http://127.0.0.1:8001/v1' })).status).toBe(400);
    expect((await caller.save(id, { key: KEY })).status).toBe(200);
    expect(await statusOf(caller, id)).toMatchObject({ auth: 'optional', scheme: 'bearer', key: 'browser' });
  });
});
