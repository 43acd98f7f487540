import { expect, test } from './fixtures';
import { HOSTILE_DELTAS, HOSTILE_DRAFT, HOSTILE_MODELS, HOSTILE_STREAM } from './hostile-draft';
import { ALL_HOSTILE, hostileLine } from './hostile-texts';
import { DONE, event, jsonAnswer, streamAnswer } from './provider/answer';
import { OXEN_PATH } from './provider/default-answer';
import { isChat } from './provider/recorded-request';
import { type WatchedDocument, watchDocument } from './watched-document';
import type { WorkbenchPage } from './workbench-page';

const LINE = hostileLine(0);

// A server of its own: it keeps the hostile list of models longer than a test takes.
test.use({ environment: { WORKBENCH_MAX_STREAMS: '200' } });

async function expectInert(watched: WatchedDocument): Promise<void> {
  expect(await watched.found()).toEqual([]);
}

/** Opens and closes what shows text of the draft and of the answer. */
async function lookEverywhere(workbench: WorkbenchPage): Promise<void> {
  const { page, dialog } = workbench;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  for (const tab of ['Raw', 'Events', 'Timing', 'Tokens', 'Answer']) await workbench.tab(tab).click();
  await workbench.response(1).getByText('Reasoning', { exact: true }).click();
  for (const tab of ['JSON', 'Output', 'Tools']) {
    await workbench.tab(tab).click();
    await expect(page.locator('[data-editor="monaco"]').first()).toBeVisible();
  }
  await page
    .locator('[data-editor="monaco"] .squiggly-error, [data-editor="monaco"] .squiggly-warning')
    .first()
    .hover({ force: true });
  await expect(page.locator('.monaco-hover').first()).toBeVisible();
  await workbench.tab('Messages').click();
  await workbench.showCode('As run', 'cURL');
  await expect(workbench.code).toContainText('onerror');
  await press('Draft');
  await page.keyboard.press('Escape');
  await press('History');
  await dialog('History').getByRole('option').first().click();
  await page.keyboard.press('Escape');
  await press('About this model');
  await expect(dialog('Model')).toBeVisible();
  await page.keyboard.press('Escape');
  await workbench.model.click();
  await workbench.model.fill('onerror');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.getByRole('option').first().hover();
  await page.keyboard.press('Escape');
}

test('X2 hostile text stays text in drafts, answers, names, lists, code and editors', async ({
  workbench,
  provider,
  problems,
}) => {
  test.setTimeout(120_000);
  problems.allow(/status of 400/);
  const { page } = workbench;
  const watched = await watchDocument(page);
  provider.script((request) => {
    if (isChat(request)) return HOSTILE_STREAM;
    if (request.target === `${OXEN_PATH}/models`) return jsonAnswer({ object: 'list', data: HOSTILE_MODELS });
    return undefined;
  });
  await workbench.open();
  await test.step('a draft that is imported', async () => {
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    const dialog = workbench.dialog('Import');
    await dialog.getByRole('textbox', { name: 'Paste', exact: true }).fill(JSON.stringify(HOSTILE_DRAFT));
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(dialog).toContainText('Title <script>');
    await expectInert(watched);
    await dialog.getByRole('button', { name: /^Open/ }).click();
    await expect(page.getByRole('group', { name: 'Message 4', exact: true })).toBeVisible();
  });
  await test.step('its run, as Markdown and as plain text', async () => {
    await workbench.run();
    await expect(workbench.response(1)).toContainText('Refused:');
    await lookEverywhere(workbench);
    await expectInert(watched);
    await page.getByRole('button', { name: 'Show answers as plain text', exact: true }).click();
    await expectInert(watched);
  });
  await test.step('an error of the provider', async () => {
    const error = {
      message: ALL_HOSTILE,
      type: LINE,
      code: hostileLine(23),
      param: hostileLine(24),
      detail: hostileLine(25),
    };
    provider.script((request) =>
      isChat(request) ? jsonAnswer({ error }, 400, { 'x-request-id': '<img/src/onerror=1>' }) : undefined,
    );
    await workbench.run('failed');
    await expect(workbench.response(1).getByRole('alert').first()).toContainText('<script>');
    await expectInert(watched);
  });
});

test('X2 hostile text in a command, a HAR, a recording and an own endpoint stays text', async ({
  workbench,
  problems,
}) => {
  const { page } = workbench;
  problems.allow(/ERR_INVALID_URL/);
  const watched = await watchDocument(page);
  const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
  const body = JSON.stringify({
    model: LINE,
    messages: [{ role: LINE, content: ALL_HOSTILE }],
    tools: HOSTILE_DRAFT.tools.map((tool) => tool.definition),
    [LINE]: LINE,
  });
  const curl = `curl ${quoted(`https://x.example/${encodeURIComponent(LINE)}/v1/chat/completions?${LINE}`)} -H ${quoted(`X-${LINE}: ${LINE}`)} -u ${quoted(LINE)} --${LINE.replaceAll(/\W/g, '')} -d ${quoted(body)}`;
  const har = JSON.stringify({
    log: {
      version: LINE,
      creator: { name: LINE },
      entries: [
        {
          comment: LINE,
          request: {
            method: 'POST',
            url: 'https://x.example/v1/chat/completions',
            headers: [{ name: LINE, value: LINE }],
            postData: { mimeType: 'application/json', text: body },
          },
        },
      ],
    },
  });
  const run = {
    ...{ column: LINE, provider: LINE, providerLabel: LINE, model: LINE },
    startedAt: '2026-02-03T04:05:06.000Z',
    request: { url: `https://x.example/${LINE}`, headers: [[LINE, LINE]], body },
    response: { atMs: 0, status: 200, headers: [[LINE, LINE]] },
    times: [0],
    pieces: [JSON.stringify({ choices: [{ index: 0, delta: HOSTILE_DELTAS[1], finish_reason: 'stop' }] })],
    end: { atMs: 0, state: 'complete' },
  };
  const recording = JSON.stringify({ recording: { format: 'llm-workbench-recording', version: 1, runs: [run] } });
  const foreign = JSON.stringify({
    ...HOSTILE_DRAFT,
    columns: [{ ...HOSTILE_DRAFT.columns[0], provider: { label: LINE, baseUrl: 'https://x.example/v1' } }],
  });
  await workbench.open();
  for (const text of [curl, har, recording, foreign, `${curl} ${ALL_HOSTILE}`, ALL_HOSTILE]) {
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    const dialog = workbench.dialog('Import');
    await dialog.getByRole('textbox', { name: 'Paste', exact: true }).fill(text);
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(
      dialog
        .getByRole('alert')
        .or(dialog.getByRole('button', { name: 'Cancel', exact: true }))
        .or(dialog.getByRole('button', { name: 'Back', exact: true }))
        .first(),
    ).toBeVisible();
    const open = dialog.getByRole('button', { name: /^Open/ });
    if ((await dialog.getByRole('textbox', { name: 'Paste', exact: true }).count()) === 0) await open.first().click();
    else await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expectInert(watched);
  }
});

test('X2 what hides in names and texts is shown by its escape or named, and copied as it is', async ({
  workbench,
  provider,
  problems,
}) => {
  problems.allow(/status of 404/); // the provider does not know the model
  const name = 'get\u202e\u{e0041}\u200bdata';
  const hidden = {
    ...HOSTILE_DRAFT,
    title: `a${name}`,
    columns: [{ id: 'a', provider: 'oxen', model: `m${name}`, params: { stream: true }, extra: {} }],
    responseFormat: undefined,
    variables: {},
    checks: [],
    messages: [{ role: 'user', content: `Hello ${name}` }],
    tools: [{ definition: { type: 'function', function: { name } }, enabled: true }],
  };
  provider.script((request) =>
    isChat(request)
      ? streamAnswer([
          event({
            choices: [
              {
                index: 0,
                delta: {
                  content: `plain ${name}`,
                  tool_calls: [
                    {
                      index: 0,
                      id: name,
                      type: 'function',
                      function: { name, arguments: JSON.stringify({ [name]: name }) },
                    },
                  ],
                },
                finish_reason: 'tool_calls',
              },
            ],
          }),
          DONE,
        ])
      : undefined,
  );
  const { page } = workbench;
  const shown = 'get\\u202e\\udb40\\udc41\\u200bdata';
  await workbench.open();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = workbench.dialog('Import');
  await dialog.getByRole('textbox', { name: 'Paste', exact: true }).fill(JSON.stringify(hidden));
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  for (const text of [`a${shown}`, `m${shown}`, shown, 'message 1: 3 hidden characters (U+202E, U+E0041, U+200B)'])
    await expect(dialog).toContainText(text);
  await dialog.getByRole('button', { name: /^Open/ }).click();
  await expect(page.getByRole('button', { name: 'Draft', exact: true })).toHaveText(`a${shown}`);
  await expect(workbench.model).toHaveValue(`m${shown}`);
  await workbench.run();
  const call = workbench.response(1).getByRole('group', { name: 'Tool call 1', exact: true });
  await expect(call).toContainText(`"${shown}": "${shown}"`);
  expect(await call.innerText()).not.toMatch(/[\u202e\u200b\u{e0041}]/u);
  await expect(workbench.choice(1)).toHaveText(`plain ${name}`);
  await expect(workbench.response(1)).toContainText(
    'This text holds 3 hidden characters (U+202E, U+E0041, U+200B); copying takes them along.',
  );
  await workbench.showCode('As run', 'Python (requests)');
  const code = await workbench.copyCode();
  expect(/[\u202e\u200b\u{e0041}]/u.test(code)).toBe(false);
  expect(code).toContain('\\u202e');
});
