import { expect, test } from './fixtures';

test('a person who types before the page is ready loses nothing', async ({ workbench }) => {
  const { page } = workbench;
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  const content = page.getByRole('textbox', { name: 'Content', exact: true });
  const typing = content.fill('Typed at once');
  await expect(content).toHaveJSProperty('readOnly', true);
  release();
  await typing;
  await expect(content).toHaveValue('Typed at once');
});

test('a click in the first line of a message goes to its text', async ({ workbench }) => {
  await workbench.open();
  const { card, content } = workbench.message(1);
  const box = await content.boundingBox();
  for (const share of [0.1, 0.5, 0.9, 0.98]) {
    await content.click({ position: { x: (box?.width ?? 0) * share, y: 8 } });
    await expect(content).toBeFocused();
  }
  await expect(card).toBeVisible();
});

test('dialogs take the focus where a person types, and give it back', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.open();
  await workbench.message(1).content.focus();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox', { name: 'Command' })).toBeFocused();
  await page.keyboard.type('curl');
  await expect(workbench.dialog('Commands').getByRole('option')).toHaveText(['Show code']);
  await page.keyboard.press('Escape');
  await expect(workbench.message(1).content).toBeFocused();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(workbench.dialog('Share')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused();
});

test('numbers are what a person typed, or stop Run with one sentence', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.open();
  const temperature = page.getByRole('spinbutton', { name: 'temperature', exact: true });
  await temperature.pressSequentially('0,7');
  await temperature.blur();
  await workbench.showCode('As run', 'cURL');
  await expect(workbench.code).toContainText('"temperature": 0.7');
  await workbench.tab('Parameters').click();
  await temperature.fill('');
  await temperature.pressSequentially('1e400');
  await workbench.runButton.click();
  await expect(page.getByRole('alert').filter({ visible: true }).first()).toContainText(
    'temperature is not a number yet',
  );
  await temperature.fill('5');
  await temperature.press('ArrowUp');
  await expect(temperature).not.toHaveValue('2');
});

test('the level of the code is chosen by a plain click', async ({ workbench }) => {
  await workbench.open();
  await workbench.tab('Code').click();
  await workbench.page.getByRole('radio', { name: 'Basic', exact: true }).click();
  await expect(workbench.page.getByRole('radio', { name: 'Basic', exact: true })).toBeChecked();
});
