import { OXEN_KEY } from './app-server';
import { expect, test } from './fixtures';
import { isChat } from './provider/recorded-request';

test('a fragment link opened in another browser shows what it holds, runs nothing, and opens the same request', async ({
  workbench,
  secondWorkbench,
  provider,
}) => {
  await workbench.open();
  await workbench.pickModel('Mistral Small 3.1', /^Mistral Small 3\.1 \(Oxen\)/);
  await workbench.message(1).content.fill('Shared: say “hi” & <b>nothing</b> else 😀');
  await workbench.setParameter('temperature', '0.15');
  await workbench.showCode('As run', 'cURL');
  const code = await workbench.code.textContent();

  await workbench.page.getByRole('button', { name: 'Share', exact: true }).click();
  const field = workbench.dialog('Share').getByRole('textbox', { name: 'Link', exact: true });
  await expect(field).toHaveValue(/\/#c=1/);
  const link = await field.inputValue();
  expect(decodeURIComponent(link)).not.toContain(OXEN_KEY);

  await secondWorkbench.page.goto(link);
  const preview = secondWorkbench.page.getByRole('dialog');
  await expect(preview).toContainText('mistral-small-2503');
  await expect(preview).toContainText('Shared: say “hi” & <b>nothing</b> else 😀');
  expect(provider.requests.filter(isChat)).toEqual([]);
  await preview.getByRole('button', { name: /^Open/ }).click();

  await expect(secondWorkbench.message(1).content).toHaveValue('Shared: say “hi” & <b>nothing</b> else 😀');
  await expect(secondWorkbench.response(1)).toHaveAttribute('data-state', 'idle');
  await secondWorkbench.showCode('As run', 'cURL');
  await expect.poll(() => secondWorkbench.code.textContent()).toBe(code);
  expect(provider.requests.filter(isChat)).toEqual([]);
});

test('a damaged link says so and loads nothing', async ({ workbench }) => {
  await workbench.page.goto('/#c=1notAPackedDraft');
  await expect(workbench.page.getByRole('dialog').getByRole('alert')).toBeVisible();
  await workbench.page.keyboard.press('Escape');
  await expect(workbench.page.getByRole('dialog')).toHaveCount(0);
  await expect(workbench.message(1).content).toHaveValue('Hello, what can you do?');
});

test('Import takes the link of another workbench, whatever its host', async ({ workbench }) => {
  await workbench.open();
  await workbench.message(1).content.fill('From elsewhere');
  await workbench.page.getByRole('button', { name: 'Share', exact: true }).click();
  const field = workbench.dialog('Share').getByRole('textbox', { name: 'Link', exact: true });
  await expect(field).toHaveValue(/\/#c=1/);
  const link = (await field.inputValue()).replace(/^http:\/\/[^/]+/, 'https://workbench.example');
  await workbench.page.keyboard.press('Escape');
  await workbench.message(1).content.fill('Something else');

  await workbench.page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = workbench.dialog('Import');
  await dialog.getByRole('textbox', { name: 'Paste', exact: true }).fill(link);
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await dialog.getByRole('button', { name: /^Open/ }).click();
  await expect(workbench.message(1).content).toHaveValue('From elsewhere');
});
