import { canaryKey } from './canary/canary-keys';
import { expect, test } from './fixtures';
import { headerOf } from './provider/recorded-request';
import { waitForChat } from './wait-for-chat';

const KEY = canaryKey('own-key-5ae1');

// Nobody has set anything up.
test.use({ environment: { OXEN_API_KEY: undefined, AZION_BASE_URL: undefined } });

test('a missing key stops Run with the field to give it, and then Run works', async ({ workbench, provider }) => {
  await workbench.open();
  await workbench.pickModel('Mistral Small 3.1', /^Mistral Small 3\.1 \(Oxen\)/);
  const field = workbench.page.getByRole('textbox', { name: 'API key', exact: true }).filter({ visible: true });
  await expect(field).toHaveCount(1);
  await workbench.runButton.click();
  const alert = workbench.response(1).getByRole('alert');
  await expect(alert).toContainText('OXEN_API_KEY');
  await expect(field).toHaveCount(1);
  await alert.getByRole('textbox', { name: 'API key', exact: true }).fill(KEY);
  await alert.getByRole('button', { name: 'Save key', exact: true }).click();
  await expect(alert).toHaveCount(0);
  await expect(field).toHaveCount(0);
  await workbench.run();
  expect(headerOf(await waitForChat(provider), 'authorization')).toBe(`Bearer ${KEY}`);
});

test('a missing base URL is given in place', async ({ workbench, provider }) => {
  await workbench.open();
  await workbench.pickModel('Mistral 3 Small', /^Mistral 3 Small.*\(Azion\)/);
  const field = workbench.page.getByRole('textbox', { name: 'Base URL', exact: true }).filter({ visible: true });
  await field.fill(`${provider.origin}/v1`);
  await workbench.page.getByRole('button', { name: 'Save key', exact: true }).filter({ visible: true }).click();
  await expect(field).toHaveCount(0);
  await workbench.run();
  expect(headerOf(await waitForChat(provider), 'authorization')).toBeUndefined();
});
