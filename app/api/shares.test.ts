import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NEW_DRAFT } from '@/lib/draft/draft';
import { libsqlDriver } from '@/lib/server/shares/libsql-driver';
import { closeShareStore } from '@/lib/server/shares/open-share-store';
import { newShareToken } from '@/lib/server/shares/share-ids';
import { forgetShareRate } from '@/lib/server/shares/share-rate';
import { callerRequest, useEnvironment } from '@/lib/server/testing/use-environment';
import { GET as getHealth } from './health/route';
import { DELETE, GET } from './shares/[id]/route';
import { POST } from './shares/route';

const DAY_MS = 24 * 3600 * 1000;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbench-shares-'));
  useEnvironment({ WORKBENCH_DATA_DIR: folder, OXEN_API_KEY: 'canary-oxen-key/1+2' });
  forgetShareRate();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await closeShareStore();
  useEnvironment();
  rmSync(folder, { recursive: true, force: true });
});

function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const given = { 'content-type': 'application/json', ...headers };
  return POST(callerRequest('/api/shares', { method: 'POST', body: text, headers: given }));
}

function get(id: string): Promise<Response> {
  return GET(callerRequest(`/api/shares/${id}`), { params: Promise.resolve({ id }) });
}

function remove(id: string, token?: string): Promise<Response> {
  const headers: Record<string, string> = token === undefined ? {} : { 'x-delete-token': token };
  const request = callerRequest(`/api/shares/${id}`, { method: 'DELETE', headers });
  return DELETE(request, { params: Promise.resolve({ id }) });
}

async function facts(response: Response) {
  const { headers, status } = response;
  return { status, body: await response.text(), headers: [...headers].sort() };
}

describe('a short link', () => {
  it('H5 is made, read and deleted', async () => {
    const made = await post({ draft: NEW_DRAFT, recording: { any: ['thing', null] } });
    expect([made.status, made.headers.get('cache-control')]).toEqual([201, 'no-store, no-transform']);
    const { id, deleteToken, expiresAt } = await made.json();
    expect([id, deleteToken]).toEqual([expect.stringMatching(/^[\w-]{22}$/), expect.stringMatching(/^[\w-]{22}$/)]);
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(29 * DAY_MS);
    const read = await get(id);
    expect([read.status, read.headers.get('x-robots-tag')]).toEqual([200, 'noindex']);
    const { createdAt, ...rest } = await read.json();
    expect(rest).toEqual({ draft: NEW_DRAFT, recording: { any: ['thing', null] }, expiresAt });
    expect(Math.abs(Date.parse(createdAt) - Date.now())).toBeLessThan(60_000);
    expect((await remove(id, deleteToken)).status).toBe(204);
    expect((await get(id)).status).toBe(404);
  });

  it('H5 lives as long as asked', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { id } = await (await post({ draft: NEW_DRAFT, expiresInDays: 2 })).json();
    vi.setSystemTime(Date.now() + 2 * DAY_MS - 1000);
    expect((await get(id)).status).toBe(200);
    vi.setSystemTime(Date.now() + 1000);
    expect((await get(id)).status).toBe(404);
  });

  it('H4 H7 gives one 404 for unknown, malformed, expired and deleted ids and for a wrong token', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const expired = await (await post({ draft: NEW_DRAFT, expiresInDays: 1 })).json();
    const gone = await (await post({ draft: NEW_DRAFT })).json();
    const kept = await (await post({ draft: NEW_DRAFT })).json();
    await remove(gone.id, gone.deleteToken);
    vi.setSystemTime(Date.now() + DAY_MS);
    const unknown = await facts(await get('A'.repeat(22)));
    expect(unknown.status).toBe(404);
    for (const id of [expired.id, gone.id, ...ODD_IDS]) {
      expect(await facts(await get(id))).toEqual(unknown);
      expect(await facts(await remove(id, 'wrong'))).toEqual(unknown);
    }
    expect(await facts(await remove(kept.id, 'wrong'))).toEqual(unknown);
    expect(await facts(await remove(kept.id))).toEqual(unknown);
    expect(await facts(await remove(gone.id, gone.deleteToken))).toEqual(unknown);
    expect((await get(kept.id)).status).toBe(200);
  });

  it('H4 keeps neither id nor delete token in the store, and gives each once', async () => {
    const { id, deleteToken } = await (await post({ draft: NEW_DRAFT })).json();
    const files = ['shares.db', 'shares.db-wal'].map((name) => readFileSync(join(folder, name), 'latin1')).join('');
    expect(files).toContain('Hello, what can you do?');
    expect(files).not.toContain(id);
    expect(files).not.toContain(deleteToken);
    const many = Array.from({ length: 2000 }, newShareToken);
    expect(new Set(many).size).toBe(2000);
    expect(many.every((token) => Buffer.from(token, 'base64url').length === 16)).toBe(true);
  });

  it('H9 holds the fields of a draft and nothing else', async () => {
    const draft = { ...NEW_DRAFT, apiKey: 'sk-unknown-field', columns: [{ ...NEW_DRAFT.columns[0], autorun: true }] };
    const { id } = await (await post({ draft, allow: ['evil.example'] })).json();
    const { draft: kept, ...rest } = await (await get(id)).json();
    expect(kept).toEqual(NEW_DRAFT);
    expect(new Set(Object.keys(rest))).toEqual(new Set(['createdAt', 'expiresAt']));
  });

  it.each([
    ['plain', 'canary-oxen-key/1+2'],
    ['URL form', encodeURIComponent('canary-oxen-key/1+2')],
    ['base64', Buffer.from('Bearer canary-oxen-key/1+2').toString('base64')],
  ])('refuses a draft that holds a key of the server: %s', async (_form, text) => {
    const draft = { ...NEW_DRAFT, messages: [{ role: 'user', content: `see ${text}` }] };
    const refused = await post({ draft });
    expect(refused.status).toBe(400);
    expect(await refused.text()).not.toContain(text);
  });
});

/** What somebody may put in place of an id: paths, NUL, SQL, format signs, names of prototypes, too much. */
const ODD_IDS = [
  ...[
    '',
    '.',
    '..',
    '../x',
    '../../etc/passwd',
    '..\\x',
    '%2e%2e',
    '%00',
    '\0',
    'a\0b',
    '\r\nx: y',
    '~',
    '*',
    '%',
    '_',
  ],
  ...["'", '"', "' OR 1=1 --", '"; DROP TABLE shares; --', '$1', '?1', ':name', '%s', '{}', '[object Object]'],
  ...['__proto__', 'constructor', 'toString', 'null', 'undefined', 'NaN', '-1', '0', 'é😀', '\ud800', '\u202e'],
  ...['A'.repeat(21), 'A'.repeat(23), 'A'.repeat(300), 'x'.repeat(5000), `${'A'.repeat(21)}=`, ` ${'A'.repeat(22)}`],
];

describe('H8 H9 a hostile draft', () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  const hostile = (place: string) =>
    `{"draft":${JSON.stringify(NEW_DRAFT).replace('"extra":{}', `"extra":{${place}}`).replace('"v":1', `"v":1,${place}`)},${place}}`;

  it.each([
    '"__proto__":{"polluted":1}',
    '"\\u005f\\u005fproto\\u005f\\u005f":{"polluted":1}',
    '"constructor":{"prototype":{"polluted":1}}',
    '"__proto__":{"__proto__":{"polluted":1},"toString":1}',
  ])('is kept without what pollutes: %s', async (place) => {
    const made = await post(hostile(place));
    expect(made.status).toBe(201);
    const { id } = await made.json();
    const text = await (await get(id)).text();
    expect(text).not.toContain('__proto__');
    expect(JSON.parse(text).draft).toMatchObject({ v: 1, messages: NEW_DRAFT.messages });
    expect(Object.keys(JSON.parse(text))).toEqual(['draft', 'createdAt', 'expiresAt']);
    expect('polluted' in {}).toBe(false);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});

describe('H6 what POST /api/shares refuses', () => {
  it.each([
    ['no JSON', '{', 400],
    ['no object', '[]', 400],
    ['no draft', '{}', 400],
    ['a draft of another version', { draft: { ...NEW_DRAFT, v: 2 } }, 400],
    ['a column without a model', { draft: { ...NEW_DRAFT, columns: [{ id: 'a' }] } }, 400],
    ['no days', { draft: NEW_DRAFT, expiresInDays: 0 }, 400],
    ['half a day', { draft: NEW_DRAFT, expiresInDays: 0.5 }, 400],
    ['days as text', { draft: NEW_DRAFT, expiresInDays: '30' }, 400],
    ['more than a year', { draft: NEW_DRAFT, expiresInDays: 366 }, 400],
    ['nesting without end', `{"draft":${'['.repeat(5000)}${']'.repeat(5000)}}`, 400],
    ['more than 4 MiB', { draft: NEW_DRAFT, recording: 'x'.repeat(4 * 1024 * 1024) }, 413],
  ])('%s', async (_name, body, status) => {
    const answer = await post(body);
    expect([answer.status, answer.headers.get('x-workbench-failure') !== null]).toEqual([status, true]);
  });

  it('what is one byte too large, and takes what is not', async () => {
    const around = JSON.stringify({ draft: NEW_DRAFT, recording: '' }).length;
    const sized = (bytes: number) => JSON.stringify({ draft: NEW_DRAFT, recording: 'x'.repeat(bytes - around) });
    expect((await post(sized(4 * 1024 * 1024))).status).toBe(201);
    expect((await post(sized(4 * 1024 * 1024 + 1))).status).toBe(413);
  });

  it.each(['local', 'shared'])('the 61st of an hour, %s', async (mode) => {
    const token = 'canary-access-token-0123456789abcdef';
    const shared = {
      WORKBENCH_MODE: 'shared',
      WORKBENCH_ACCESS_TOKEN: token,
      WORKBENCH_SECRET: 'canary-shared-secret-51c9e0',
    };
    useEnvironment({ WORKBENCH_DATA_DIR: folder, ...(mode === 'shared' ? shared : {}) });
    const headers: Record<string, string> = mode === 'shared' ? { authorization: `Bearer ${token}` } : {};
    for (let count = 0; count < 60; count += 1) expect((await post({ draft: NEW_DRAFT }, headers)).status).toBe(201);
    const refused = await post({ draft: NEW_DRAFT }, headers);
    expect([refused.status, Number(refused.headers.get('retry-after')) > 3500]).toEqual([429, true]);
  });

  it('everything while 2 GiB are stored, and lives on', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { id } = await (await post({ draft: NEW_DRAFT })).json();
    const { run, close } = await libsqlDriver(`file:${join(folder, 'shares.db')}`);
    const row = ['full', 'x', '{}', 2 * 1024 ** 3, Date.now(), Date.now() + DAY_MS];
    await run('INSERT INTO shares VALUES ($1, $2, $3, $4, $5, $6)', row);
    await close();
    const full = await post({ draft: NEW_DRAFT });
    expect([full.status, full.headers.get('x-workbench-failure')]).toEqual([507, 'unavailable']);
    expect((await full.json()).error.message).toContain('store of shared links is full');
    expect((await get(id)).status).toBe(200);
    vi.setSystemTime(Date.now() + DAY_MS);
    expect((await post({ draft: NEW_DRAFT })).status).toBe(201);
  });

  it('the one after the last of an hour, from that address alone', async () => {
    useEnvironment({ WORKBENCH_DATA_DIR: folder, WORKBENCH_SHARES_PER_HOUR: '2', WORKBENCH_TRUST_PROXY: '1' });
    const from = (address: string) => post({ draft: NEW_DRAFT }, { 'x-forwarded-for': address });
    expect([(await from('192.0.2.1')).status, (await from('192.0.2.1')).status]).toEqual([201, 201]);
    const refused = await from('192.0.2.1');
    expect([refused.status, Number(refused.headers.get('retry-after')) > 3500]).toEqual([429, true]);
    expect((await from('192.0.2.2')).status).toBe(201);
  });

  it('everything while the store cannot be opened, and says so in health', async () => {
    useEnvironment({ DATABASE_URL: 'postgres://nobody:canary-password@127.0.0.1:9/none' });
    const refused = await post({ draft: NEW_DRAFT });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2']);
    const { body } = await facts(await get('A'.repeat(22)));
    expect(body).toContain('does not answer now');
    expect(body).not.toContain('canary-password');
    const health = await getHealth(callerRequest('/api/health'));
    expect(await health.json()).toMatchObject({ status: 'ok', shares: 'unavailable' });
  });
});
