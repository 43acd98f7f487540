import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NEW_DRAFT } from '@/lib/draft/draft';
import { LIMITS } from '@/lib/server/limits';
import { closeShareStore } from '@/lib/server/shares/open-share-store';
import { takenSlots } from '@/lib/server/stream-slots';
import { callerRequest } from '@/lib/server/testing/use-environment';
import { Caller, local, shared, WAYS, type Way } from './testing/caller';
import { answers, closeLab, JSON_TYPE, provider } from './testing/lab';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const SERVER_KEY = 'canary-server-key-0001';
const USER_KEY = 'canary-user-key-0001';
const HEADER_VALUE = 'canary-header-value-1';
const CANARY = /canary/i;

type Row = {
  /** The most bytes its body may have; undefined where it reads none. */
  readonly limitBytes?: number;
  /** A body that it takes. */
  readonly body?: object;
  /** How it reaches a provider: each way stands under S1 to S4 in credentials.test.ts. */
  readonly reaches?: readonly Way[];
};

const API_BODY = { limitBytes: LIMITS.apiBodyBytes };
const CHAT = { limitBytes: LIMITS.tunnelBodyBytes, body: { model: 'sandbox-fast', messages: [] } };

/** Every method of every route; what stands on the disk and not here fails. */
const ROUTES: Readonly<Record<string, Readonly<Partial<Record<(typeof METHODS)[number], Row>>>>> = {
  '[...path]': { GET: {}, POST: {}, PUT: {}, DELETE: {} },
  endpoints: { POST: { ...API_BODY, body: { label: 'Lab', baseUrl: 'http://127.0.0.1:8000/v1' } } },
  'endpoints/[id]': { DELETE: {} },
  health: { GET: {} },
  providers: { GET: {} },
  'providers/[id]/chat/completions': { POST: { ...CHAT, reaches: ['run'] } },
  'providers/[id]/key': { PUT: { ...API_BODY, body: { key: USER_KEY } }, DELETE: {} },
  'providers/[id]/models': { GET: { reaches: ['list', 'test'] } },
  'providers/[id]/models/[...model]': { GET: { reaches: ['model'] } },
  'sandbox/v1/chat/completions': { POST: CHAT },
  'sandbox/v1/models': { GET: {} },
  session: { POST: { ...API_BODY, body: { token: 'x' } }, DELETE: {} },
  shares: { POST: { ...API_BODY, body: { draft: NEW_DRAFT } } },
  'shares/[id]': { GET: {}, DELETE: {} },
};

type Handler = (request: Request, context: unknown) => Response | Promise<Response>;
type Call = { readonly route: string; readonly method: string; readonly row: Row };

const CALLS: readonly Call[] = Object.entries(ROUTES).flatMap(([route, methods]) =>
  Object.entries(methods).map(([method, row]) => ({ route, method, row })),
);
const WRITES = CALLS.filter(({ method }) => method !== 'GET');
const WITH_BODY = WRITES.filter(({ row }) => row.limitBytes !== undefined);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbench-routes-'));
});

afterEach(async () => {
  expect(takenSlots()).toBe(0);
  await closeShareStore();
  await closeLab();
  rmSync(folder, { recursive: true, force: true });
});

/** A provider behind every row that has a base URL, and a key of the server for each. */
async function withProvider() {
  const models = JSON.stringify({ object: 'list', data: [{ id: 'm' }] });
  const upstream = await provider(answers('200 OK', [JSON_TYPE], models));
  const bases = ['OXEN_BASE_URL', 'OPENAI_BASE_URL', 'AZION_BASE_URL', 'OLLAMA_HOST'];
  const keys = ['OXEN_API_KEY', 'OPENAI_API_KEY', 'AZION_API_KEY', 'MISTRAL_API_KEY'];
  local({
    WORKBENCH_DATA_DIR: folder,
    ...Object.fromEntries(bases.map((name) => [name, upstream.baseUrl])),
    ...Object.fromEntries(keys.map((name) => [name, SERVER_KEY])),
  });
  return upstream;
}

async function call({ route, method }: Call, init: RequestInit = {}, id = 'oxen'): Promise<Response> {
  const module: Partial<Record<string, Handler>> = await import(join(import.meta.dirname, route, 'route.ts'));
  const handler = module[method];
  if (!handler) throw new Error(`${route} has no ${method}`);
  const params = Promise.resolve({ id, model: ['m'], path: ['x'] });
  return await handler(callerRequest(`/api/${route}`, { method, ...init }), { params });
}

const title = ({ method, route }: Call) => `${method} /api/${route}`;
const titled = (calls: readonly Call[]) => calls.map((one) => [title(one), one] as const);

describe('the table of routes', () => {
  it('names every route file and every method in it, and nothing else', async () => {
    const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('/route.ts'));
    const offered = await Promise.all(
      files.map(async (file) => {
        const module: object = await import(join(import.meta.dirname, file));
        const route = file.slice(0, -'/route.ts'.length);
        return METHODS.filter((method) => method in module).map((method) => `${method} /api/${route}`);
      }),
    );
    expect(offered.flat().sort()).toEqual(CALLS.map(title).sort());
  });

  it('S1 S2 S3 S4 names every way to a provider, each of which credentials.test.ts goes', () => {
    expect(CALLS.flatMap(({ row }) => row.reaches ?? []).sort()).toEqual([...WAYS].sort());
  });
});

describe('I3 no write without a preflight', () => {
  const types = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonx',
    '',
  ];

  it.each(titled(WRITES))('%s answers 415 to what a form can send', async (_title, one) => {
    const upstream = await withProvider();
    for (const type of types) {
      const body = new TextEncoder().encode('{"model":"m"}');
      const headers = { 'content-length': '13', ...(type === '' ? {} : { 'content-type': type }) };
      expect((await call(one, { body, headers })).status, type).toBe(415);
    }
    expect(upstream.connections()).toBe(0);
  });
});

describe('I11 the limit of a body', () => {
  const json = { 'content-type': 'application/json' };

  it.each(titled(WITH_BODY))('%s answers 413 to one byte too many, told or counted', async (_title, one) => {
    const upstream = await withProvider();
    // In local mode there is nobody to sign in.
    if (one.route === 'session') shared();
    const { limitBytes = 0 } = one.row;
    const told = await call(one, { body: '{}', headers: { ...json, 'content-length': String(limitBytes + 1) } });
    expect(told.status).toBe(413);
    let left = limitBytes + 1;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const piece = new Uint8Array(Math.min(left, 1_000_000)).fill(32);
        left -= piece.byteLength;
        if (piece.byteLength > 0) controller.enqueue(piece);
        else controller.close();
      },
    });
    const counted = await call(one, { body, headers: json, duplex: 'half' } as RequestInit); // the DOM types do not know duplex
    expect(counted.status).toBe(413);
    expect(upstream.connections()).toBe(0);
  });
});

describe('who calls nobody', () => {
  const quiet = CALLS.filter(({ row }) => row.reaches === undefined);

  it.each(titled(quiet))('S1 S4 %s opens no connection, whatever keys there are', async (_title, one) => {
    const upstream = await withProvider();
    const { body } = one.row;
    const headers = { 'content-type': 'application/json' };
    const init = body === undefined ? {} : { body: JSON.stringify(body), headers };
    for (const id of ['oxen', 'azion', 'ollama']) await (await call(one, init, id)).text();
    expect(upstream.connections()).toBe(0);
  });
});

describe('K3 no endpoint gives a key back', () => {
  it.each(titled(CALLS.filter(({ method }) => method === 'GET')))('%s with every cookie', async (_title, one) => {
    const upstream = await withProvider();
    const caller = new Caller();
    const kept = { key: USER_KEY, headers: { 'X-Team': HEADER_VALUE } };
    await caller.save('oxen', kept);
    await caller.save('azion', { ...kept, baseUrl: upstream.baseUrl });
    await caller.add({ label: 'Lab', baseUrl: upstream.baseUrl, ...kept });
    const own = [...caller.cookies.keys()].find((name) => name.startsWith('wb-own-'))?.slice(3) ?? '';
    const cookie = [...caller.cookies].map(([name, { value }]) => `${name}=${value}`).join('; ');
    expect(caller.cookies.size).toBe(3);
    const made = await call({ route: 'shares', method: 'POST', row: {} }, shareOf());
    const { id: shareId } = await made.json();
    for (const id of ['oxen', 'azion', own, shareId]) {
      const answer = await call(one, { headers: { cookie } }, id);
      expect((await answer.text()) + JSON.stringify([...answer.headers]), id).not.toMatch(CANARY);
    }
  });

  function shareOf(): RequestInit {
    return { body: JSON.stringify({ draft: NEW_DRAFT }), headers: { 'content-type': 'application/json' } };
  }
});
