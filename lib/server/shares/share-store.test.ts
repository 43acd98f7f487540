import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type PostgresServer, postgresPrograms, postgresServer } from './fixtures/postgres-server';
import { libsqlDriver } from './libsql-driver';
import { postgresDriver } from './postgres-driver';
import type { ShareStore, StoredShare } from './share-store';
import { sqlShareStore } from './sql-share-store';

const ROOM = { count: 100, bytes: 1_000_000_000 };
const programs = postgresPrograms();
const named = process.env.TEST_DATABASE_URL;
const mayLack = process.env.CI !== 'true' && programs === undefined && named === undefined;
if (mayLack) process.stdout.write('No PostgreSQL found: the share store is tested on the file engine alone.\n');

function share(name: string, changes: Partial<StoredShare> = {}): StoredShare {
  const content = JSON.stringify({ draft: { v: 1, text: name } });
  return { idHash: name, deleteHash: `token of ${name}`, content, createdAt: 1000, expiresAt: 2000, ...changes };
}

/** What every engine must do. */
function conformance(open: () => Promise<ShareStore>): void {
  let store: ShareStore;

  beforeAll(async () => {
    store = await open();
    await store.migrate();
  });
  afterEach(() => store.sweep(Number.MAX_SAFE_INTEGER));
  afterAll(() => store.close());

  it('gives back what was put, byte for byte', async () => {
    const content = JSON.stringify({ text: `"'\\ \u0000 \ud800 é 🙂 \u2028 $1 ?1 :name %s ${'x'.repeat(300_000)}` });
    expect(await store.put(share('a', { content }), ROOM)).toBe(true);
    expect(await store.get('a', 1500)).toEqual({ content, createdAt: 1000, expiresAt: 2000 });
  });

  it('keeps an entry of four megabytes', async () => {
    const content = JSON.stringify('y'.repeat(4 * 1024 * 1024 - 2));
    expect(await store.put(share('big', { content }), ROOM)).toBe(true);
    expect((await store.get('big', 1500))?.content).toBe(content);
    expect(await store.usage()).toEqual({ count: 1, bytes: 4 * 1024 * 1024 });
  });

  it('knows times far in the future', async () => {
    const expiresAt = Date.UTC(2400, 0);
    await store.put(share('late', { expiresAt }), ROOM);
    expect((await store.get('late', Date.UTC(2300, 0)))?.expiresAt).toBe(expiresAt);
  });

  it('H5 gives nothing that is unknown, expired or deleted', async () => {
    await store.put(share('b'), ROOM);
    expect(await store.get('unknown', 1500)).toBeUndefined();
    expect(await store.get('b', 2000)).toBeUndefined();
    expect(await store.delete('b', 'token of another', 1500)).toBe(false);
    expect(await store.get('b', 1500)).toBeDefined();
    expect(await store.delete('b', 'token of b', 2000)).toBe(false);
    expect(await store.delete('b', 'token of b', 1500)).toBe(true);
    expect(await store.get('b', 1500)).toBeUndefined();
    expect(await store.delete('b', 'token of b', 1500)).toBe(false);
  });

  it('never changes an entry', async () => {
    await store.put(share('c'), ROOM);
    await expect(store.put(share('c', { content: '{}' }), ROOM)).rejects.toThrow();
    expect((await store.get('c', 1500))?.content).toBe(share('c').content);
  });

  it('H6 holds no more than its limits, in entries and in bytes', async () => {
    expect(await store.put(share('d'), { count: 1, bytes: 10_000 })).toBe(true);
    expect(await store.put(share('e'), { count: 1, bytes: 10_000 })).toBe(false);
    const bytes = 2 * share('d').content.length;
    expect(await store.put(share('e'), { count: 2, bytes: bytes - 1 })).toBe(false);
    expect(await store.put(share('e'), { count: 2, bytes })).toBe(true);
    expect(await store.usage()).toEqual({ count: 2, bytes });
  });

  it('H5 sweeps what has expired, and nothing else', async () => {
    await store.put(share('f'), ROOM);
    await store.put(share('g', { expiresAt: 3000 }), ROOM);
    expect(await store.sweep(2500)).toBe(1);
    expect(await store.usage()).toMatchObject({ count: 1 });
    expect(await store.get('g', 2500)).toBeDefined();
  });

  it('takes many writers at once', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `many-${index}`);
    expect(await Promise.all(names.map((name) => store.put(share(name), ROOM)))).toEqual(names.map(() => true));
    expect(await store.usage()).toMatchObject({ count: 40 });
  });

  it('migrates again without a change', async () => {
    await store.put(share('h'), ROOM);
    const other = await open();
    await other.migrate();
    expect(await other.get('h', 1500)).toBeDefined();
    await other.close();
  });
}

describe('the share store in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-shares-'));
  const path = join(folder, 'made on first use', 'shares.db');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  conformance(async () => sqlShareStore(await libsqlDriver(`file:${path.replaceAll(' ', '%20')}`)));

  it('is readable by its owner alone', () => {
    for (const end of ['', '-wal', '-shm']) expect(statSync(path + end).mode & 0o777).toBe(0o600);
  });
});

describe.skipIf(mayLack)('the share store in PostgreSQL', () => {
  let server: PostgresServer | undefined;
  let url = named ?? '';

  beforeAll(async () => {
    if (named === undefined) {
      server = await postgresServer(programs ?? '');
      url = server.url;
    }
    const sql = postgres(url, { max: 1, onnotice: () => undefined });
    await sql`DROP TABLE IF EXISTS shares, workbench_schema`;
    await sql.end();
  }, 60_000);
  afterAll(() => server?.remove());

  conformance(async () => sqlShareStore(postgresDriver(url)));

  it('is migrated once by several that start together', async () => {
    const stores = [1, 2, 3, 4].map(() => sqlShareStore(postgresDriver(url)));
    const sql = postgres(url, { max: 1, onnotice: () => undefined });
    await sql`DROP TABLE shares, workbench_schema`;
    await Promise.all(stores.map((store) => store.migrate()));
    expect(await sql`SELECT version FROM workbench_schema`).toMatchObject([{ version: '1' }]);
    await Promise.all([...stores.map((store) => store.close()), sql.end()]);
  });

  it.skipIf(named !== undefined)('refuses soon while the server is away, and answers when it is back', async () => {
    const store = sqlShareStore(postgresDriver(url));
    await store.put(share('kept', { expiresAt: 9000 }), ROOM);
    await server?.stop();
    await expect(store.get('kept', 1500)).rejects.toThrow();
    await expect(store.put(share('lost'), ROOM)).rejects.toThrow();
    await server?.start();
    expect(await store.get('kept', 1500)).toBeDefined();
    expect(await store.get('lost', 1500)).toBeUndefined();
    await store.close();
  });
});
