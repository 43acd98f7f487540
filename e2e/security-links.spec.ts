import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';
import { draftWith, FAST_COLUMN, fragment } from './link-fragment';
import { DONE, event, streamAnswer } from './provider/answer';
import { isChat } from './provider/recorded-request';
import { head, say, statusOf } from './raw-socket';
import { requestsOf } from './requests-of';

async function stored(origin: string, draft: object): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${origin}/api/shares`, { method: 'POST', headers, body: JSON.stringify({ draft }) });
  return (await answer.json()).id;
}

/** What a page writes anywhere, from its first line on: kind and content, as one text each. */
async function watchWrites(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const written: string[] = [];
    Reflect.set(globalThis, 'written', written);
    const watch = (owner: object, name: string) => {
      const real: unknown = Reflect.get(owner, name);
      if (typeof real !== 'function') return;
      const watched = function (this: unknown, ...values: unknown[]): unknown {
        written.push(`${name} ${JSON.stringify(values)}`);
        return Reflect.apply(real, this, values);
      };
      Reflect.set(owner, name, watched);
    };
    watch(Storage.prototype, 'setItem');
    for (const name of ['put', 'add']) watch(IDBObjectStore.prototype, name);
    for (const name of ['put', 'add', 'addAll']) watch(Cache.prototype, name);
    watch(History.prototype, 'pushState');
  });
  return () => page.evaluate(() => Reflect.get(globalThis, 'written') as string[]); // set above
}

const OWN = /^GET (\/|\/s\/[\w-]+|\/_next\/.*|\/icon.*|\/api\/(health|providers|shares\/[\w-]+))$/;

for (const door of ['a fragment', 'a short link', 'Import'] as const) {
  test(`H1 H8 H9 opening by ${door} sends and stores nothing before it is accepted`, async ({
    workbench,
    provider,
    app,
    problems,
  }) => {
    const { page } = workbench;
    problems.allow(/status of 404/); // the page of a model that nobody has, once the draft is open
    const mark = 'canary-of-a-shared-draft';
    const text = JSON.stringify({
      draft: {
        ...draftWith({
          title: mark,
          messages: [{ role: 'user', content: mark }],
          run: 1,
          auto: true,
          apiKey: 'sk-canary-link',
        }),
        columns: [
          { ...FAST_COLUMN, provider: 'oxen', model: mark, extra: { PROTO: { polluted: 1 }, constructor: { a: 1 } } },
        ],
      },
      remember: true,
    }).replace('PROTO', '__proto__');
    const writes = await watchWrites(page);
    const asked = requestsOf(page);
    const title = door === 'Import' ? 'Import' : 'Open a shared draft';
    if (door === 'Import') {
      await workbench.open('/?run=1&auto=1');
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      await workbench.dialog('Import').getByRole('textbox', { name: 'Paste', exact: true }).fill(text);
      await workbench.dialog('Import').getByRole('button', { name: 'Open', exact: true }).click();
    } else if (door === 'a fragment') await page.goto(`/?run=1&auto=1${fragment(text)}`);
    else await page.goto(`/s/${await stored(app.origin, JSON.parse(text).draft)}?run=1`);
    const preview = workbench.dialog(title);
    await expect(preview).toContainText(mark);
    await page.waitForLoadState('networkidle');
    if (door !== 'a short link') await expect(preview).toContainText(/Left out.*apiKey/);
    expect(asked.filter((call) => !OWN.test(call))).toEqual([]);
    expect(provider.requests).toEqual([]);
    expect((await writes()).filter((write) => write.includes(mark))).toEqual([]);
    const state = await page.context().storageState({ indexedDB: true });
    expect(JSON.stringify(state)).not.toContain(mark);
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);

    await preview.getByRole('button', { name: /^Open/ }).last().click();
    await expect(workbench.message(1).content).toHaveValue(mark);
    await expect.poll(async () => (await writes()).some((write) => write.includes(mark))).toBe(true);
    expect((await writes()).filter((write) => /sk-canary-link|__proto__/.test(write))).toEqual([]);
    expect(provider.requests.filter(isChat)).toEqual([]);
    await expect(workbench.response(1)).toHaveAttribute('data-state', 'idle');
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  });
}

test('H2 an endpoint of a link is named with its host, and gets no key before the person gives one', async ({
  workbench,
  provider,
  problems,
}) => {
  const { page } = workbench;
  problems.allow(/status of 502/); // its list of models
  const host = new URL(provider.origin).host;
  const ownEndpoint = { label: 'OpenAI', baseUrl: `${provider.origin}/lab/v1` };
  await page.goto(
    `/${fragment(JSON.stringify({ draft: draftWith({ columns: [{ ...FAST_COLUMN, provider: ownEndpoint, model: 'm' }] }) }))}`,
  );
  const preview = workbench.dialog('Open a shared draft');
  await expect(preview).toContainText(`Run sends your prompt to ${host}`);
  await preview.getByRole('button', { name: /^Open/ }).click();
  await page.getByRole('button', { name: 'Add this endpoint', exact: true }).click();
  const dialog = workbench.dialog('Providers');
  await expect(dialog.getByRole('textbox', { name: 'Base URL', exact: true })).toHaveValue(ownEndpoint.baseUrl);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
  const answer = streamAnswer([
    event({ choices: [{ index: 0, delta: { content: 'hi' }, finish_reason: 'stop' }] }),
    DONE,
  ]);
  provider.script((sent) => (isChat(sent) ? answer : undefined));
  await workbench.run();
  expect(provider.requests.filter(isChat)).toHaveLength(1);
  const credentials = provider.requests.flatMap(({ headers }) =>
    headers.filter(([name]) => /auth|key|cookie|token/i.test(name)),
  );
  expect(credentials).toEqual([]);
  expect(provider.requests.filter(({ body }) => body.includes('canary'))).toEqual([]);
});

test('H7 odd ids are one 404 or refused, and say nothing of the store', async ({ app }) => {
  const ids = [
    '../',
    '..%2f..%2fetc%2fpasswd',
    '%00',
    'a%00b',
    "'",
    '%27%20OR%201=1',
    '"',
    'x'.repeat(300),
    '%F0%9F%98%80',
    '%ff',
    '__proto__',
    '%0d%0aX:y',
  ];
  const unknown = await say(app.port, head(app.port, `GET /api/shares/${'A'.repeat(22)}`));
  const bodyOf = (answer: string) => answer.slice(answer.indexOf('\r\n\r\n'));
  expect(statusOf(unknown)).toBe(404);
  for (const id of ids) {
    for (const method of ['GET', 'DELETE']) {
      const answer = await say(
        app.port,
        head(app.port, `${method} /api/shares/${id}`, `Origin: ${app.origin}`, 'x-delete-token: x'),
      );
      expect([400, 404, 405], `${method} ${id}`).toContain(statusOf(answer));
      expect(answer).not.toMatch(/sql|libsql|database|stack|at \w+ \(|node:|ENOENT|\.db/i);
      if (method === 'GET' && /^[%\w'"]+$/.test(id) && statusOf(answer) === 404)
        expect(bodyOf(answer)).toBe(bodyOf(unknown));
    }
  }
});
