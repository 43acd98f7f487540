import { readFile } from 'node:fs/promises';
import { OXEN_KEY } from './app-server';
import { formsOf } from './canary/canary-search';
import { expect, test } from './fixtures';
import { importText } from './import-text';
import { noisyPicture } from './noisy-picture';
import { OXEN_TEXT } from './provider/oxen-answer';
import { isChat } from './provider/recorded-request';
import { requestsOf } from './requests-of';
import { watchSecret } from './watched-secret';
import type { WorkbenchPage } from './workbench-page';

const PICTURE = `data:image/png;base64,${noisyPicture(1).toString('base64')}`;

/** Everything that a draft can hold, two columns included; the second one is an endpoint of its maker's own. */
const DRAFT = {
  v: 1,
  title: 'Weather',
  messages: [
    { role: 'system', content: 'Answer {{how}}.' },
    {
      role: 'user',
      content: [
        { type: 'text', text: 'What is this? <b>&</b> 😀' },
        { type: 'image_url', image_url: { url: PICTURE } },
      ],
    },
  ],
  tools: [
    {
      definition: { type: 'function', function: { name: 'get_weather', parameters: { type: 'object' } } },
      enabled: true,
      mock: 'return { sky: "clear" }',
    },
  ],
  toolChoice: 'auto',
  parallelToolCalls: false,
  responseFormat: { type: 'json_object' },
  variables: { how: 'briefly' },
  columns: [
    {
      id: 'a',
      provider: 'oxen',
      model: 'mistral-small-2503',
      params: { temperature: 0.15, stream: true },
      extra: { safe_prompt: true },
    },
    {
      id: 'b',
      provider: { label: 'Lab', baseUrl: 'http://127.0.0.1:59999/v1' },
      model: 'lab/own',
      params: {},
      extra: {},
      own: { messages: [{ role: 'user', content: 'only here' }] },
    },
  ],
};

async function openShare(workbench: WorkbenchPage) {
  await workbench.page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = workbench.dialog('Share');
  return { dialog, link: dialog.getByRole('textbox', { name: 'Link', exact: true }) };
}

/** The draft as "Copy as text" gives it. */
async function sharedText(workbench: WorkbenchPage): Promise<unknown> {
  await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { dialog } = await openShare(workbench);
  await dialog.getByRole('button', { name: 'Copy as text', exact: true }).click();
  const text = await workbench.page.evaluate(() => navigator.clipboard.readText());
  await workbench.page.keyboard.press('Escape');
  return JSON.parse(text);
}

/** Calls that a page may make of itself while it shows a preview. */
const OWN = /^GET (\/|\/s\/[\w-]+|\/_next\/.*|\/icon.*|\/api\/(health|providers|shares\/[\w-]+))$/;

for (const kind of ['link', 'short link'] as const) {
  test(`a ${kind} carries the whole draft and the answer; opening it asks nobody and runs nothing`, async ({
    workbench,
    secondWorkbench,
    provider,
  }) => {
    await workbench.open();
    await importText(workbench, JSON.stringify(DRAFT));
    await workbench.run();
    const { dialog, link } = await openShare(workbench);
    await expect(link).toHaveValue(/\/#c=1/);
    const without = (await link.inputValue()).length;
    await dialog.getByRole('switch', { name: 'Include the answer', exact: true }).click();
    await expect(dialog).toContainText('mistral-small-2503: complete');
    await expect.poll(async () => (await link.inputValue()).length).toBeGreaterThan(without);
    if (kind === 'short link') {
      await dialog.getByRole('button', { name: 'Create short link', exact: true }).click();
      await expect(link).toHaveValue(/\/s\/[\w-]{22}$/);
    }
    const address = await link.inputValue();
    await workbench.page.keyboard.press('Escape');
    const sent = provider.requests.length;

    const other = secondWorkbench.page;
    const asked = requestsOf(other);
    await other.goto(address);
    const preview = secondWorkbench.dialog('Open a shared draft');
    await expect(preview).toContainText('get_weather (with a mock)');
    await expect(preview).toContainText('safe_prompt = true');
    await expect(preview).toContainText('Run sends your prompt to 127.0.0.1:59999');
    await expect(preview).toContainText('mistral-small-2503: complete');
    await other.waitForLoadState('networkidle');
    expect(asked.filter((call) => !OWN.test(call))).toEqual([]);
    expect(provider.requests.length).toBe(sent);

    await preview.getByRole('button', { name: /^Open/ }).click();
    await expect(secondWorkbench.response(1)).toContainText(OXEN_TEXT);
    await expect(secondWorkbench.response(1).getByRole('button', { name: 'Replay', exact: true })).toBeVisible();
    expect(new URL(other.url()).pathname + new URL(other.url()).hash).toBe('/');
    expect(await sharedText(secondWorkbench)).toEqual(DRAFT);
    await other.reload();
    await expect(secondWorkbench.response(1)).toContainText(OXEN_TEXT);
    expect(provider.requests.filter(isChat)).toHaveLength(1);
  });
}

test('a short link is listed, deleted by its maker, and then gone with one clear sentence', async ({
  workbench,
  problems,
}) => {
  await workbench.open();
  const { dialog, link } = await openShare(workbench);
  await dialog.getByRole('combobox', { name: 'Expires after', exact: true }).selectOption('7');
  await dialog.getByRole('button', { name: 'Create short link', exact: true }).click();
  await expect(link).toHaveValue(/\/s\/[\w-]{22}$/);
  const address = await link.inputValue();
  const stored = await (await fetch(address.replace('/s/', '/api/shares/'))).json();
  const days = (Date.parse(stored.expiresAt) - Date.parse(stored.createdAt)) / 86_400_000;
  expect(Math.round(days)).toBe(7);

  await workbench.page.reload();
  const again = await openShare(workbench);
  await again.dialog.getByText('Links you made').click();
  await again.dialog.getByRole('button', { name: 'Delete this link', exact: true }).click();
  await expect(again.dialog.getByText('Links you made')).toHaveCount(0);

  problems.allow(/status of 404/);
  await workbench.page.goto(address);
  await expect(workbench.dialog('Open a shared draft').getByRole('alert')).toContainText('was deleted');
});

test('an endpoint that came with a link is offered to be added, and nothing goes there before', async ({
  workbench,
  provider,
  app,
}) => {
  const lab = { label: 'Lab', baseUrl: `${provider.origin}/other/v1` };
  const draft = { ...DRAFT, columns: [{ ...DRAFT.columns[1], provider: lab }] };
  const body = JSON.stringify({ draft });
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
  const { id } = await (await fetch(`${app.origin}/api/shares`, init)).json();
  await workbench.page.goto(`/s/${id}`);
  await workbench.dialog('Open a shared draft').getByRole('button', { name: /^Open/ }).click();
  await expect(workbench.page.getByRole('button', { name: 'Add this endpoint', exact: true })).toBeVisible();
  await workbench.runButton.click();
  await expect(workbench.response(1)).toContainText('no provider "Lab"');
  expect(provider.requests).toEqual([]);
});

test('an unknown short link says so and leads home', async ({ workbench, problems }) => {
  problems.allow(/status of 404/);
  await workbench.page.goto(`/s/${'A'.repeat(22)}`);
  const dialog = workbench.dialog('Open a shared draft');
  await expect(dialog.getByRole('alert')).toContainText('does not exist, has expired, or was deleted');
  await expect(workbench.page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  await dialog.getByRole('button', { name: 'Go to the workbench', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  expect(new URL(workbench.page.url()).pathname).toBe('/');
  await expect(workbench.message(1).content).toHaveValue('Hello, what can you do?');
});

test('a draft that is too large for a link becomes a short link, and over 4 MiB a file', async ({ workbench }) => {
  await workbench.open();
  const withPicture = (kilobytes: number) => {
    const url = `data:image/png;base64,${noisyPicture(kilobytes).toString('base64')}`;
    const content = [{ type: 'image_url', image_url: { url } }];
    return JSON.stringify({ ...DRAFT, messages: [{ role: 'user', content }], columns: [DRAFT.columns[0]] });
  };
  await importText(workbench, withPicture(100));
  const first = await openShare(workbench);
  await expect(first.dialog.getByRole('alert').first()).toContainText('Make a short link, or save the file');
  await first.dialog.getByRole('button', { name: 'Create short link', exact: true }).click();
  await expect(first.link).toHaveValue(/\/s\/[\w-]{22}$/);
  await workbench.page.keyboard.press('Escape');

  await importText(workbench, withPicture(3400));
  const second = await openShare(workbench);
  await expect(second.dialog.getByRole('alert').first()).toContainText('at most 4 MiB');
  await expect(second.dialog.getByRole('button', { name: 'Create short link', exact: true })).toBeDisabled();
  const download = workbench.page.waitForEvent('download');
  await second.dialog.getByRole('button', { name: 'Save file', exact: true }).click();
  const saved = await (await download).path();
  expect(JSON.parse(await readFile(saved, 'utf8')).messages[0].content[0].image_url.url).toHaveLength(
    JSON.parse(withPicture(3400)).messages[0].content[0].image_url.url.length,
  );
});

test('the key of a provider stands in no link, store, file or recording', async ({ workbench, app }) => {
  const watched = watchSecret(workbench.page, [OXEN_KEY]);
  await workbench.open();
  await workbench.pickModel('Mistral Small 3.1', /^Mistral Small 3\.1 \(Oxen\)/);
  await workbench.run();
  const { dialog, link } = await openShare(workbench);
  await dialog.getByRole('switch', { name: 'Include the answer', exact: true }).click();
  await expect(dialog).toContainText('complete');
  await dialog.getByRole('button', { name: 'Create short link', exact: true }).click();
  await expect(link).toHaveValue(/\/s\//);
  const stored = await (await fetch((await link.inputValue()).replace('/s/', '/api/shares/'))).text();
  expect(JSON.parse(stored).recording.runs[0].request.body).toContain('mistral-small-2503');
  const shown = await sharedTextOf(workbench);
  expect(formsOf(OXEN_KEY).filter((form) => (stored + shown + app.output()).includes(form))).toEqual([]);
  expect(await watched.found()).toEqual([]);
});

async function sharedTextOf(workbench: WorkbenchPage): Promise<string> {
  await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await workbench.dialog('Share').getByRole('button', { name: 'Copy as text', exact: true }).click();
  return workbench.page.evaluate(() => navigator.clipboard.readText());
}
