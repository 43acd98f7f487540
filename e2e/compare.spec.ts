import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';
import { importText } from './import-text';
import { DONE, event, jsonAnswer, type Step, streamAnswer } from './provider/answer';
import { OXEN_PATH } from './provider/default-answer';
import { OXEN_MODEL } from './provider/oxen-answer';
import { isChat, jsonOf } from './provider/recorded-request';
import type { ScriptedProvider } from './provider/scripted-provider';
import { SMALL_DRAFT } from './small-draft';
import type { WorkbenchPage } from './workbench-page';

type Answers = Readonly<Record<string, string>>;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const differences = ({ dialog }: WorkbenchPage) => dialog('Differences');
const table = (page: Page) => page.getByRole('table', { name: 'Comparison', exact: true });

/** Three columns of one provider, told apart by model; the last one sets another temperature. */
const draftOf = (models: readonly string[]) =>
  JSON.stringify({
    ...SMALL_DRAFT,
    columns: models.map((model, at) => ({
      id: `c${at}`,
      provider: 'oxen',
      model,
      params: { stream: true, temperature: at === models.length - 1 ? 1 : 0 },
      extra: {},
    })),
  });

/**
 * Each model says its own text, at a price that the provider names. With `until` all but the first wait for it, and then
 * a second longer than they were sent after the first: so the first is the fastest by the clock of each.
 */
function scriptAnswers(provider: ScriptedProvider, answers: Answers, until?: Promise<unknown>): void {
  const models = Object.keys(answers);
  let firstAt = Number.POSITIVE_INFINITY;
  provider.script((sent) => {
    const listed = modelsAt(sent.target, models);
    if (listed !== undefined) return jsonAnswer(listed);
    if (!isChat(sent)) return undefined;
    const model = String(jsonOf(sent).model);
    const steps = stepsOf(answers[model] ?? '');
    if (model === models[0]) firstAt = performance.now();
    if (model === models[0] || until === undefined) return streamAnswer(steps);
    const waitMs = 1000 + Math.max(0, performance.now() - firstAt);
    return streamAnswer([{ until }, { waitMs }, ...steps]);
  });
}

/** The list, and each model's own page: the server may still hold the list of the test before. */
function modelsAt(target: string, models: readonly string[]) {
  if (target === `${OXEN_PATH}/models`) return { object: 'list', data: models.map(modelObject) };
  const asked = models.find((model) => target === `${OXEN_PATH}/models/${model}`);
  return asked && modelObject(asked);
}

function modelObject(id: string) {
  return {
    ...OXEN_MODEL,
    id,
    display_name: id,
    pricing: { method: 'token', input_cost_per_token: 0.000001, output_cost_per_token: 0.000003 },
  };
}

function stepsOf(text: string): readonly Step[] {
  const half = Math.ceil(text.length / 2);
  const chunk = (content: string, finish: string | null) =>
    event({ choices: [{ index: 0, delta: { content }, finish_reason: finish }] });
  const usage = { prompt_tokens: 10, completion_tokens: 20, total_tokens: 30 };
  return [
    chunk(text.slice(0, half), null),
    { waitMs: 40 },
    chunk(text.slice(half), 'stop'),
    event({ choices: [], usage }),
    DONE,
  ];
}

async function openAll(workbench: WorkbenchPage, models: readonly string[]): Promise<void> {
  await workbench.open();
  await importText(workbench, draftOf(models));
}

async function runAll(workbench: WorkbenchPage, models: readonly string[]): Promise<void> {
  await openAll(workbench, models);
  await workbench.runButton.click();
  for (const [at] of models.entries()) {
    await expect(workbench.response(at + 1)).toHaveAttribute('data-state', 'complete');
  }
}

async function compare({ page }: WorkbenchPage, first: RegExp, second: RegExp): Promise<void> {
  for (const [name, label] of [
    ['First answer', first],
    ['Second answer', second],
  ] as const) {
    const select = page.getByRole('combobox', { name, exact: true });
    const value = await select.locator('option').filter({ hasText: label }).getAttribute('value');
    await select.selectOption(value);
  }
}

const FOX = {
  'm-1': 'The quick brown fox jumps over the lazy dog.\n\nIt runs away.',
  'm-2': 'The slow brown fox jumps over the dog.\n\nIt runs away.',
  'm-3': 'The quick brown fox jumps over the lazy dog.\n\nIt runs away.',
};

test('any two answers are compared word by word, in one text and side by side', async ({ workbench, provider }) => {
  const { page } = workbench;
  scriptAnswers(provider, FOX);
  await runAll(workbench, Object.keys(FOX));
  await button(page, 'Differences').click();
  const dialog = differences(workbench);
  const answers = dialog.getByRole('region', { name: 'Answers', exact: true });
  await expect(answers.locator('del')).toHaveText(['quick', 'lazy ']);
  await expect(answers.locator('ins')).toHaveText(['slow']);
  await expect(answers.locator('[data-badge=same]')).toHaveCount(0);
  await answers.getByRole('radio', { name: 'Side by side', exact: true }).check({ force: true });
  await expect(answers.getByRole('columnheader')).toHaveText(['1 · m-1', '2 · m-2']);
  await expect(answers.getByRole('cell').first()).toHaveText('The quick brown fox jumps over the lazy dog.');
  await expect(answers.getByRole('cell').nth(1).locator('ins')).toHaveText(['slow']);
  await compare(workbench, /m-2/, /m-3/);
  await expect(answers.locator('del')).toHaveText(['slow']);
  await expect(answers.locator('ins')).toHaveText(['quick', 'lazy ']);
  const config = dialog.getByRole('region', { name: 'Configuration', exact: true });
  await expect(config.getByRole('rowheader')).toHaveText(['model', 'temperature']);
  await expect(config.getByRole('row', { name: /^temperature/ }).locator('del')).toHaveText('0');
  await expect(config.getByRole('row', { name: /^temperature/ }).locator('ins')).toHaveText('1');
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations).toEqual([]);
});

test('equal answers say so, in the table as well', async ({ workbench, provider }) => {
  const { page } = workbench;
  scriptAnswers(provider, FOX);
  await runAll(workbench, Object.keys(FOX));
  await expect(table(page).getByRole('row', { name: /m-3/ })).toContainText('same as 1');
  await button(page, 'Differences').click();
  await compare(workbench, /m-1/, /m-3/);
  const answers = differences(workbench).getByRole('region', { name: 'Answers', exact: true });
  await expect(answers.locator('[data-badge=same]')).toHaveText('Same');
  await expect(answers.locator('ins, del')).toHaveCount(0);
});

test('answers in JSON are compared by path, and as text when asked for', async ({ workbench, provider }) => {
  const { page } = workbench;
  const answers = {
    'm-1': '{"city": "Oslo", "degrees": 4, "tags": ["cold", "dry"]}',
    'm-2': '```json\n{"degrees": 5, "tags": ["cold", "windy", "dry"], "sky": "clear", "city": "Oslo"}\n```',
    'm-3': '{"degrees": 4, "city": "Oslo", "tags": ["cold", "dry"]}',
  };
  scriptAnswers(provider, answers);
  await runAll(workbench, Object.keys(answers));
  await button(page, 'Differences').click();
  const shown = differences(workbench).getByRole('region', { name: 'Answers', exact: true });
  await expect(shown.getByRole('rowheader')).toHaveText(['degrees', 'tags[1]', 'sky']);
  await expect(shown.getByRole('row').first().locator('del')).toHaveText('4');
  await expect(shown.getByRole('row').first().locator('ins')).toHaveText('5');
  await expect(shown.getByRole('row').nth(1)).toContainText('missing in the first');
  await shown.getByRole('radio', { name: 'Unified', exact: true }).check({ force: true });
  await expect(shown.locator('ins').first()).toContainText('```json');
  await compare(workbench, /m-1/, /m-3/);
  await expect(shown.locator('[data-badge=same]')).toHaveText('Same JSON');
  await expect(shown).toContainText('Both hold the same values; only the writing differs.');
});

test('the table holds the figures of all columns, marks the best, and is copied', async ({ workbench, provider }) => {
  const { page } = workbench;
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  scriptAnswers(provider, FOX, held);
  await openAll(workbench, Object.keys(FOX));
  await workbench.runButton.click();
  await expect(workbench.response(1)).toHaveAttribute('data-state', 'complete');
  release();
  await expect(workbench.response(2)).toHaveAttribute('data-state', 'complete');
  await expect(workbench.response(3)).toHaveAttribute('data-state', 'complete');
  const row = table(page).getByRole('row', { name: /m-1/ });
  await expect(table(page).getByRole('row')).toHaveCount(4);
  await expect(row.getByRole('cell')).toHaveText([
    'complete',
    /^best \d+\.\d+ s$/,
    /^best \d+\.\d+ s$/,
    /^(best )?[\d,.]+$/,
    '10',
    '20',
    '$0.000070',
    'stop',
    '—',
  ]);
  await expect(table(page).getByRole('row', { name: /m-3/ }).getByRole('cell').nth(2)).not.toContainText('best');
  await expect(page.getByRole('img', { name: /^Speed: .* 1: [\d,.]+ tok\/s; 2: / })).toBeVisible();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await button(page, 'Copy as CSV').click();
  const csv = await page.evaluate(() => navigator.clipboard.readText());
  const [head, first] = csv.split('\r\n');
  expect(head).toBe(
    'column,model,provider,state,first_token_ms,total_ms,tokens_per_second,tokens_in,tokens_out,cost_usd,finish_reason,schema_valid',
  );
  expect(first).toMatch(/^1,m-1,Oxen,complete,[\d.]+,[\d.]+,[\d.]+,10,20,0\.00007,stop,$/);
  await button(page, 'Copy as Markdown').click();
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  expect(markdown.split('\n')).toHaveLength(6);
  expect(markdown).toMatch(/^\| 1 \| m-1 \(Oxen\) \| complete \| [\d.]+ s \(best\) \| [\d.]+ s \(best\) \|/m);
});

test('a parameter that differs between the columns is marked, and one column has no comparison', async ({
  workbench,
  provider,
}) => {
  const { page } = workbench;
  scriptAnswers(provider, FOX);
  await workbench.open();
  await expect(button(page, 'Differences')).toHaveCount(0);
  await importText(workbench, draftOf(['m-1', 'm-2']));
  await workbench.tab('Parameters').click();
  const marks = page.getByText('differs', { exact: true });
  await expect(marks).toHaveCount(1);
  await expect(page.getByTitle('The columns do not all send the same temperature')).toBeVisible();
  await workbench.setParameter('temperature', '1');
  await expect(marks).toHaveCount(0);
});
