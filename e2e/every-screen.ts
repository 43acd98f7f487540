import { expect } from 'playwright/test';
import { jsonField, writeJson } from './json-editor';
import type { WorkbenchPage } from './workbench-page';

/** Every editor in use: typing, completion, what is wrong, its fix by key, hovers, a mock that runs, another schema. */
export async function useEditors(workbench: WorkbenchPage): Promise<void> {
  const { page } = workbench;
  await workbench.tab('Tools').click();
  const tools = page.getByRole('textbox', { name: 'Tools JSON', exact: true });
  await expect(page.locator('[data-editor="monaco"]', { has: tools })).toBeVisible();
  await tools.focus();
  await page.keyboard.type('[{"type": "function", "function": {"na');
  await expect(page.locator('.suggest-widget').getByText('name', { exact: true })).toBeVisible();
  await page.keyboard.press('Tab');
  await workbench.writeTools([{ type: 'function', function: { name: 'get weather', description: '**bold**' } }]);
  await expect(page.locator('.squiggly-error').first()).toBeVisible();
  await page
    .getByRole('list', { name: 'Findings about the tools' })
    .getByRole('button', { name: /^Fix: .*get_weather/ })
    .click();
  await expect(page.getByRole('radio', { name: 'get_weather', exact: true })).toBeVisible();
  await page.locator('.view-line', { hasText: '"description"' }).hover();
  const mock = page.getByRole('group', { name: 'Mock get_weather', exact: true }).getByRole('textbox');
  await mock.focus();
  await page.keyboard.insertText('return { sky: "clear" };');
  const trial = page.getByRole('group', { name: 'Trial of get_weather', exact: true });
  await trial.getByRole('button', { name: 'Try', exact: true }).click();
  await expect(trial).toContainText('"clear"');
  await workbench.tab('JSON').click();
  await expect(page.locator('[data-editor="monaco"]', { has: jsonField(page) })).toBeVisible();
  await writeJson(page, '{"model": "sandbox-fast", "messages": [{"role": "user", "content": "Hi"}], "stream": tru');
  await expect(page.locator('.squiggly-error').first()).toBeVisible();
  await writeJson(page, '{"model": "sandbox-fast", "messages": [{"role": "user", "content": "Hi"}], "stream": true}');
  await workbench.tab('Output').click();
  await page.getByRole('radio', { name: 'json_schema', exact: true }).check({ force: true });
  await expect(page.locator('[data-editor="monaco"]').first()).toBeVisible();
  await page
    .getByRole('radio', { name: 'Unset', exact: true })
    .or(page.getByRole('radio', { name: 'unset', exact: true }))
    .first()
    .check({ force: true });
  await workbench.tab('Messages').click();
  await workbench.message(1).content.fill('Tell me about {{topic}}');
  await expect(page.getByRole('group', { name: 'Variables', exact: true })).toBeVisible();
}

/** An answer in every view, and the code of every language. */
export async function useAnswers(workbench: WorkbenchPage): Promise<void> {
  const { page } = workbench;
  await workbench.run();
  for (const tab of ['Raw', 'Events', 'Timing', 'Tokens', 'Answer']) await workbench.tab(tab).click();
  await workbench.tab('Code').click();
  const language = page.getByRole('combobox', { name: 'Language', exact: true });
  const values = await language
    .locator('option')
    .evaluateAll((all) => all.map((option) => option.getAttribute('value') ?? ''));
  for (const value of values) {
    await language.selectOption(value);
    await expect(workbench.code).not.toBeEmpty();
  }
  await workbench.tab('Parameters').click();
}

/** Every dialog and menu, opened and closed. */
export async function openDialogs(workbench: WorkbenchPage): Promise<void> {
  const { page, dialog } = workbench;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const close = () => page.keyboard.press('Escape');
  await press('Share');
  await expect(dialog('Share').getByRole('textbox', { name: 'Link', exact: true })).toHaveValue(/#c=/);
  await close();
  await press('Import');
  await dialog('Import')
    .getByRole('textbox', { name: 'Paste', exact: true })
    .fill(`curl https://example.org/v1/chat/completions -d '{"model":"m"}'`);
  await dialog('Import').getByRole('button', { name: 'Open', exact: true }).click();
  await expect(dialog('Import')).toContainText('cURL');
  await close();
  await press('History');
  await expect(dialog('History').getByRole('option').first()).toBeVisible();
  await dialog('History').getByRole('option').first().click();
  await close();
  await press('Providers');
  await expect(dialog('Providers').getByRole('button', { name: 'Add endpoint', exact: true })).toBeVisible();
  await close();
  await press('About this model');
  await expect(dialog('Model')).toBeVisible();
  await close();
  await press('All commands');
  await expect(dialog('Commands')).toBeVisible();
  await close();
  await workbench.tab('Messages').focus();
  await page.keyboard.press('?');
  await expect(dialog('Keyboard shortcuts')).toBeVisible();
  await close();
  await press('Draft');
  await page.getByRole('menuitem', { name: 'Rename', exact: true }).click();
  await close();
  await openSweep(workbench);
}

async function openSweep({ page, dialog }: WorkbenchPage): Promise<void> {
  const sweep = page.getByRole('button', { name: 'Sweep', exact: true });
  if ((await sweep.count()) === 0) return;
  await sweep.first().click();
  await expect(dialog('Sweep')).toBeVisible();
  await page.keyboard.press('Escape');
}

/** Two columns, run, compared, and set beside each other. */
export async function compareColumns(workbench: WorkbenchPage): Promise<void> {
  const { page } = workbench;
  await page.getByRole('button', { name: 'Add column', exact: true }).click();
  await workbench.runButton.click();
  for (const position of [1, 2]) {
    await expect(workbench.response(position)).toHaveAttribute('data-state', 'complete', { timeout: 30_000 });
  }
  await expect(page.getByRole('table', { name: 'Comparison', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Differences', exact: true }).click();
  await expect(workbench.dialog('Differences')).toBeVisible();
  await page.keyboard.press('Escape');
}
