import { SECRETS } from './canary/canary-keys';
import { expect, test } from './fixtures';
import { SMALL_DRAFT } from './small-draft';

const TOKEN = SECRETS.WORKBENCH_ACCESS_TOKEN;

test.use({ environment: { WORKBENCH_MODE: 'shared' } });

test('a short link of a shared workbench asks for the token first, and then for its opening', async ({ app, page }) => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` };
  const body = JSON.stringify({ draft: SMALL_DRAFT });
  const { id } = await (await fetch(`${app.origin}/api/shares`, { method: 'POST', headers, body })).json();
  expect((await fetch(`${app.origin}/api/shares/${id}`)).status).toBe(401);

  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`/s/${id}`);
  await expect(page.getByLabel('Access token')).toBeFocused();
  expect(asked.filter((path) => path.startsWith('/api/'))).toEqual(['/api/health']);
  await page.getByLabel('Access token').fill(TOKEN);
  await page.keyboard.press('Enter');
  const preview = page.getByRole('dialog', { name: 'Open a shared draft', exact: true });
  await expect(preview).toContainText('user: Hello');
  await preview.getByRole('button', { name: /^Open/ }).click();
  await expect(page.getByRole('textbox', { name: 'Content', exact: true }).first()).toHaveValue('Hello');
  expect(new URL(page.url()).pathname).toBe('/');
});
