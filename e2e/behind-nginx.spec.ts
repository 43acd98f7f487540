import { postgresPrograms, postgresServer } from '../lib/server/shares/fixtures/postgres-server';
import { type AppServer, startApp } from './app-server';
import { SECRETS } from './canary/canary-keys';
import { searchStoredShares } from './canary/watched-server';
import { expect, test } from './fixtures';
import { freePort, NGINX, startNginx } from './nginx-proxy';
import { DONE, event, streamAnswer } from './provider/answer';
import { type ScriptedProvider, startScriptedProvider } from './provider/scripted-provider';
import { SMALL_DRAFT } from './small-draft';

const TOKEN = SECRETS.WORKBENCH_ACCESS_TOKEN;
const AS_MEMBER = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
const programs = postgresPrograms();
const isComplete = NGINX !== undefined && programs !== undefined;

type Team = { readonly origin: string; readonly apps: readonly AppServer[]; readonly provider: ScriptedProvider };

/** Two instances of shared mode behind nginx, on one PostgreSQL. */
async function withTeam(work: (team: Team) => Promise<void>): Promise<void> {
  const [provider, database, port] = await Promise.all([
    startScriptedProvider(),
    postgresServer(programs ?? ''),
    freePort(),
  ]);
  const origin = `http://127.0.0.1:${port}`;
  const environment = {
    WORKBENCH_MODE: 'shared',
    WORKBENCH_PUBLIC_ORIGIN: origin,
    WORKBENCH_TRUST_PROXY: '1',
    DATABASE_URL: database.url,
  };
  const apps = await Promise.all([startApp(provider.origin, environment), startApp(provider.origin, environment)]);
  const proxy = await startNginx(
    NGINX ?? '',
    port,
    apps.map((app) => `127.0.0.1:${app.port}`),
  );
  try {
    await work({ origin, apps, provider });
  } finally {
    await proxy.close();
    await Promise.all(apps.map((app) => app.close()));
    await searchStoredShares(database.url);
    await database.remove();
    await provider.close();
  }
}

function complete(origin: string, content: string, signal?: AbortSignal): Promise<Response> {
  const body = JSON.stringify({ model: 'm', messages: [{ role: 'user', content }], stream: true });
  const init = { method: 'POST', headers: AS_MEMBER, body, ...(signal === undefined ? {} : { signal }) };
  return fetch(`${origin}/api/providers/oxen/chat/completions`, init);
}

test.describe('behind nginx, as deploy/ ships it', () => {
  test.skip(!isComplete && process.env.CI !== 'true', 'needs nginx and PostgreSQL');

  test('streams pass as they come, Stop reaches the provider, images pass, and any instance serves a short link', async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    await withTeam(async ({ origin, provider }) => {
      await test.step('an event arrives while the next has not been sent', async () => {
        let goOn: (value: unknown) => void = () => undefined;
        const until = new Promise((resolve) => {
          goOn = resolve;
        });
        provider.script(() => streamAnswer([event('first'), { until }, event('second'), DONE]));
        const answer = await complete(origin, 'hello');
        const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
        expect((await reader?.read())?.value).toContain('first');
        goOn(undefined);
        let rest = '';
        for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) rest += read.value;
        expect(rest).toContain('[DONE]');
      });

      await test.step('a person who leaves ends the request at the provider', async () => {
        provider.reset();
        provider.script(() => streamAnswer([event('first'), { hang: true }]));
        const leave = new AbortController();
        const answer = await complete(origin, 'leave me', leave.signal);
        await answer.body?.getReader().read();
        leave.abort();
        expect(await provider.requests[0]?.closed).toBeLessThan(30_000);
      });

      await test.step('twelve megabytes arrive whole', async () => {
        provider.reset();
        const content = `${'x'.repeat(12 * 1024 * 1024)}the end`;
        await (await complete(origin, content)).text();
        expect(provider.requests[0]?.body.includes('the end')).toBe(true);
      });

      await test.step('every instance reads what one of them has stored', async () => {
        const body = JSON.stringify({ draft: SMALL_DRAFT });
        const made = await fetch(`${origin}/api/shares`, { method: 'POST', headers: AS_MEMBER, body });
        const { id } = await made.json();
        for (let time = 0; time < 6; time += 1) {
          const read = await fetch(`${origin}/api/shares/${id}`, { headers: AS_MEMBER });
          expect((await read.json()).draft).toEqual(SMALL_DRAFT);
        }
      });

      await test.step('a login of one instance counts at all of them', async () => {
        const page = await browser.newPage();
        await page.goto(origin);
        await page.getByRole('textbox', { name: 'Access token' }).fill(TOKEN);
        await page.getByRole('button', { name: 'Sign in' }).click();
        await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
        for (let time = 0; time < 6; time += 1) {
          await page.reload();
          await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
        }
        await page.close();
      });
    });
  });
});
