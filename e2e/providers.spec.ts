import { inflateRawSync } from 'node:zlib';
import { canaryKey, MARKER } from './canary/canary-keys';
import { expect, test } from './fixtures';
import { type Answer, jsonAnswer } from './provider/answer';
import { OXEN_TEXT, oxenAnswer } from './provider/oxen-answer';
import { headerOf, isChat, jsonOf, type RecordedRequest } from './provider/recorded-request';
import { waitForChat } from './wait-for-chat';
import { watchSecret } from './watched-secret';
import type { WorkbenchPage } from './workbench-page';

const KEY = canaryKey('lab-key-7d20c1e4');
const TEAM = canaryKey('red-team-93ab');
const MODELS = { object: 'list', data: [{ id: 'lab-large' }, { id: 'lab-small' }] };

/** A server of the person's own below `/lab/v1`, which knows one key. */
function lab(request: RecordedRequest): Answer | undefined {
  if (!request.target.startsWith('/lab/v1')) return undefined;
  if (headerOf(request, 'authorization') !== `Bearer ${KEY}`) {
    return jsonAnswer({ error: { message: 'Incorrect API key provided.', type: 'invalid_api_key' } }, 401);
  }
  if (isChat(request)) return oxenAnswer(jsonOf(request));
  return request.target === '/lab/v1/models' ? jsonAnswer(MODELS) : undefined;
}

const isUnder = (path: string) => (request: RecordedRequest) => request.target.startsWith(path);

async function openProviders(workbench: WorkbenchPage) {
  await workbench.page.getByRole('button', { name: 'Providers', exact: true }).click();
  return workbench.dialog('Providers');
}

/** What a link holds, as JSON. */
function unpacked(link: string): string {
  return inflateRawSync(Buffer.from(link.slice(link.indexOf('#c=1') + 4), 'base64url')).toString();
}

/** Fills in the form of a new endpoint and saves it. */
async function addEndpoint(workbench: WorkbenchPage, baseUrl: string, key: string): Promise<void> {
  const dialog = await openProviders(workbench);
  await dialog.getByRole('button', { name: 'Add endpoint', exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Lab vLLM');
  await dialog.getByRole('textbox', { name: 'Base URL', exact: true }).fill(baseUrl);
  await dialog.getByRole('textbox', { name: 'API key', exact: true }).fill(key);
  const header = dialog.getByRole('group', { name: 'Headers', exact: true }).getByRole('textbox');
  await header.nth(0).fill('X-Team');
  await header.nth(1).fill(TEAM);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
}

test('an endpoint with a key and a header: listed, run, in code by name, and forgotten', async ({
  workbench,
  provider,
}) => {
  const { page } = workbench;
  provider.script(lab);
  const secrets = watchSecret(page, [KEY, TEAM]);
  await workbench.open();
  await addEndpoint(workbench, `${provider.origin}/lab/v1/`, KEY);
  const dialog = workbench.dialog('Providers');

  await test.step('its models are listed and can be picked', async () => {
    await expect(dialog.getByText(/^Reached in \d+ ms: 2 models\.$/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Pick lab-large', exact: true }).click();
    await expect(workbench.model).toHaveValue('lab-large');
    await workbench.pickModel('lab-', /^lab-small \(Lab vLLM\)/);
  });

  await test.step('a run carries key and header', async () => {
    await workbench.run();
    await expect(workbench.choice(1)).toHaveText(OXEN_TEXT);
    const sent = await waitForChat(provider);
    expect(headerOf(sent, 'authorization')).toBe(`Bearer ${KEY}`);
    expect(headerOf(sent, 'x-team')).toBe(TEAM);
    expect(jsonOf(sent).model).toBe('lab-small');
  });

  await test.step('code names both as variables', async () => {
    await workbench.showCode('As run', 'cURL');
    await expect(workbench.code).toContainText('Authorization: Bearer $LAB_VLLM_API_KEY');
    await expect(workbench.code).toContainText('X-Team: $LAB_VLLM_X_TEAM');
    await expect(workbench.code).toContainText(`${provider.origin}/lab/v1/chat/completions`);
  });

  await test.step('neither is found in the page, its storage, an answer or a link', async () => {
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const link = workbench.dialog('Share').getByRole('textbox', { name: 'Link', exact: true });
    await expect(link).toHaveValue(/\/#c=1/);
    const held = unpacked(await link.inputValue());
    expect(held).toContain(`"provider":{"label":"Lab vLLM","baseUrl":"${provider.origin}/lab/v1"}`);
    expect(held).not.toContain(MARKER);
    await page.keyboard.press('Escape');
    expect(await secrets.found()).toEqual([]);
  });

  await test.step('forgotten, it is gone from the list; the draft says what is missing', async () => {
    const section = (await openProviders(workbench)).getByRole('group', { name: 'Lab vLLM', exact: true });
    await expect(section).toContainText(`your key •••${KEY.slice(-4)}`);
    await expect(section).toContainText('X-Team');
    await section.getByRole('button', { name: 'Forget', exact: true }).click();
    await expect(section).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(page.getByText(/this browser does not have yet/)).toBeVisible();
    expect((await page.context().cookies()).filter(({ name }) => name.startsWith('wb-own-'))).toEqual([]);
  });
});

test('a wrong key offers the field in place, and the header stays', async ({ workbench, provider, problems }) => {
  problems.allow(/status of (401|502)/);
  provider.script(lab);
  await workbench.open();
  await addEndpoint(workbench, `${provider.origin}/lab/v1`, 'not-the-key-0000');
  await expect(workbench.dialog('Providers').getByText(/401/)).toBeVisible();
  await workbench.page.keyboard.press('Escape');
  await workbench.pickModel('lab-large', /^Use lab-large on Lab vLLM$/);
  await workbench.run('failed');

  const alert = workbench.response(1).getByRole('alert');
  await expect(alert).toContainText('Incorrect API key provided.');
  await alert.getByRole('textbox', { name: 'API key', exact: true }).fill(KEY);
  await alert.getByRole('button', { name: 'Save key', exact: true }).click();
  await expect(alert.getByText('Saved. Now run again.')).toBeVisible();
  await expect(alert.getByRole('textbox', { name: 'API key', exact: true })).toHaveValue('');
  await workbench.run();
  const last = provider.requests.filter(isChat).at(-1);
  expect(last && headerOf(last, 'authorization')).toBe(`Bearer ${KEY}`);
  expect(last && headerOf(last, 'x-team')).toBe(TEAM);
});

test('a wrong path is told apart, and the right one is a click away', async ({ workbench, provider, problems }) => {
  problems.allow(/status of 404|status of 502/);
  provider.script((request) =>
    request.target === '/engine/v1/models'
      ? jsonAnswer(MODELS)
      : isUnder('/engine')(request)
        ? jsonAnswer({}, 404)
        : undefined,
  );
  await workbench.open();
  const section = (await openProviders(workbench)).getByRole('group', { name: 'vLLM', exact: true });
  await section.getByRole('textbox', { name: 'Base URL', exact: true }).fill(`${provider.origin}/engine`);
  await section.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(section.getByRole('status')).toContainText('404');
  await section.getByRole('button', { name: `Use ${provider.origin}/engine/v1`, exact: true }).click();
  await expect(section.getByRole('status')).toHaveText(/^Reached in \d+ ms: 2 models\.$/);
  await workbench.page.keyboard.press('Escape');

  await test.step('and a local engine that runs comes first in the picker', async () => {
    await workbench.model.click();
    await expect(workbench.page.getByRole('option').first()).toHaveAccessibleName('lab-large (vLLM)');
  });
});

test('what Test says where nothing listens, and where something else answers', async ({
  workbench,
  provider,
  problems,
}) => {
  problems.allow(/status of 502/);
  provider.script((request) =>
    isUnder('/page')(request)
      ? { status: 200, headers: { 'content-type': 'text/html' }, steps: [{ send: '<!doctype html><p>Hello' }] }
      : undefined,
  );
  await workbench.open();
  const section = (await openProviders(workbench)).getByRole('group', { name: 'llama.cpp', exact: true });
  const base = section.getByRole('textbox', { name: 'Base URL', exact: true });
  for (const [baseUrl, words] of [
    ['http://127.0.0.1:2/v1', /refused/],
    ['http://name.invalid/v1', /DNS|not found|not allowed/i],
    [`${provider.origin}/page`, /not an API/],
  ] as const) {
    await base.fill(baseUrl);
    await section.getByRole('button', { name: 'Test', exact: true }).click();
    await expect(section.getByRole('status')).toContainText(words, { timeout: 20_000 });
  }
});

test('a draft from a link with an unknown endpoint offers to add it', async ({
  workbench,
  secondWorkbench,
  provider,
}) => {
  provider.script(lab);
  await workbench.open();
  await addEndpoint(workbench, `${provider.origin}/lab/v1`, KEY);
  await workbench.dialog('Providers').getByRole('button', { name: 'Pick lab-large', exact: true }).click();
  await workbench.page.getByRole('button', { name: 'Share', exact: true }).click();
  const field = workbench.dialog('Share').getByRole('textbox', { name: 'Link', exact: true });
  await expect(field).toHaveValue(/\/#c=1/);
  const link = await field.inputValue();
  const before = provider.requests.length;

  const { page } = secondWorkbench;
  await page.goto(link);
  await page.getByRole('dialog').getByRole('button', { name: /^Open/ }).click();
  await expect(page.getByText(/this browser does not have yet/)).toBeVisible();
  await secondWorkbench.showCode('As run', 'cURL');
  await expect(secondWorkbench.code).toContainText(`${provider.origin}/lab/v1/chat/completions`);
  expect(provider.requests.slice(before).filter(isUnder('/lab'))).toEqual([]);

  await page.getByRole('button', { name: 'Add this endpoint', exact: true }).click();
  const dialog = secondWorkbench.dialog('Providers');
  await expect(dialog.getByRole('textbox', { name: 'Base URL', exact: true })).toHaveValue(`${provider.origin}/lab/v1`);
  await dialog.getByRole('textbox', { name: 'API key', exact: true }).fill(KEY);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByText(/2 models/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/this browser does not have yet/)).toHaveCount(0);
  await secondWorkbench.run();
  await expect(secondWorkbench.choice(1)).toHaveText(OXEN_TEXT);
});
