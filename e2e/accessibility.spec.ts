import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures';
import type { WorkbenchPage } from './workbench-page';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('on the screen, before and after a run', async ({ workbench }) => {
      await workbench.open();
      await expectNoViolations(workbench);
      await workbench.pickModel('sandbox-fast', /sandbox/i);
      await workbench.run();
      await expectNoViolations(workbench);
    });

    test('in code and tools', async ({ workbench }) => {
      await workbench.open();
      await workbench.showCode('All', 'Python (requests)');
      await expectNoViolations(workbench);
      await workbench.tab('Tools').click();
      await expect(workbench.page.locator('[data-editor="monaco"]')).toBeVisible();
      await expectNoViolations(workbench);
    });

    test('in the dialogs', async ({ workbench }) => {
      await workbench.open();
      for (const [button, dialog] of [
        ['Share', 'Share'],
        ['Import', 'Import'],
        ['Providers', 'Providers'],
        ['About this model', 'Model'],
        ['Sweep', 'Sweep'],
      ] as const) {
        await workbench.page.getByRole('button', { name: button, exact: true }).click();
        await expect(workbench.dialog(dialog)).toBeVisible();
        await expectNoViolations(workbench);
        await workbench.page.keyboard.press('Escape');
        await expect(workbench.dialog(dialog)).toHaveCount(0);
      }
    });
  });
}

test('everything on a phone, too', async ({ workbench }) => {
  await workbench.page.setViewportSize({ width: 390, height: 844 });
  await workbench.open();
  await expectNoViolations(workbench);
  await workbench.runButton.click();
  await workbench.tab('Response').click();
  await expect(workbench.response(1)).toHaveAttribute('data-state', 'complete', { timeout: 30_000 });
  await expectNoViolations(workbench);
  await workbench.tab('Parameters').click();
  await expectNoViolations(workbench);
  await workbench.tab('Code').click();
  await expectNoViolations(workbench);
  const wide = await workbench.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide).toBe(false);
});

test('with the keyboard alone: pick a model, write, run, and read that it is complete', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.open();
  await tabTo(workbench, () => workbench.model.evaluate((element) => element === document.activeElement));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('sandbox-fast');
  await page.keyboard.press('Enter');
  await tabTo(workbench, () => workbench.message(1).content.evaluate((element) => element === document.activeElement));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('What is a token?');
  await tabTo(workbench, () => workbench.runButton.evaluate((element) => element === document.activeElement));
  await page.keyboard.press('Enter');
  await expect(workbench.response(1)).toHaveAttribute('data-state', 'complete', { timeout: 30_000 });
  await expect(workbench.response(1).getByRole('status')).toHaveText(/complete/i);
});

/** Presses Tab until the wished-for element has the focus. */
async function tabTo(workbench: WorkbenchPage, arrived: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await arrived()) return;
    await workbench.page.keyboard.press('Tab');
  }
  throw new Error('Tab never arrived there.');
}

async function expectNoViolations(workbench: WorkbenchPage): Promise<void> {
  const { violations } = await new AxeBuilder({ page: workbench.page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect(found).toEqual([]);
}
