import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresPrograms, postgresServer } from '../lib/server/shares/fixtures/postgres-server';
import { type AppServer, type Environment, startApp } from './app-server';
import { searchDataFolder, searchStoredShares } from './canary/watched-server';
import { expect, test } from './fixtures';
import { SMALL_DRAFT } from './small-draft';

const NO_PROVIDER = 'http://127.0.0.1:59999';
const MANY = { WORKBENCH_SHARES_PER_HOUR: '100000' };

type Made = { readonly id: string; readonly deleteToken: string; readonly text: string };

/** Saves one share; undefined when the server did not acknowledge it. */
async function share(origin: string, text: string): Promise<Made | undefined> {
  const draft = { ...SMALL_DRAFT, messages: [{ role: 'user', content: text }] };
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ draft }) };
  const answer = await fetch(`${origin}/api/shares`, init).catch(() => undefined);
  if (answer?.status !== 201) return undefined;
  const made = await answer.json().catch(() => undefined);
  return made === undefined ? undefined : { ...made, text };
}

async function textOf(origin: string, id: string): Promise<string | number> {
  const answer = await fetch(`${origin}/api/shares/${id}`);
  return answer.ok ? (await answer.json()).draft.messages[0].content : answer.status;
}

test('H11 loses nothing that was acknowledged when it is killed twenty times while it writes', async () => {
  test.setTimeout(240_000);
  const data = await mkdtemp(join(tmpdir(), 'workbench-kill-'));
  const environment: Environment = { ...MANY, WORKBENCH_DATA_DIR: data };
  const made: Made[] = [];
  for (let round = 0; round < 20; round += 1) {
    const app = await startApp(NO_PROVIDER, environment);
    let alive = true;
    const writers = [0, 1, 2, 3].map(async (writer) => {
      for (let count = 0; alive; count += 1) {
        const saved = await share(app.origin, `${round}-${writer}-${count} ${'x'.repeat((count % 7) * 9000)}`);
        if (saved !== undefined) made.push(saved);
      }
    });
    while (made.filter(({ text }) => text.startsWith(`${round}-`)).length < 5 + round)
      await Promise.race(writers.concat(tick()));
    await app.close(); // SIGKILL
    alive = false;
    await Promise.all(writers);
  }
  const app = await startApp(NO_PROVIDER, environment);
  for (const { id, text } of made) expect(await textOf(app.origin, id)).toBe(text);
  await app.close();
  await searchDataFolder(data);
  await rm(data, { recursive: true, force: true });
});

function tick(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

test.describe('on PostgreSQL', () => {
  const programs = postgresPrograms();
  test.skip(programs === undefined && process.env.CI !== 'true', 'no PostgreSQL on this machine');

  test('two instances serve each other, and both survive a restart of the database', async () => {
    test.setTimeout(120_000);
    const server = await postgresServer(programs ?? '');
    const environment = { ...MANY, DATABASE_URL: server.url };
    const apps = await Promise.all([startApp(NO_PROVIDER, environment), startApp(NO_PROVIDER, environment)]);
    const [one, two] = apps as [AppServer, AppServer]; // as many as were started
    try {
      const first = await share(one.origin, 'from one');
      const second = await share(two.origin, 'from two');
      expect(await textOf(two.origin, first?.id ?? '')).toBe('from one');
      expect(await textOf(one.origin, second?.id ?? '')).toBe('from two');

      await server.stop();
      for (const app of apps) {
        const refused = await fetch(`${app.origin}/api/shares/${first?.id}`);
        expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2']);
        const health = await (await fetch(`${app.origin}/api/health`)).json();
        expect(health).toMatchObject({ status: 'ok', shares: 'unavailable' });
      }
      await server.start();
      for (const app of apps) {
        await expect.poll(() => textOf(app.origin, first?.id ?? '')).toBe('from one');
        expect(await (await fetch(`${app.origin}/api/health`)).json()).toMatchObject({ shares: 'ok' });
      }
      expect(await share(one.origin, 'after')).toBeDefined();

      const remove = { method: 'DELETE', headers: { 'x-delete-token': first?.deleteToken ?? '' } };
      expect((await fetch(`${two.origin}/api/shares/${first?.id}`, remove)).status).toBe(204);
      expect(await textOf(one.origin, first?.id ?? '')).toBe(404);
    } finally {
      await Promise.all(apps.map((app) => app.close()));
      await searchStoredShares(server.url);
      await server.remove();
    }
  });

  test('starts before its database does', async () => {
    const server = await postgresServer(programs ?? '');
    await server.stop();
    const app = await startApp(NO_PROVIDER, { ...MANY, DATABASE_URL: server.url });
    try {
      expect(await share(app.origin, 'too early')).toBeUndefined();
      await server.start();
      await expect.poll(() => share(app.origin, 'now')).toBeDefined();
    } finally {
      await app.close();
      await searchStoredShares(server.url);
      await server.remove();
    }
  });
});
