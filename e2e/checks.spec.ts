import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright/test';
import { expect, test } from './fixtures';
import { importText } from './import-text';
import { DONE, event, jsonAnswer, streamAnswer } from './provider/answer';
import { OXEN_MODEL } from './provider/oxen-answer';
import { isChat, jsonOf } from './provider/recorded-request';
import type { ScriptedProvider } from './provider/scripted-provider';
import { SMALL_DRAFT } from './small-draft';
import type { WorkbenchPage } from './workbench-page';

const CITIES: Readonly<Record<string, string>> = { 'm-1': 'London', 'm-2': 'Paris' };

const TWO_COLUMNS = {
  ...SMALL_DRAFT,
  variables: { city: 'London' },
  columns: Object.keys(CITIES).map((model) => ({
    id: model,
    provider: 'oxen',
    model,
    params: { stream: true },
    extra: {},
  })),
};

const button = (place: Page | Locator, name: string | RegExp) => place.getByRole('button', { name, exact: true });
const checksOf = (page: Page) => page.getByRole('group', { name: 'Checks', exact: true });
const verdictsOf = (response: Locator) =>
  response.getByRole('list', { name: 'Verdicts', exact: true }).getByRole('listitem');
const rowOf = (page: Page, model: string) =>
  page.getByRole('table', { name: 'Comparison', exact: true }).getByRole('row', { name: new RegExp(model) });

/** Each model names its city, in 20 tokens. */
function scriptCities(provider: ScriptedProvider): void {
  provider.script((sent) => {
    const id = /\/models\/(m-\d)$/.exec(sent.target)?.[1];
    if (id !== undefined) return jsonAnswer({ ...OXEN_MODEL, id, display_name: id });
    if (!isChat(sent)) return undefined;
    const content = `It rains in ${CITIES[String(jsonOf(sent).model)]}.`;
    return streamAnswer([
      event({ choices: [{ index: 0, delta: { content }, finish_reason: 'stop' }] }),
      event({ choices: [], usage: { prompt_tokens: 5, completion_tokens: 20, total_tokens: 25 } }),
      DONE,
    ]);
  });
}

async function addCheck(page: Page, type: string): Promise<void> {
  await button(checksOf(page), 'Add check').click();
  await page.getByRole('menuitem', { name: type, exact: true }).click();
}

async function sharedLink({ page, dialog }: WorkbenchPage): Promise<string> {
  await button(page, 'Share').click();
  const link = dialog('Share').getByRole('textbox', { name: 'Link', exact: true });
  await expect(link).toHaveValue(/#c=1/);
  const address = await link.inputValue();
  await page.keyboard.press('Escape');
  return address;
}

test('checks are written by mouse and by keyboard, and counted in columns, table and CSV; the request stays without them', async ({
  workbench,
  provider,
}) => {
  const { page, response } = workbench;
  scriptCities(provider);
  await workbench.open();
  await importText(workbench, JSON.stringify(TWO_COLUMNS));
  await workbench.tab('Output').click();
  const checks = checksOf(page);
  await addCheck(page, 'contains');
  const text = checks.getByRole('textbox', { name: 'Text of check 1', exact: true });
  await expect(text).toBeFocused();
  await page.keyboard.type('in {{city}}');

  await button(checks, 'Add check').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'contains', exact: true })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: 'tokens under', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(checks.getByRole('spinbutton', { name: 'Limit of check 2', exact: true })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('21');

  await addCheck(page, 'contains');
  await checks.getByRole('combobox', { name: 'Check 3', exact: true }).selectOption('matches');
  await checks.getByRole('textbox', { name: 'Pattern of check 3', exact: true }).fill('(London|Paris)\\.$');

  await workbench.runButton.click();
  await expect(button(response(1), '3 of 3 checks pass')).toBeVisible();
  await button(response(2), '2 of 3 checks pass').click();
  await expect(verdictsOf(response(2))).toHaveText([
    /fail\s*contains “in London” · The answer does not contain “in London”\./,
    /pass\s*under 21 tokens$/,
    /pass\s*matches \/\(London\|Paris\)\\\.\$\/$/,
  ]);
  await expect(rowOf(page, 'm-1').getByRole('cell').last()).toHaveText('3/3');
  await expect(rowOf(page, 'm-2').getByRole('cell').last()).toHaveText('2/3');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await button(page, 'Copy as CSV').click();
  const csv = await page.evaluate(() => navigator.clipboard.readText());
  expect(csv.split('\r\n').map((line) => line.split(',').at(-1))).toEqual(['checks', '3/3', '2/3', '']);

  await button(checks, 'Remove check 1').click();
  await expect(button(response(2), '2 of 2 checks pass')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text).toHaveValue('in {{city}}');
  await expect(button(response(2), '2 of 3 checks pass')).toBeVisible();
  expect(provider.requests.filter(isChat).map((sent) => 'checks' in jsonOf(sent))).toEqual([false, false]);
  const inside = ['[role=group][aria-label=Checks]', '[aria-label="Checks of this answer"]'];
  const { violations } = await inside.reduce((axe, place) => axe.include(place), new AxeBuilder({ page })).analyze();
  expect(violations).toEqual([]);
});

test('a link opened in another browser brings the checks, and keeps one of a newer version that nobody judges', async ({
  workbench,
  secondWorkbench,
}) => {
  const newer = { type: 'rhymes', with: ['orange', { loosely: true }] };
  const draft = {
    ...SMALL_DRAFT,
    checks: [{ type: 'latency', under: 600_000, of: 'first-token' }, newer, { type: 'equals', text: '', not: true }],
  };
  await workbench.open();
  await importText(workbench, JSON.stringify(draft));
  const address = await sharedLink(workbench);

  const other = secondWorkbench.page;
  await other.goto(address);
  const preview = secondWorkbench.dialog('Open a shared draft');
  await expect(preview).toContainText('first token under 600,000 ms');
  await expect(preview).toContainText('unknown check “rhymes”');
  await button(preview, /^Open/).click();
  await secondWorkbench.run();
  await button(secondWorkbench.response(1), '2 of 3 checks pass, 1 open').click();
  await expect(verdictsOf(secondWorkbench.response(1)).nth(1)).toHaveText(
    /open\s*unknown check “rhymes” · Not understood/,
  );
  await secondWorkbench.tab('Output').click();
  const checks = checksOf(other);
  await expect(checks.getByRole('combobox', { name: 'Check 2', exact: true }).locator(':checked')).toHaveText(
    'not understood',
  );
  await button(checks, 'Remove check 1').click();
  await other.reload();
  await expect(button(secondWorkbench.response(1), '1 of 2 checks pass, 1 open')).toBeVisible();
  await importText(workbench, await sharedLink(secondWorkbench));
  await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await button(workbench.page, 'Share').click();
  await button(workbench.dialog('Share'), 'Copy as text').click();
  const text = await workbench.page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(text).checks).toEqual([newer, { type: 'equals', text: '', not: true }]);
});

test('five hundred checks, long texts and patterns that would never end leave the page usable', async ({
  workbench,
}) => {
  const { page } = workbench;
  const checks = Array.from(
    { length: 500 },
    (_, at) =>
      [
        { type: 'matches', pattern: '^(\\w+\\s?)*$', not: true },
        { type: 'contains', text: `\u202e\u0000<b>${'x'.repeat(at === 1 ? 1_000_000 : 10)}` },
      ][at % 2],
  );
  await workbench.open();
  await importText(workbench, JSON.stringify({ ...SMALL_DRAFT, checks }));
  await workbench.run();
  await expect(button(workbench.response(1), /^\d+ of 500 checks pass/)).toBeVisible();
  await workbench.tab('Output').click();
  await expect(checksOf(page).getByRole('combobox')).toHaveCount(50);
  await expect(checksOf(page)).toContainText('1,000,005 characters, too long to edit here');
  await button(checksOf(page), 'Show 450 more').click();
  await checksOf(page).getByRole('textbox', { name: 'Text of check 500', exact: true }).fill('e');
  await button(workbench.response(1), /of 500 checks pass/).click();
  await expect(verdictsOf(workbench.response(1))).toHaveCount(101);
});
