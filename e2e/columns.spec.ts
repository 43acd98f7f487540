import type { Locator, Page } from 'playwright/test';
import { expect, test } from './fixtures';
import { importText } from './import-text';
import { type Answer, DONE, event, jsonAnswer, streamAnswer } from './provider/answer';
import { OXEN_MODEL } from './provider/oxen-answer';
import { isChat, jsonOf, type RecordedRequest } from './provider/recorded-request';
import type { ScriptedProvider } from './provider/scripted-provider';
import { SMALL_DRAFT } from './small-draft';
import { waitForChats } from './wait-for-chat';
import type { WorkbenchPage } from './workbench-page';

const text = (content: string) => event({ choices: [{ index: 0, delta: { content }, finish_reason: null }] });
const END = [event({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] }), DONE];

const button = (place: Page | Locator, name: string) => place.getByRole('button', { name, exact: true });
const modelOf = (region: Locator) => region.getByRole('combobox', { name: 'Model', exact: true });
const asked = (sent: RecordedRequest) => String(jsonOf(sent).model);

// The list of models is remembered by the server from the tests before: these are found by their ids.
test.beforeEach(({ provider }) => {
  provider.script(({ target }) => {
    const id = /\/models\/(m-\d)$/.exec(target)?.[1];
    return id === undefined ? undefined : jsonAnswer({ ...OXEN_MODEL, id, display_name: id });
  });
});

/** Column 1 is the one that the workbench opens with; each further one copies it and takes the next model. */
async function openColumns({ page, open, response, ...workbench }: WorkbenchPage, models: readonly string[]) {
  await open();
  const [first = '', ...others] = models;
  await workbench.pickModel(first, new RegExp(`^Use ${first} on Oxen`));
  for (const [at, model] of others.entries()) {
    await button(page, 'Add column').click();
    await pickIn(response(at + 2), model);
  }
}

async function pickIn(region: Locator, model: string) {
  await modelOf(region).click();
  await modelOf(region).fill(model);
  await region
    .page()
    .getByRole('option', { name: new RegExp(`^Use ${model} on Oxen`) })
    .click();
}

async function choose(page: Page, position: number, entry: string) {
  await button(page, `Response ${position} options`).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

/** Answers by model: each says its name and ends when it is told to. */
function scriptModels(provider: ScriptedProvider) {
  const ends = new Map<string, () => void>();
  const gates = new Map<string, Promise<void>>();
  const gate = (model: string) => {
    const known = gates.get(model) ?? new Promise<void>((resolve) => ends.set(model, resolve));
    gates.set(model, known);
    return known;
  };
  provider.script((sent): Answer | undefined => {
    if (!isChat(sent)) return undefined;
    const model = asked(sent);
    const until = gate(model);
    if (model !== 'm-3') return streamAnswer([text(`${model} speaks`), { until }, text(', and ends.'), ...END]);
    const refusal = JSON.stringify({ error: { message: 'm-3 is out of order' } });
    return { status: 500, headers: { 'content-type': 'application/json' }, steps: [{ until }, { send: refusal }] };
  });
  return async (...models: readonly string[]) => {
    for (const model of models) {
      void gate(model);
      ends.get(model)?.();
    }
  };
}

test('six columns run beside each other, four of a provider at a time; one fails, one is stopped, the others complete', async ({
  workbench,
  provider,
  problems,
}) => {
  problems.allow(/status of 500/);
  const end = scriptModels(provider);
  const { page, response, runButton } = workbench;
  await openColumns(workbench, ['m-1', 'm-2', 'm-3', 'm-4', 'm-5', 'm-6']);
  await expect(page.getByRole('region', { name: /^Response \d+$/ })).toHaveCount(6);
  await runButton.click();
  await expect(response(2).getByRole('article')).toHaveText('m-2 speaks');
  for (const [position, place] of [
    [5, 'queued, 1st'],
    [6, 'queued, 2nd'],
  ] as const) {
    await expect(response(position).getByRole('status').first()).toHaveText(place);
    await expect(response(position)).toHaveAttribute('data-state', 'waiting');
  }
  expect((await waitForChats(provider, 4)).map(asked).sort()).toEqual(['m-1', 'm-2', 'm-3', 'm-4']);

  await button(response(5), 'Stop').click();
  await expect(response(5)).toHaveAttribute('data-state', 'stopped');
  await expect(response(6).getByRole('status').first()).toHaveText('queued, 1st');
  await button(response(2), 'Stop').click();
  await expect(response(2)).toHaveAttribute('data-state', 'stopped');
  await expect(response(2).getByRole('article')).toHaveText('m-2 speaks');
  await expect(response(6).getByRole('article')).toHaveText('m-6 speaks');

  await end('m-3');
  await expect(response(3)).toHaveAttribute('data-state', 'failed');
  await expect(response(3).getByRole('alert')).toContainText('m-3 is out of order');
  await end('m-6', 'm-1', 'm-4');
  for (const position of [1, 4, 6]) {
    await expect(response(position)).toHaveAttribute('data-state', 'complete');
    await expect(response(position).getByRole('article')).toHaveText(`m-${position} speaks, and ends.`);
  }
  expect((await waitForChats(provider, 5)).map(asked)).not.toContain('m-5');

  await button(page, 'Send Response 5').click();
  await expect(response(5)).toHaveAttribute('data-state', 'streaming');
  await button(page, 'Stop all').click();
  await expect(response(5)).toHaveAttribute('data-state', 'stopped');
  await expect(response(1)).toHaveAttribute('data-state', 'complete');
});

/** Four columns of Oxen, and two of the sandbox that wait for an answer that never comes. */
const SIX = JSON.stringify({
  ...SMALL_DRAFT,
  columns: ['m-1', 'm-2', 'm-4', 'm-5', 'fault-hang', 'fault-hang'].map((model, at) => ({
    id: `c${at}`,
    provider: at < 4 ? 'oxen' : 'sandbox',
    model,
    params: { stream: true },
    extra: {},
  })),
});

test('at most five run at once in all tabs of a browser', async ({ workbench, provider, context }) => {
  const end = scriptModels(provider);
  const { page, response } = workbench;
  await workbench.open();
  await importText(workbench, SIX);
  for (const position of [1, 2, 3, 4]) await button(page, `Send Response ${position}`).click();
  await waitForChats(provider, 4);
  const other = await context.newPage();
  await other.goto('/');
  // A new tab shows a copy of the last draft, with its six columns.
  const there = (position: number) => other.getByRole('region', { name: `Response ${position}`, exact: true });
  const status = (position: number) => there(position).getByRole('status').first();
  await button(other, 'Send Response 1').click();
  await waitForChats(provider, 5);
  await button(other, 'Send Response 5').click();
  await expect(status(5)).toHaveText('queued, 1st');
  await button(other, 'Send Response 2').click();
  await expect(status(2)).toHaveText('queued, 2nd');
  expect(await waitForChats(provider, 5)).toHaveLength(5);

  await button(there(5), 'Stop').click();
  await expect(there(5)).toHaveAttribute('data-state', 'stopped');
  await expect(status(2)).toHaveText('queued, 1st');
  await button(response(3), 'Stop').click();
  await waitForChats(provider, 6);
  await end('m-1', 'm-2', 'm-4', 'm-5');
  await expect(there(2)).toHaveAttribute('data-state', 'complete');
});

test('each has its own model, parameters and code, can be moved, copied, folded and taken out, and outlives a reload', async ({
  workbench,
}) => {
  const { page, response, tab, code, setParameter, showCode } = workbench;
  await openColumns(workbench, ['m-1', 'm-2']);
  const temperature = page.getByRole('spinbutton', { name: 'temperature', exact: true });
  await setParameter('temperature', '0.9');
  await response(1).getByText('Nothing has run yet').click();
  await expect(page.getByRole('heading', { name: /^Response 1/ })).toContainText('m-1');
  await expect(temperature).toHaveValue('');
  await showCode('As run', 'cURL');
  await expect(code).toContainText('m-1');
  await response(2).getByText('Nothing has run yet').click();
  await expect(code).toContainText('m-2');
  await expect(code).toContainText('0.9');

  await choose(page, 2, 'Duplicate');
  await pickIn(response(3), 'm-3');
  await choose(page, 3, 'Move left');
  await expect(modelOf(response(2))).toHaveValue('m-3');
  await expect(modelOf(response(3))).toHaveValue('m-2');
  await choose(page, 1, 'Collapse');
  await expect(modelOf(response(1))).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('region', { name: /^Response \d+$/ })).toHaveCount(3);
  await expect(modelOf(response(2))).toHaveValue('m-3');
  await button(page, 'Expand Response 1').click();
  await expect(modelOf(response(1))).toHaveValue('m-1');
  await tab('Parameters').click();
  await response(2).getByText('Nothing has run yet').click();
  await expect(temperature).toHaveValue('0.9');

  await choose(page, 3, 'Remove');
  await choose(page, 2, 'Remove');
  await expect(page.getByRole('region', { name: /^Response \d+$/ })).toHaveCount(1);
  await expect(workbench.model).toHaveValue('m-1');
});

test('messages are shared until a column unlinks them; a reply belongs to its column alone', async ({
  workbench,
  provider,
}) => {
  provider.script((sent) => (isChat(sent) ? streamAnswer([text(`I am ${asked(sent)}`), ...END]) : undefined));
  const { page, message, response, runButton } = workbench;
  await openColumns(workbench, ['m-1', 'm-2']);
  await message(1).content.fill('Who are you?');
  await runButton.click();
  await expect(response(1)).toHaveAttribute('data-state', 'complete');
  await expect(response(2)).toHaveAttribute('data-state', 'complete');
  await response(2).getByRole('textbox', { name: 'Reply', exact: true }).fill('Really?');
  await response(2).getByRole('textbox', { name: 'Reply', exact: true }).press('Enter');
  const [, , third] = await waitForChats(provider, 3);
  expect(third && asked(third)).toBe('m-2');
  expect(third && jsonOf(third).messages).toEqual([
    { role: 'user', content: 'Who are you?' },
    { role: 'assistant', content: 'I am m-2' },
    { role: 'user', content: 'Really?' },
  ]);
  await expect(page.getByText('Only for Response 2')).toBeVisible();
  await expect(message(3).content).toHaveValue('Really?');
  await message(1).content.fill('Who art thou?');
  await response(1).getByRole('article').click();
  await expect(page.getByText('Shared by 1 response')).toBeVisible();
  await expect(message(1).content).toHaveValue('Who are you?');
  await expect(message(2).card).toHaveCount(0);
  await choose(page, 2, 'Link messages');
  await expect(message(1).content).toHaveValue('Who are you?');
  await expect(page.getByText('Shared by all 2 responses')).toBeVisible();
});

test('a link brings its columns along', async ({ workbench, secondWorkbench }) => {
  await openColumns(workbench, ['m-1', 'm-2', 'm-4']);
  await button(workbench.page, 'Share').click();
  const link = workbench.dialog('Share').getByRole('textbox', { name: 'Link', exact: true });
  await expect(link).toHaveValue(/\/#c=1/);
  await secondWorkbench.page.goto(await link.inputValue());
  await secondWorkbench.dialog('Open a shared draft').getByRole('button', { name: /^Open/ }).click();
  await expect(modelOf(secondWorkbench.response(3))).toHaveValue('m-4');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('one column is shown at a time', async ({ workbench, provider }) => {
    provider.script((sent) => (isChat(sent) ? streamAnswer([text(`I am ${asked(sent)}`), ...END]) : undefined));
    const { page, response, runButton, tab } = workbench;
    await workbench.open();
    await workbench.pickModel('m-1', /^Use m-1 on Oxen/);
    await tab('Response').click();
    await button(page, 'Add column').click();
    await pickIn(response(2), 'm-2');
    await runButton.click();
    await expect(response(2).getByRole('article')).toHaveText('I am m-2');
    await expect(response(1)).toBeHidden();
    await page.getByRole('combobox', { name: 'Column', exact: true }).selectOption({ index: 0 });
    await expect(response(1).getByRole('article')).toHaveText('I am m-1');
    await expect(response(2)).toBeHidden();
  });
});
