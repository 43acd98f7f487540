import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';
import { DONE, event, type Step, streamAnswer } from './provider/answer';
import { isChat, jsonOf } from './provider/recorded-request';
import type { WorkbenchPage } from './workbench-page';

const OXEN_OPTION = /^Mistral Small 3\.1 \(Oxen\)/;

const CITY = {
  type: 'object',
  properties: { city: { type: 'string' }, degrees: { type: 'number' } },
  required: ['city', 'degrees'],
  additionalProperties: false,
};

const chunk = (content: string, finish: string | null = null, index = 0): Step =>
  event({ object: 'chat.completion.chunk', choices: [{ index, delta: { content }, finish_reason: finish }] });

async function chooseOutput({ page, tab }: WorkbenchPage, mode: string): Promise<void> {
  await tab('Output').click();
  await page.getByRole('radio', { name: mode, exact: true }).check({ force: true });
}

/** Types over the whole text of a Monaco editor. */
async function write(page: Page, label: string, text: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: label, exact: true });
  await expect(page.locator('[data-editor="monaco"]', { has: editor })).toBeVisible();
  await editor.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

async function askForCity(workbench: WorkbenchPage): Promise<void> {
  await chooseOutput(workbench, 'json_schema');
  await workbench.page.getByRole('textbox', { name: 'name', exact: true }).fill('city');
  await write(workbench.page, 'Output schema', JSON.stringify(CITY));
}

function verdict(workbench: WorkbenchPage, position = 0) {
  return workbench.response(1).locator('[data-verdict]').nth(position);
}

test('a schema typed in the editor is sent, answered by the sandbox, and held against the answer', async ({
  workbench,
}) => {
  await workbench.open();
  await askForCity(workbench);
  await workbench.run();
  await expect(verdict(workbench)).toHaveText('Valid against schema city');
  const answer = JSON.parse((await workbench.choice(1).textContent()) ?? '') as Record<string, unknown>; // an object by the schema
  expect(Object.keys(answer)).toEqual(['city', 'degrees']);
  await workbench.showCode('As run', 'cURL');
  await expect(workbench.code).toContainText('"response_format"');
  await expect(workbench.code).toContainText('"name": "city"');
  await workbench.page.reload();
  await expect(verdict(workbench)).toHaveText('Valid against schema city');
  await workbench.tab('Output').click();
  await expect(workbench.page.getByRole('radio', { name: 'json_schema', exact: true })).toBeChecked();
  await expect(workbench.page.getByRole('textbox', { name: 'name', exact: true })).toHaveValue('city');
  const { violations } = await new AxeBuilder({ page: workbench.page }).exclude('.monaco-editor').analyze();
  expect(violations).toEqual([]);
});

test('a violation is marked where it happened while the answer still streams', async ({ workbench, provider }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const first = '{\n  "city": "Oslo",\n  "degrees": "cold",\n';
  provider.script((sent) =>
    isChat(sent)
      ? streamAnswer([
          chunk(first.slice(0, 12)),
          chunk(first.slice(12)),
          { until: held },
          chunk('  "sky": 1\n}'),
          chunk('', 'stop'),
          DONE,
        ])
      : undefined,
  );
  await workbench.open();
  await workbench.pickModel('Mistral Small 3.1', OXEN_OPTION);
  await askForCity(workbench);
  await workbench.runButton.click();
  await expect(verdict(workbench)).toHaveText(/^Not valid: .*number.* at line 3\.$/);
  await expect(workbench.response(1)).toHaveAttribute('data-state', 'streaming');
  await expect(workbench.choice(1).locator('mark')).toHaveText(['"cold"']);
  release();
  await expect(workbench.response(1)).toHaveAttribute('data-state', 'complete');
  expect(await workbench.choice(1).textContent()).toBe(`${first}  "sky": 1\n}`);
  await expect(verdict(workbench)).toHaveText(/ at line 3\.$/);
  await workbench.response(1).getByRole('button', { name: 'Show', exact: true }).click();
  await expect(workbench.choice(1).locator('mark')).toBeInViewport();
  expect(provider.requests.filter(isChat).map((sent) => jsonOf(sent).response_format)).toEqual([
    { type: 'json_schema', json_schema: { name: 'city', schema: CITY } },
  ]);
});

test('each choice has its own verdict, and an answer that ends early says so', async ({ workbench, provider }) => {
  provider.script((sent) =>
    isChat(sent)
      ? streamAnswer([
          chunk('{"city": "Oslo", "degrees": 4}'),
          chunk('{"city": "Rome', null, 1),
          chunk('```json\n{}\n```', null, 2),
          chunk('', 'stop'),
          chunk('', 'length', 1),
          chunk('', 'stop', 2),
          DONE,
        ])
      : undefined,
  );
  await workbench.open();
  await workbench.pickModel('Mistral Small 3.1', OXEN_OPTION);
  await askForCity(workbench);
  await workbench.run();
  await expect(verdict(workbench, 0)).toHaveText('Valid against schema city');
  await expect(verdict(workbench, 1)).toHaveText('Valid so far, but cut off before it was complete.');
  await expect(verdict(workbench, 2)).toHaveText(/^Not JSON: .*code fence/);
  expect(await workbench.choice(3).textContent()).toBe('```json\n{}\n```');
});

test('a schema comes from an example in one undo step, and gives a sample', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.open();
  await chooseOutput(workbench, 'json_schema');
  await page.getByRole('button', { name: 'From an example', exact: true }).click();
  await write(page, 'Example JSON', '{"city": "Paris", "tags": ["big"]}');
  await page.getByRole('button', { name: 'Make the schema', exact: true }).click();
  const code = async (text: string | RegExp, seen = true) => {
    await workbench.showCode('As run', 'cURL');
    if (seen) await expect(workbench.code).toContainText(text);
    else await expect(workbench.code).not.toContainText(text);
  };
  await code('"tags"');
  await workbench.tab('Output').click();
  await page.getByRole('button', { name: 'Generate sample', exact: true }).click();
  const sample = page.getByRole('region', { name: 'Sample', exact: true });
  await expect(sample).toContainText('"tags"');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await sample.getByRole('button', { name: 'Copy sample', exact: true }).click();
  const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as unknown;
  expect(copied).toMatchObject({ city: expect.any(String), tags: expect.any(Array) });
  await workbench.tab('Output').focus();
  await page.keyboard.press('ControlOrMeta+z');
  await code('"tags"', false);
  await code('"answer"');
});

test('a schema that does not parse keeps the last good one, over a reload too, and stops Run', async ({
  workbench,
}) => {
  const { page } = workbench;
  await workbench.open();
  await askForCity(workbench);
  await write(page, 'Output schema', '{"type": "object",');
  const sentence = /The output schema is not JSON yet: it ends too early\./;
  await workbench.runButton.click();
  await expect(page.getByRole('alert').filter({ visible: true }).first()).toContainText(sentence);
  await expect(workbench.response(1)).toHaveAttribute('data-state', 'idle');
  await workbench.showCode('As run', 'cURL');
  await expect(workbench.code).toContainText('"degrees"');
  await page.reload();
  await expect(page.getByRole('list', { name: 'Notes on the request', exact: true })).toContainText(sentence);
  await chooseOutput(workbench, 'unset');
  await workbench.run();
  await expect(verdict(workbench)).toHaveCount(0);
});

test('a format that no form knows is shown as JSON and kept', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.open();
  await chooseOutput(workbench, 'other');
  await write(page, 'response_format JSON', '{"type": "grammar", "value": "root ::= [a-z]+"}');
  await workbench.showCode('As run', 'cURL');
  await expect(workbench.code).toContainText('"type": "grammar"');
  await page.reload();
  await workbench.tab('Output').click();
  await expect(page.getByRole('radio', { name: 'other', exact: true })).toBeChecked();
  await chooseOutput(workbench, 'text');
  await workbench.showCode('As run', 'cURL');
  await expect(workbench.code).toContainText('"type": "text"');
  await chooseOutput(workbench, 'unset');
  await expect(workbench.code).not.toContainText('response_format');
});

test('what a provider or strict mode would refuse is named beside Run, and holds nothing back', async ({
  workbench,
}) => {
  const { page } = workbench;
  const notes = page.getByRole('list', { name: 'Notes on the request', exact: true });
  await workbench.open();
  await askForCity(workbench);
  await write(page, 'Output schema', '{"type": "object", "properties": {"a": {"type": "text"}}}');
  await expect(notes).toContainText('Output schema at properties.a.type');
  await expect(page.locator('.squiggly-error')).not.toHaveCount(0);
  await write(page, 'Output schema', '{"type": "object", "properties": {"a": {"type": "string"}}}');
  await expect(notes).toBeHidden();
  await page.getByRole('combobox', { name: 'strict', exact: true }).selectOption('true');
  await expect(notes).toContainText('Output schema');
  await workbench.run();
  await page.getByRole('button', { name: 'Fit strict mode', exact: true }).click();
  await expect(notes).toBeHidden();
  await workbench.showCode('As run', 'cURL');
  await expect(workbench.code).toContainText('"additionalProperties": false');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the schema is typed in a plain field, and the verdict stands over the answer', async ({ workbench }) => {
    const { page } = workbench;
    await workbench.open();
    await chooseOutput(workbench, 'json_schema');
    await page.getByRole('textbox', { name: 'Output schema', exact: true }).fill(JSON.stringify(CITY));
    await expect(page.locator('[data-editor="monaco"]')).toHaveCount(0);
    await workbench.runButton.click();
    await workbench.tab('Response').click();
    await expect(verdict(workbench)).toHaveText('Valid against schema answer');
    await expect(verdict(workbench)).toBeVisible();
  });
});

test('a long answer is held against its schema as it comes', async ({ workbench, provider }) => {
  const items = Array.from({ length: 3000 }, (_, at) => JSON.stringify({ city: `City ${at}`, degrees: at }));
  const text = `[\n${items.join(',\n')},\n{"city": 1, "degrees": 2}]`;
  const pieces = text.match(/[\s\S]{1,4000}/g) ?? [];
  provider.script((sent) =>
    isChat(sent) ? streamAnswer([...pieces.map((piece) => chunk(piece)), chunk('', 'stop'), DONE]) : undefined,
  );
  await workbench.open();
  await workbench.pickModel('Mistral Small 3.1', OXEN_OPTION);
  await chooseOutput(workbench, 'json_schema');
  await write(workbench.page, 'Output schema', JSON.stringify({ type: 'array', items: CITY }));
  await workbench.run();
  await expect(verdict(workbench)).toHaveText(/^Not valid: .* at line 3002\.$/);
  await expect(workbench.choice(1).locator('mark')).toHaveText(['1']);
  expect(await workbench.choice(1).textContent()).toBe(text);
});
