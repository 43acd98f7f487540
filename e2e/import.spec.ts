import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright/test';
import { canaryKey } from './canary/canary-keys';
import { expect, test } from './fixtures';
import { dropFile, pasteText } from './page-input';
import { isChat } from './provider/recorded-request';
import { SMALL_DRAFT } from './small-draft';
import { watchSecret } from './watched-secret';
import type { WorkbenchPage } from './workbench-page';

const BODY = { model: 'some-model', messages: [{ role: 'user', content: 'Imported: “hi” & <b>more</b>' }], top_k: 7 };
const CURL = curlFor('https://api.example.com/v1');
const KEY = canaryKey('import-7f21c9d04e6b');

function curlFor(baseUrl: string, key = '$EXAMPLE_API_KEY'): string {
  return `curl ${baseUrl}/chat/completions \\\n  -H "Content-Type: application/json" \\\n  -H "Authorization: Bearer ${key}" \\\n  -d '${JSON.stringify(BODY)}'`;
}

function printed(name: string): Promise<string> {
  return readFile(fileURLToPath(new URL(`../lib/snippets/fixtures/${name}.txt`, import.meta.url)), 'utf8');
}

/** Pastes into Import and opens the preview. */
async function preview({ page, dialog }: WorkbenchPage, text: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const shown = dialog('Import');
  await shown.getByRole('textbox', { name: 'Paste', exact: true }).fill(text);
  await open(shown);
  await expect(shown.getByRole('textbox', { name: 'Paste', exact: true })).toHaveCount(0);
  return shown;
}

async function open(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
}

test.describe('the calls of the providers’ pages', () => {
  for (const name of ['oxen-basic.curl', 'oxen-basic.python']) {
    test(`${name} opens as the same request to Oxen`, async ({ workbench, provider }) => {
      await workbench.open();
      const dialog = await preview(workbench, await printed(name));
      await expect(dialog).toContainText('for hub.oxen.ai');
      await expect(dialog).toContainText('mistral-small-2503');
      await open(dialog);
      await expect(workbench.model).toHaveValue(/Mistral Small 3\.1/);
      await expect(workbench.message(1).content).toHaveValue('Hello, what can you do?');
      await expect(workbench.page.getByRole('spinbutton', { name: 'temperature', exact: true })).toHaveValue('0.7');
      await expect(workbench.response(1)).toHaveAttribute('data-state', 'idle');
      expect(provider.requests.filter(isChat)).toEqual([]);
      await workbench.showCode('As run', 'cURL');
      await expect(workbench.code).toContainText('"stream": false');
      await expect(workbench.code).not.toContainText('stream_options');
    });
  }

  test('Azion.AI.run with its tool opens as a request to Azion', async ({ workbench }) => {
    await workbench.open();
    const dialog = await preview(workbench, await printed('azion-tools'));
    await expect(dialog).toContainText('get_weather');
    await open(dialog);
    await expect(workbench.model).toHaveValue(/Mistral 3 Small/);
    await workbench.showCode('As run', 'Azion.AI.run');
    await expect
      .poll(async () => (await workbench.code.textContent())?.trim())
      .toBe((await printed('azion-tools')).trim());
  });
});

test('an unknown host becomes an endpoint, and what was not understood is listed', async ({ workbench }) => {
  const sent: string[] = [];
  await workbench.open();
  await workbench.message(1).content.fill('Kept before');
  workbench.page.on('request', (request) => {
    if (!/\/_next\//.test(request.url())) sent.push(request.url());
  });
  const dialog = await preview(workbench, `${CURL} \\\n  --frobnicate -H 'X-Team: blue'`);
  await expect(dialog).toContainText('cURL for api.example.com');
  await expect(dialog).toContainText('Imported: “hi” & <b>more</b>');
  await expect(dialog.getByRole('region', { name: 'Notes' })).toContainText('--frobnicate');
  await expect(dialog.getByRole('region', { name: 'Notes' })).toContainText('X-Team');
  await expect(dialog.getByRole('heading', { name: 'New endpoint api.example.com' })).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Base URL', exact: true })).toHaveValue(
    'https://api.example.com/v1',
  );
  await expect(dialog.getByRole('region', { name: 'Key' })).toHaveCount(0);
  expect(sent).toEqual([]);
  await open(dialog);
  await expect(workbench.message(1).content).toHaveValue(BODY.messages[0]?.content ?? '');
  await expect(
    workbench.page.getByText('an endpoint at api.example.com that this browser does not have'),
  ).toBeVisible();
  await workbench.page.getByRole('button', { name: 'Draft', exact: true }).click();
  await workbench.page.getByRole('menuitem', { name: /Kept before/ }).click();
  await expect(workbench.message(1).content).toHaveValue('Kept before');
});

test('a key in the text is in no draft, store, link or code, and is sealed only when that is chosen', async ({
  workbench,
}) => {
  const { page } = workbench;
  const secret = watchSecret(page, [KEY]);
  const puts: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PUT' || request.method() === 'POST') puts.push(new URL(request.url()).pathname);
  });
  const mistral = curlFor('https://api.mistral.ai/v1', KEY);
  await workbench.open();
  const first = await preview(workbench, mistral);
  await expect(first).toContainText('The text holds a key for Mistral');
  await expect(first.getByRole('checkbox', { name: 'Keep it sealed on this workbench' })).not.toBeChecked();
  await open(first);
  await expect(workbench.message(1).content).toHaveValue(BODY.messages[0]?.content ?? '');
  await workbench.showCode('As run', 'cURL');
  await expect(workbench.code).toContainText('$MISTRAL_API_KEY');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(workbench.dialog('Share').getByRole('textbox', { name: 'Link' })).toHaveValue(/#c=/);
  expect(await secret.found()).toEqual([]);
  expect(puts).toEqual([]);
  await page.keyboard.press('Escape');

  const second = await preview(workbench, mistral);
  await second.getByRole('checkbox', { name: 'Keep it sealed on this workbench' }).check();
  await open(second);
  await expect(second).toHaveCount(0);
  expect(puts).toEqual(['/api/providers/mistral/key']);
  await page.getByRole('button', { name: 'Providers', exact: true }).click();
  await expect(workbench.dialog('Providers').getByRole('group', { name: /^Mistral/ })).toContainText(
    'your key •••4e6b',
  );
  expect(await secret.found()).toEqual([]);
});

test('a new endpoint is added with its key when that is chosen', async ({ workbench, provider }) => {
  const { page } = workbench;
  const secret = watchSecret(page, [KEY]);
  await workbench.open();
  const dialog = await preview(workbench, curlFor(`${provider.origin}/imported/v1`, KEY));
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Imported lab');
  await dialog.getByRole('checkbox', { name: 'Keep it sealed on this workbench' }).check();
  await open(dialog);
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Providers', exact: true }).click();
  await expect(workbench.dialog('Providers').getByRole('group', { name: 'Imported lab' })).toContainText(
    'your key •••4e6b',
  );
  expect(await secret.found()).toEqual([]);
});

test.describe('pasting into the page', () => {
  test('opens the preview of a request', async ({ workbench }) => {
    await workbench.open();
    const dialog = workbench.dialog('Import');
    await pasteText(workbench.page, CURL);
    await expect(dialog).toContainText('cURL for api.example.com');
    await open(dialog);
    await expect(workbench.message(1).content).toHaveValue(BODY.messages[0]?.content ?? '');
  });

  test('says nothing of a few words, one quiet line of a long text, and leaves text fields alone', async ({
    workbench,
  }) => {
    await workbench.open();
    await workbench.message(1).content.focus();
    await pasteText(workbench.page, CURL);
    await workbench.page.getByRole('button', { name: 'Share', exact: true }).focus();
    await pasteText(workbench.page, 'just words');
    await pasteText(workbench.page, 'Once upon a time there was no request.\n'.repeat(9));
    await expect(workbench.page.getByText(/^What you pasted was not opened\./)).toBeVisible();
    await expect(workbench.page.getByRole('dialog')).toHaveCount(0);
  });
});

test.describe('dropping a file', () => {
  const har = {
    log: {
      version: '1.2',
      creator: { name: 'a browser', version: '1' },
      entries: [
        {
          request: {
            method: 'POST',
            url: 'https://api.example.com/v1/chat/completions',
            headers: [{ name: 'authorization', value: `Bearer ${KEY}` }],
            postData: { mimeType: 'application/json', text: JSON.stringify(BODY) },
          },
        },
      ],
    },
  };

  test('a HAR on the page opens its request', async ({ workbench }) => {
    await workbench.open();
    await dropFile(workbench.response(1), 'calls.har', JSON.stringify(har), '');
    await expect(workbench.dialog('Import')).toContainText('HAR for api.example.com');
    await open(workbench.dialog('Import'));
    await expect(workbench.message(1).content).toHaveValue(BODY.messages[0]?.content ?? '');
  });

  test('a workbench file on a message opens its draft', async ({ workbench }) => {
    await workbench.open();
    const draft = { ...SMALL_DRAFT, messages: [{ role: 'user', content: 'From a file' }] };
    await dropFile(workbench.message(1).content, 'a.workbench.json', JSON.stringify(draft));
    await open(workbench.dialog('Import'));
    await expect(workbench.message(1).content).toHaveValue('From a file');
  });

  test('an image on a message is attached to it', async ({ workbench }) => {
    await workbench.open();
    await dropFile(workbench.message(1).card, 'dot.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml');
    await expect(workbench.message(1).card.getByRole('img')).toHaveCount(1);
    await expect(workbench.page.getByRole('dialog')).toHaveCount(0);
  });

  test('anything else is named in one line', async ({ workbench }) => {
    await workbench.open();
    await dropFile(workbench.message(1).card, 'notes.txt', 'No request at all.', 'text/plain');
    await expect(workbench.page.getByText(/^notes\.txt: /)).toBeVisible();
    await expect(workbench.page.getByRole('dialog')).toHaveCount(0);
  });
});

test('commands of Windows import: cmd and PowerShell', async ({ workbench }) => {
  const json = JSON.stringify(BODY);
  const cmd = `curl https://api.example.com/v1/chat/completions ^\r\n  -H "Authorization: Bearer %EXAMPLE_API_KEY%" ^\r\n  -d "${json.replaceAll('&', '^&').replaceAll('"', '\\"')}"`;
  const powerShell = `curl.exe https://api.example.com/v1/chat/completions \`\n  -H "Authorization: Bearer $env:EXAMPLE_API_KEY" \`\n  -d '${json.replaceAll('"', '\\"')}'`;
  await workbench.open();
  for (const text of [cmd, powerShell]) {
    const dialog = await preview(workbench, text);
    await expect(dialog).toContainText('some-model');
    await expect(dialog).toContainText('api.example.com');
    await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
  }
});

test('a short link opens here when it is of this workbench, and is sent home otherwise', async ({ workbench, app }) => {
  const draft = { ...SMALL_DRAFT, messages: [{ role: 'user', content: 'Kept for a while' }] };
  const made = await fetch(`${app.origin}/api/shares`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ draft }),
  });
  const { id } = await made.json();
  await workbench.open();
  const dialog = await preview(workbench, `${app.origin}/s/${id}`);
  await open(dialog);
  await expect(workbench.message(1).content).toHaveValue('Kept for a while');

  await workbench.page.getByRole('button', { name: 'Import', exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Paste', exact: true }).fill(`https://bench.example/s/${id}`);
  await open(dialog);
  await expect(dialog.getByRole('alert')).toContainText('bench.example: open it there');
});

test('on a phone everything of the preview is in reach', async ({ workbench }) => {
  await workbench.page.setViewportSize({ width: 390, height: 700 });
  await workbench.open();
  const dialog = workbench.dialog('Import');
  await pasteText(workbench.page, curlFor('https://api.example.com/v1', KEY));
  await dialog.getByRole('checkbox', { name: 'Keep it sealed on this workbench' }).scrollIntoViewIfNeeded();
  const overflow = await workbench.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await open(dialog);
  await expect(workbench.message(1).content).toHaveValue(BODY.messages[0]?.content ?? '');
});
