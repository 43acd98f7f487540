import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright/test';
import { OXEN_KEY } from './app-server';
import { expect, test } from './fixtures';
import { DONE, event, type Step, streamAnswer } from './provider/answer';
import { isChat } from './provider/recorded-request';
import type { WorkbenchPage } from './workbench-page';

const OXEN_OPTION = /^Mistral Small 3\.1 \(Oxen\)/;
const MOST_ROWS = 100;

const chunk = (content: string, finish: string | null = null) =>
  event({ object: 'chat.completion.chunk', choices: [{ index: 0, delta: { content }, finish_reason: finish }] });

async function runOxen(workbench: WorkbenchPage, end?: string): Promise<void> {
  await workbench.open();
  await workbench.pickModel('Mistral Small 3.1', OXEN_OPTION);
  await workbench.run(end);
}

async function saved(page: Page, entry: string): Promise<{ readonly name: string; readonly text: string }> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: entry }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

function rows(page: Page): Locator {
  return page.getByRole('grid', { name: 'Events', exact: true }).getByRole('row');
}

test('Raw shows the request as sent and the answer as it came', async ({ workbench, provider }) => {
  const steps: readonly Step[] = [{ send: ': queued\n\n' }, chunk('Hello'), chunk('', 'stop'), DONE];
  provider.script((sent) => (isChat(sent) ? streamAnswer(steps) : undefined));
  await runOxen(workbench);
  await workbench.tab('Raw').click();
  await expect(workbench.response(1)).toHaveAttribute('data-state', 'complete');
  const request = workbench.page.getByRole('region', { name: 'Raw request', exact: true });
  await expect(request).toContainText('Authorization: Bearer $OXEN_API_KEY');
  await expect(request).toContainText('"stream":true');
  await expect(request).not.toContainText(OXEN_KEY);
  const response = workbench.page.getByRole('region', { name: 'Raw response', exact: true });
  await expect(response).toContainText('HTTP 200');
  await expect(response).toContainText('server-timing');
  const body = steps.map((step) => ('send' in step ? step.send : '')).join('');
  expect(await response.textContent()).toContain(body);
  const search = workbench.page.getByRole('searchbox', { name: 'Find in request and response', exact: true });
  await search.fill('HELLO');
  await expect(response.locator('mark')).toHaveText(['Hello']);
  await search.fill('not in it');
  await expect(workbench.page.getByText('nothing found')).toBeVisible();
});

test('Events lists each message, filters, marks what is malformed, and opens by keyboard', async ({
  workbench,
  provider,
}) => {
  const broken: Step = { send: 'data: {"choices": nonsense\n\n' };
  provider.script((sent) =>
    isChat(sent) ? streamAnswer([chunk('Hello'), broken, chunk('', 'stop'), DONE]) : undefined,
  );
  await runOxen(workbench);
  const { page } = workbench;
  await workbench.tab('Events').click();
  await expect(rows(page)).toHaveCount(5);
  await expect(rows(page).nth(1)).toContainText('content "Hello"');
  await expect(rows(page).nth(2)).toContainText('malformed');
  await expect(rows(page).nth(2)).toContainText('not JSON');
  await page.getByRole('combobox', { name: 'Kind of event', exact: true }).selectOption({ label: 'malformed' });
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('combobox', { name: 'Kind of event', exact: true }).selectOption({ label: 'All kinds' });
  await page.getByRole('searchbox', { name: 'Filter events', exact: true }).fill('HELLO');
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('grid', { name: 'Events', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Event 1 in full', exact: true })).toContainText('"content": "Hello"');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Event 1 in full', exact: true })).toHaveCount(0);
});

test('a hundred thousand events are a few rows', async ({ workbench, provider }) => {
  const count = 100_000;
  const message = 'data: {"choices":[{"index":0,"delta":{"content":"x"},"finish_reason":null}]}\n\n';
  const steps: readonly Step[] = Array.from({ length: 100 }, () => ({ send: message.repeat(count / 100) }));
  provider.script((sent) => (isChat(sent) ? streamAnswer([...steps, chunk('', 'stop'), DONE]) : undefined));
  await runOxen(workbench);
  const { page } = workbench;
  await workbench.tab('Events').click();
  const grid = page.getByRole('grid', { name: 'Events', exact: true });
  await expect(grid).toHaveAttribute('aria-rowcount', String(count + 3));
  expect(await rows(page).count()).toBeLessThan(MOST_ROWS);
  await grid.focus();
  await page.keyboard.press('End');
  await expect(rows(page).last()).toContainText('[DONE]');
  expect(await rows(page).count()).toBeLessThan(MOST_ROWS);
  await page.getByRole('searchbox', { name: 'Filter events', exact: true }).fill('"stop"');
  await expect(rows(page)).toHaveCount(2);
  await workbench.tab('Timing').click();
  await expect(page.getByRole('img', { name: /^100001 chunks/ })).toBeVisible();
  await workbench.tab('Raw').click();
  await expect(page.getByRole('region', { name: 'Raw response', exact: true })).toContainText('"content":"x"');
});

test('Timing marks the first token and the gaps', async ({ workbench, provider }) => {
  provider.script((sent) =>
    isChat(sent) ? streamAnswer([chunk('Hello'), { waitMs: 1_200 }, chunk('', 'stop'), DONE]) : undefined,
  );
  await runOxen(workbench);
  const { page } = workbench;
  await workbench.tab('Timing').click();
  await expect(page.getByRole('img', { name: /2 chunks in .* 1 gaps? over a second/ })).toBeVisible();
  const stream = page.getByRole('table', { name: 'Stream', exact: true });
  await expect(stream.getByRole('row', { name: /^first token/ })).toContainText('ms');
  await expect(page.getByRole('table', { name: /^1 gap over a second/ })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Way through the workbench', exact: true })).toContainText('guard');
});

test('a silent provider is called stalled after ten seconds, with the seconds, and the state stays', async ({
  workbench,
  provider,
}) => {
  provider.script((sent) => (isChat(sent) ? streamAnswer([chunk('Half a '), { hang: true }]) : undefined));
  const { page } = workbench;
  await page.clock.install();
  await workbench.open();
  await workbench.pickModel('Mistral Small 3.1', OXEN_OPTION);
  await workbench.runButton.click();
  await expect(workbench.choice(1)).toHaveText('Half a');
  await expect(page.getByText(/^Stalled/)).toHaveCount(0);
  await page.clock.fastForward(12_000);
  await expect(page.getByText(/^Stalled: no chunk for 1\d s/)).toBeVisible();
  await expect(workbench.response(1)).toHaveAttribute('data-state', 'streaming');
  await workbench.tab('Events').click();
  await expect(page.getByText(/^Stalled: no chunk for/)).toBeVisible();
  await workbench.stopButton.click();
  await expect(page.getByText(/^Stalled/)).toHaveCount(0);
});

test('Tokens asks for log probabilities, then shows each with its runners-up', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.open();
  await workbench.run();
  await workbench.tab('Tokens').click();
  await page.getByRole('button', { name: 'Ask for log probabilities', exact: true }).click();
  await workbench.run();
  const tokens = page.getByRole('list', { name: /^Tokens 1 to/ }).getByRole('listitem');
  await expect(tokens.first()).toHaveAccessibleName(/%$/);
  await tokens.nth(1).hover();
  await expect(page.getByRole('tooltip')).toContainText('token 2');
  expect(await page.getByRole('tooltip').getByRole('row').count()).toBeGreaterThan(1);
  await tokens.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(tokens.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tooltip')).toContainText('token 3');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await expect(workbench.response(1)).toHaveAttribute('data-state', 'complete');
});

test('exports hold the run and no key', async ({ workbench, provider }) => {
  const steps: readonly Step[] = [chunk('Hello'), chunk('', 'stop'), DONE];
  provider.script((sent) => (isChat(sent) ? streamAnswer(steps) : undefined));
  await runOxen(workbench);
  const { page } = workbench;
  await workbench.tab('Raw').click();
  const stream = await saved(page, 'Event stream');
  expect(stream.name).toMatch(/\.sse$/);
  expect(stream.text).toBe(steps.map((step) => ('send' in step ? step.send : '')).join(''));
  const json = await saved(page, 'JSON with times');
  expect(JSON.parse(json.text)).toMatchObject({ status: 'complete', choices: [{ text: 'Hello' }] });
  const har = await saved(page, 'HTTP archive');
  expect(JSON.parse(har.text)).toMatchObject({ log: { version: '1.2', entries: [{ response: { status: 200 } }] } });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy as issue', exact: true }).click();
  const issue = await page.evaluate(() => navigator.clipboard.readText());
  expect(issue).toContain('Authorization: Bearer $OXEN_API_KEY');
  expect(issue).toContain('Hello');
  for (const text of [stream.text, json.text, har.text, issue]) expect(text).not.toContain(OXEN_KEY);
});

test('what was typed as a reply survives a look at the wire', async ({ workbench }) => {
  await workbench.open();
  await workbench.run();
  const reply = workbench.page.getByRole('textbox', { name: 'Reply', exact: true });
  await reply.fill('And then?');
  await workbench.tab('Events').click();
  await expect(reply).toBeHidden();
  await workbench.tab('Answer').click();
  await expect(reply).toHaveValue('And then?');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing in the inspector, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('on each tab', async ({ workbench }) => {
      const { page } = workbench;
      await workbench.open();
      await workbench.run();
      await workbench.tab('Tokens').click();
      await page.getByRole('button', { name: 'Ask for log probabilities', exact: true }).click();
      await workbench.run();
      const shown = new Map([
        ['Raw', page.getByRole('region', { name: 'Raw response', exact: true })],
        ['Events', rows(page).nth(1)],
        ['Timing', page.getByRole('table', { name: 'Stream', exact: true })],
        ['Tokens', page.getByRole('list', { name: /^Tokens 1 to/ })],
      ]);
      for (const [tab, thing] of shown) {
        await workbench.tab(tab).click();
        await expect(thing).toBeVisible();
        if (tab === 'Events') await thing.click();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${tab}: ${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
          [],
        );
      }
    });
  });
}
