import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';
import { expect, test } from './fixtures';
import { importText } from './import-text';
import { type Answer, DONE, event, jsonAnswer, streamAnswer } from './provider/answer';
import { isChat, jsonOf, type RecordedRequest } from './provider/recorded-request';
import type { ScriptedProvider } from './provider/scripted-provider';
import { SMALL_DRAFT } from './small-draft';
import type { WorkbenchPage } from './workbench-page';

const MODEL = 'mistral-small-2503';
const CITIES = ['Paris', 'Rome', 'Oslo', 'Bern'];
const USAGE = { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 };

const button = (place: Page | Locator, name: string) => place.getByRole('button', { name, exact: true });

/** What a request of a sweep asks: "0.5 Paris". */
function asked(sent: RecordedRequest): string {
  const { temperature, messages } = jsonOf(sent);
  const [first] = messages as readonly { readonly content: string }[]; // written by the workbench
  return `${temperature} ${first?.content.replace('Tell me about ', '')}`;
}

function told(text: string, until?: Promise<unknown>): Answer {
  const chunk = (delta: object, finish: string | null = null) =>
    event({ choices: [{ index: 0, delta, finish_reason: finish }] });
  return streamAnswer([
    ...(until === undefined ? [] : [{ until }]),
    chunk({ content: text }),
    chunk({}, 'stop'),
    event({ choices: [], usage: USAGE }),
    DONE,
  ]);
}

/** Answers with what was asked; those after the first `free` wait until the gate is opened. */
function gated(provider: ScriptedProvider, free: number) {
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  let answered = 0;
  provider.script((sent) => {
    if (!isChat(sent)) return undefined;
    answered += 1;
    return told(`about ${asked(sent)}`, answered > free ? gate : undefined);
  });
  return { open };
}

const chats = (provider: ScriptedProvider) => provider.requests.filter(isChat);

async function planSweep(workbench: WorkbenchPage) {
  const { page } = workbench;
  await workbench.open();
  await workbench.pickModel(MODEL, /^Use mistral-small-2503 on Oxen|Mistral Small 3.1 \(Oxen\)/);
  await workbench.message(1).content.fill('Tell me about {{city}}');
  await button(page, 'Sweep').click();
  return workbench.dialog('Sweep');
}

async function fillPlan(dialog: Locator, values: string, rows: readonly string[], repeats: number) {
  await dialog.getByRole('combobox', { name: 'Parameter', exact: true }).selectOption('temperature');
  await dialog.getByRole('textbox', { name: 'Values', exact: true }).fill(values);
  await dialog.getByRole('textbox', { name: 'Rows (CSV)', exact: true }).fill(['city', ...rows].join('\n'));
  await dialog.getByRole('spinbutton', { name: 'Repeats', exact: true }).fill(String(repeats));
}

const status = (dialog: Locator) => dialog.getByRole('status').filter({ hasText: /^\d+ of \d+$/ });

test('3 values × 4 rows × 2 repeats, with a reload in the middle, end with every cell accounted for', async ({
  workbench,
  provider,
}) => {
  const { page } = workbench;
  const gate = gated(provider, 9);
  const dialog = await planSweep(workbench);
  await fillPlan(dialog, '0..1 step 0.5', CITIES, 2);
  await expect(dialog.getByText('3 values × 4 rows × 2 repeats = 24 requests')).toBeVisible();
  await button(dialog, 'Start').click();
  await expect(status(dialog)).toHaveText('9 of 24');
  const under = 4;
  await expect.poll(() => chats(provider).length).toBe(9 + under);

  await page.reload();
  await button(page, 'Sweep').click();
  await expect(status(dialog)).toHaveText('9 of 24');
  await button(dialog, 'Resume').click();
  gate.open();
  await expect(status(dialog)).toHaveText('24 of 24');
  await expect(button(dialog, 'Resume')).toHaveCount(0);

  const all = chats(provider).map(asked);
  expect(all).toHaveLength(24 + under);
  const cut = new Set(all.slice(9, 9 + under));
  for (const temperature of [0, 0.5, 1]) {
    for (const city of CITIES) {
      const times = all.filter((one) => one === `${temperature} ${city}`).length;
      const again = all.slice(9, 9 + under).filter((one) => one === `${temperature} ${city}`).length;
      expect(times, `${temperature} ${city}, cut: ${[...cut]}`).toBe(2 + again);
    }
  }

  await dialog.getByRole('tab', { name: 'Statistics', exact: true }).click();
  const line = dialog.getByRole('table', { name: 'Statistics', exact: true }).getByRole('row', { name: /^0\.5 / });
  await expect(line).toContainText('8/8');
  await dialog.getByRole('tab', { name: 'Heat map', exact: true }).click();
  await dialog.getByRole('combobox', { name: 'Measure', exact: true }).selectOption('distinct');
  await expect(dialog.getByRole('region', { name: 'Tiles' }).getByRole('cell', { name: '1', exact: true })).toHaveCount(
    12,
  );

  const download = page.waitForEvent('download');
  await button(dialog, 'Save CSV').click();
  const lines = (await readFile(await (await download).path(), 'utf8')).trimEnd().split('\r\n');
  const head = lines[0]?.split(',') ?? [];
  const rows = lines.slice(1).map((text) => new Map(text.split(',').map((cell, at) => [head[at], cell])));
  const told = rows.map(
    (row) => `${row.get('temperature')} ${row.get('city')} ${row.get('repeat')}: ${row.get('text')}`,
  );
  const wanted = [0, 0.5, 1].flatMap((temperature) =>
    CITIES.flatMap((city) => [1, 2].map((repeat) => `${temperature} ${city} ${repeat}: about ${temperature} ${city}`)),
  );
  expect(told).toEqual(wanted);

  await dialog.getByRole('tab', { name: 'Cells', exact: true }).click();
  await dialog.getByRole('button', { name: /^temperature 0\.5 · city Oslo · repeat 2: complete/ }).click();
  await button(dialog, 'Open as column').click();
  await expect(dialog).toHaveCount(0);
  await expect(workbench.response(2).getByRole('article')).toHaveText('about 0.5 Oslo');
  await expect(page.getByRole('spinbutton', { name: 'temperature', exact: true })).toHaveValue('0.5');
});

test('failed cells are sent again on demand; Pause lets end what runs, Stop ends it at the provider', async ({
  workbench,
  provider,
  problems,
}) => {
  problems.allow(/status of 500/);
  const held: RecordedRequest[] = [];
  let isBroken = true;
  let isHolding = false;
  let release = () => {};
  let gate = Promise.resolve();
  provider.script((sent) => {
    if (!isChat(sent)) return undefined;
    if (isHolding) {
      held.push(sent);
      return told(`about ${asked(sent)}`, gate);
    }
    const isFault = isBroken && asked(sent).endsWith('Rome');
    return isFault ? jsonAnswer({ error: { message: 'Rome is out of order' } }, 500) : told(`about ${asked(sent)}`);
  });
  const hold = () => {
    isHolding = true;
    gate = new Promise<void>((resolve) => {
      release = resolve;
    });
  };
  const dialog = await planSweep(workbench);
  await fillPlan(dialog, '0, 1', CITIES, 1);
  await button(dialog, 'Start').click();
  await expect(status(dialog)).toHaveText('8 of 8');
  await expect(dialog.getByText('2 failed', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: /^temperature 1 · city Rome.*: failed/ }).click();
  await expect(dialog.getByRole('region', { name: 'Picked cell' })).toContainText('Rome is out of order');
  isBroken = false;
  const before = chats(provider).length;
  await button(dialog, 'Retry failed').click();
  await expect.poll(() => chats(provider).slice(before).map(asked).sort()).toEqual(['0 Rome', '1 Rome']);
  await expect(dialog.getByRole('button', { name: /: complete$/ })).toHaveCount(8);
  await expect(status(dialog)).toHaveText('8 of 8');
  await expect(dialog.getByText('2 failed', { exact: true })).toHaveCount(0);

  hold();
  await button(dialog, 'New plan').click();
  await expect(dialog.getByRole('textbox', { name: 'Values', exact: true })).toHaveValue('0, 1');
  await button(dialog, 'Start').click();
  await expect(status(dialog)).toHaveText('0 of 8');
  await expect.poll(() => held.length).toBe(4);
  await button(dialog, 'Pause').click();
  isHolding = false;
  release();
  await expect(status(dialog)).toHaveText('4 of 8');
  await expect(button(dialog, 'Resume')).toBeEnabled();

  hold();
  await button(dialog, 'Resume').click();
  await expect.poll(() => held.length).toBe(8);
  await button(dialog, 'Stop').click();
  await Promise.all(held.slice(4).map(({ closed }) => closed));
  await expect(status(dialog)).toHaveText('4 of 8');
  isHolding = false;
  await button(dialog, 'Resume').click();
  await expect(status(dialog)).toHaveText('8 of 8');
});

test('checks of the draft are judged on every cell, with the variables of its row, and counted', async ({
  workbench,
  provider,
}) => {
  provider.script((sent) => (isChat(sent) ? told('It rains in Paris.') : undefined));
  await workbench.open();
  const draft = {
    ...SMALL_DRAFT,
    messages: [{ role: 'user', content: 'Tell me about {{city}}' }],
    checks: [
      { type: 'contains', text: '{{city}}' },
      { type: 'tokens', under: 100 },
    ],
    columns: [{ id: 'a', provider: 'oxen', model: MODEL, params: { stream: true }, extra: {} }],
  };
  await importText(workbench, JSON.stringify(draft));
  await button(workbench.page, 'Sweep').click();
  const dialog = workbench.dialog('Sweep');
  await fillPlan(dialog, '0, 1', ['Paris', 'Rome'], 1);
  await button(dialog, 'Start').click();
  await expect(status(dialog)).toHaveText('4 of 4');
  await expect(dialog.getByRole('button', { name: /city Paris.*: complete/ }).filter({ hasText: '2/2' })).toHaveCount(
    2,
  );
  await expect(dialog.getByRole('button', { name: /city Rome.*: complete/ }).filter({ hasText: '1/2' })).toHaveCount(2);
  await dialog.getByRole('button', { name: /^temperature 1 · city Rome/ }).click();
  const verdicts = dialog.getByRole('list', { name: 'Verdicts', exact: true }).getByRole('listitem');
  await expect(verdicts.filter({ hasText: 'fail' })).toContainText('“Rome”');
  await expect(verdicts.filter({ hasText: 'pass' })).toHaveCount(1);
  await dialog.getByRole('tab', { name: 'Statistics', exact: true }).click();
  const lines = dialog.getByRole('table', { name: 'Statistics', exact: true }).getByRole('row');
  await expect(lines.filter({ hasText: /^Paris/ })).toContainText('2/2 100 %');
  await expect(lines.filter({ hasText: /^Rome/ })).toContainText('0/2 0 %');
});

test('where the browser keeps nothing a sweep runs all the same, and so does the next plan', async ({
  workbench,
  provider,
}) => {
  const { page } = workbench;
  provider.script((sent) => (isChat(sent) ? told(`about ${asked(sent)}`) : undefined));
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
  });
  const dialog = await planSweep(workbench);
  for (const [values, count] of [
    ['0, 1', 2],
    ['0..1 step 0.5', 3],
  ] as const) {
    await fillPlan(dialog, values, ['Paris'], 1);
    await expect(dialog.getByText(`= ${count} requests`)).toBeVisible();
    await button(dialog, 'Start').click();
    await expect(status(dialog)).toHaveText(`0 of ${count}`);
    await expect(dialog.getByRole('alert')).toContainText('does not keep');
    await button(dialog, 'Resume').click();
    await expect(status(dialog)).toHaveText(`${count} of ${count}`);
    await button(dialog, 'New plan').click();
  }
  const all = chats(provider).map(asked).sort();
  expect(all).toEqual(['0 Paris', '0 Paris', '0.5 Paris', '1 Paris', '1 Paris']);
});
