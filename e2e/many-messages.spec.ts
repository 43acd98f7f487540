import { expect, test } from './fixtures';

test('a conversation of two thousand messages opens, with the last ones in view and the others at hand', async ({
  workbench,
  page,
}) => {
  const messages = Array.from({ length: 2000 }, (_, at) => ({ role: 'user', content: `message number ${at + 1}` }));
  await workbench.open();
  await page.getByRole('button', { name: 'Import' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await dialog.getByRole('textbox', { name: 'Paste' }).fill(JSON.stringify({ model: 'sandbox', messages }));
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await dialog.getByText('JSON body').waitFor();
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('group', { name: 'Message 2000', exact: true })).toBeAttached();
  await expect(page.getByRole('group', { name: 'Message 1850', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: '1,850 earlier messages: show 150' }).click();
  const earlier = page.getByRole('group', { name: 'Message 1850', exact: true });
  await expect(earlier.getByRole('textbox', { name: 'Content' })).toHaveValue('message number 1850');
  await earlier.getByRole('textbox', { name: 'Content' }).fill('changed');
  await page.getByRole('tab', { name: 'JSON' }).click();
  await page.getByRole('tab', { name: 'Messages' }).click();
  await expect(page.getByRole('group', { name: 'Message 2000', exact: true })).toBeAttached();
});
