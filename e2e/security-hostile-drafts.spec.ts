import { deflateRawSync } from 'node:zlib';
import { expect, test } from './fixtures';
import { importText } from './import-text';
import { draftWith, FAST_COLUMN, fragment } from './link-fragment';
import { DONE, streamAnswer } from './provider/answer';
import { isChat } from './provider/recorded-request';
import type { WorkbenchPage } from './workbench-page';

const HIDDEN = 'a\u202eb\u0000c\u200bd\u2028e';

test('H3 a bomb is refused, and the page goes on', async ({ workbench }) => {
  const { page } = workbench;
  const sentence = /unpacks to more than is allowed|too long|damaged/;
  await workbench.open();
  for (const bytes of [
    new Uint8Array(20_000_000),
    new Uint8Array(200_000_000),
    deflateRawSync(new Uint8Array(20_000_000)),
  ]) {
    await page.evaluate(
      (link) => {
        location.hash = link;
      },
      fragment(bytes).slice(0, 32_000),
    );
    const dialog = workbench.dialog('Open a shared draft');
    await expect(dialog.getByRole('alert')).toContainText(sentence);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = workbench.dialog('Import');
  const deep = `${'{"a":'.repeat(100_000)}0${'}'.repeat(100_000)}`;
  const files = {
    'bomb.workbench.json': `{"v":1,"draft":${deep}}`,
    'bomb.har': `{"log":{"entries":[${'[],'.repeat(3_000_000)}0]}}`,
    'recording.json': `{"format":"llm-workbench-recording","version":1,"runs":[${deep}]}`,
    'body.json': `{"model":"m","messages":[],"x":${deep}}`,
  };
  for (const [name, text] of Object.entries(files)) {
    await dialog.getByLabel('File').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(dialog.getByRole('alert')).toContainText(/[a-z]\.$/);
    await dialog.getByRole('textbox', { name: 'Paste', exact: true }).fill(name);
    await expect(dialog.getByRole('alert')).toHaveCount(0);
  }
  await page.keyboard.press('Escape');
  await workbench.run();
});

const tool = (name: string) => ({
  definition: { type: 'function', function: { name, parameters: { type: 'object' } } },
  enabled: true,
  mock: 'return 1',
});
const LONG = 'x'.repeat(1_000_000);
const PATTERN = { type: 'string', pattern: '^(a+)+$', enum: [`${'a'.repeat(40)}!`], default: `${'a'.repeat(40)}!` };

const HOSTILE: Readonly<Record<string, object>> = {
  'columns of one id, and of names that objects have': draftWith({
    columns: ['a', 'a', '__proto__', 'constructor', ''].map((id) => ({ ...FAST_COLUMN, id })),
  }),
  'tools without sense': draftWith({
    tools: [
      tool('a'),
      tool('a'),
      tool('__proto__'),
      tool(HIDDEN),
      ...[{}, { function: [] }, { type: 5, function: { name: 5, parameters: 'x' } }].map((definition) => ({
        definition,
        enabled: true,
      })),
    ],
  }),
  'messages without sense': draftWith({
    messages: [
      { role: 'assistant', content: null, tool_calls: [{ id: 'x', function: { name: 'f' } }, { id: 'x' }, 5, null] },
      { role: 'tool', tool_call_id: 'x', content: '1' },
      { role: '__proto__', content: {} },
      {
        role: HIDDEN,
        content: [null, 5, { type: 5 }, { type: 'image_url', image_url: null }, { type: 'text', text: 5 }],
      },
    ],
  }),
  'names that hide and reorder': draftWith({
    title: HIDDEN,
    variables: { [HIDDEN]: HIDDEN, constructor: 'c', ' b ': '1', b: '2' },
    messages: [{ role: 'user', content: '{{constructor}} {{toString}} {{ b }} {{b}}' }],
    columns: [
      {
        ...FAST_COLUMN,
        provider: { label: HIDDEN, baseUrl: `http://${HIDDEN}.example/v1` },
        model: HIDDEN,
        extra: { [HIDDEN]: 1 },
      },
    ],
  }),
  'a label of a megabyte': draftWith({
    columns: [{ ...FAST_COLUMN, provider: { label: LONG, baseUrl: 'http://127.0.0.1:59999' } }],
  }),
  'a provider and a model of a megabyte': draftWith({ columns: [{ ...FAST_COLUMN, provider: LONG, model: LONG }] }),
  'a schema whose pattern never ends': draftWith({
    responseFormat: {
      type: 'json_schema',
      json_schema: {
        name: 'x',
        schema: { type: 'object', properties: { a: PATTERN }, patternProperties: { '^(a|a)*$': PATTERN } },
      },
    },
    tools: [
      {
        definition: {
          type: 'function',
          function: { name: 'f', parameters: { type: 'object', properties: { a: PATTERN }, required: ['a'] } },
        },
        enabled: true,
      },
    ],
  }),
  'references in a circle': draftWith({
    responseFormat: {
      type: 'json_schema',
      json_schema: {
        name: 'x',
        schema: {
          $ref: '#/$defs/a',
          $defs: {
            a: { $ref: '#/$defs/b' },
            b: { $ref: '#/$defs/a' },
            c: { anyOf: [{ $ref: '#' }, { $ref: '#/$defs/c' }] },
          },
        },
      },
    },
  }),
};

test('H8 H10 hostile drafts open, are shown on every tab, and run or say why not', async ({ workbench, problems }) => {
  test.setTimeout(180_000);
  problems.allow(/status of 400/);
  await workbench.open();
  for (const [name, draft] of Object.entries(HOSTILE)) {
    await test.step(name, async () => {
      await importText(workbench, JSON.stringify(draft));
      await visitTabs(workbench);
      await workbench.runButton.first().click();
      await expect(workbench.response(1)).toHaveAttribute('data-state', /complete|failed|idle/);
      expect(await workbench.page.evaluate(() => Object.getOwnPropertyNames(Object.prototype).length)).toBe(12);
    });
  }
});

async function visitTabs(workbench: WorkbenchPage): Promise<void> {
  for (const name of ['Tools', 'Output', 'JSON', 'Messages', 'Code', 'Parameters']) {
    await workbench.tab(name).click();
    await expect(workbench.tab(name)).toHaveAttribute('aria-selected', 'true');
  }
}

test('H3 JSON of a hundred thousand levels is refused where it is typed, and shown where a model sends it', async ({
  workbench,
  provider,
}) => {
  test.setTimeout(120_000);
  const { page } = workbench;
  const nested = (levels: number) => `${'[\n'.repeat(levels)}${']\n'.repeat(levels)}`;
  await workbench.open();
  for (const [tab, label] of [
    ['Tools', 'Tools JSON'],
    ['JSON', 'Request JSON'],
  ] as const) {
    await workbench.tab(tab).click();
    const field = page.getByRole('textbox', { name: label, exact: true });
    await expect(page.locator('[data-editor="monaco"]', { has: field })).toBeVisible();
    await field.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(nested(3000));
    await expect(page.getByText(/is nested more than 500 levels deep/).first()).toBeVisible();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(tab === 'Tools' ? '[]' : '{"model":"sandbox-fast","messages":[]}');
    await expect(page.getByText(/is nested more than 500 levels deep/)).toHaveCount(0);
  }
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  const call = `{"index":0,"id":"c","type":"function","function":{"name":"f","arguments":"${deep}"}}`;
  const delta = `{"content":"${deep}","odd":${deep},"tool_calls":[${call}]}`;
  const send = `data: {"choices":[{"index":0,"delta":${delta},"finish_reason":"tool_calls"}]}\n\n`;
  provider.script((sent) => (isChat(sent) ? streamAnswer([{ send }, DONE]) : undefined));
  await workbench.tab('Messages').click();
  await workbench.pickModel('Mistral Small 3.1', /^Mistral Small 3\.1 \(Oxen\)/);
  await workbench.run();
  await expect(workbench.response(1).getByRole('group', { name: 'Tool call 1', exact: true })).toContainText('[[[[');
  for (const name of ['Raw', 'Events', 'Timing', 'Tokens', 'Answer']) {
    await workbench.tab(name).click();
    await expect(workbench.tab(name)).toHaveAttribute('aria-selected', 'true');
  }
  await page.reload();
  await expect(workbench.response(1)).toHaveAttribute('data-state', 'complete');
});
