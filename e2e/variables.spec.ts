import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures';
import { drawn, jsonField, openJson, writeJson } from './json-editor';
import { jsonOf } from './provider/recorded-request';
import { waitForChat } from './wait-for-chat';

const OXEN_OPTION = /^Mistral Small 3\.1 \(Oxen\)/;

test('a variable is offered, filled in for the provider and for code, and kept as typed in JSON', async ({
  workbench,
  provider,
}) => {
  const { page } = workbench;
  await workbench.open();
  await workbench.pickModel('Mistral Small 3.1', OXEN_OPTION);
  const table = page.getByRole('group', { name: 'Variables', exact: true });
  const notes = page.getByRole('list', { name: 'Notes on the request', exact: true });
  await expect(table).toHaveCount(0);
  await workbench.message(1).content.fill('What is on in {{city}} in {{month}}?');
  await expect(table.getByRole('textbox')).toHaveCount(2);
  await expect(notes).toContainText('{{city}} in message 1 has no value and is sent as typed.');
  await table.getByRole('button', { name: 'Add city', exact: true }).click();
  await expect(table.getByRole('textbox', { name: 'city', exact: true })).toBeFocused();
  await page.keyboard.type('Łódź "now"');
  await expect(notes).not.toContainText('{{city}}');
  await expect(notes).toContainText('{{month}} in message 1');
  await workbench.run();
  expect(jsonOf(await waitForChat(provider)).messages).toEqual([
    { role: 'user', content: 'What is on in Łódź "now" in {{month}}?' },
  ]);
  await workbench.showCode('As run', 'cURL');
  await expect(workbench.code).toContainText('What is on in Łódź \\"now\\" in {{month}}?');
  await openJson(workbench);
  await expect(drawn(page)).toContainText('{{city}} in {{month}}');
  await workbench.tab('Messages').click();
  await workbench.message(1).content.fill('Hello');
  await expect(table).toContainText('Not used in any message.');
  await table.getByRole('button', { name: 'Remove city', exact: true }).click();
  await expect(table).toHaveCount(0);
});

test('variables are suggested behind two braces, by keys alone', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.open();
  await page.getByRole('button', { name: 'Variable', exact: true }).click();
  for (const name of ['city', 'country']) {
    if (name === 'country') await page.getByRole('button', { name: 'Variable', exact: true }).click();
    await page.getByRole('textbox', { name: 'Variable name', exact: true }).fill(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name, exact: true })).toBeFocused();
  }
  const { content } = workbench.message(1);
  await content.fill('');
  await content.pressSequentially('in {{c');
  const list = page.getByRole('listbox', { name: 'Variable suggestions', exact: true });
  await expect(list.getByRole('option')).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(content).toHaveValue('in {{country}}');
  await expect(list).toHaveCount(0);
  await content.pressSequentially(' and {{');
  await expect(list).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(content).toHaveValue('in {{country}} and {{\n');
});

test('axe finds nothing in JSON and variables', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.open();
  await workbench.message(1).content.fill('{{city}} {{day}}');
  await page.getByRole('button', { name: 'Add city', exact: true }).click();
  await page.getByRole('button', { name: 'Variable', exact: true }).click();
  await workbench.message(1).content.pressSequentially(' {{');
  await expect(page.getByRole('listbox', { name: 'Variable suggestions', exact: true })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await openJson(workbench);
  await writeJson(page, '{"model": ');
  await expect(jsonField(page)).toHaveAttribute('aria-invalid', 'true');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
