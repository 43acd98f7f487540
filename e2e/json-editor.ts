import { expect, type Page } from 'playwright/test';
import type { WorkbenchPage } from './workbench-page';

/** The JSON tab's text field. */
export const jsonField = (page: Page) => page.getByRole('textbox', { name: 'Request JSON', exact: true });
/** What the editor draws: short requests stand in it whole. */
export const drawn = (page: Page) => page.locator('[data-editor="monaco"] .view-lines');

export async function openJson(workbench: WorkbenchPage): Promise<void> {
  await workbench.tab('JSON').click();
  await expect(workbench.page.locator('[data-editor="monaco"]')).toBeVisible();
  await expect(drawn(workbench.page)).toContainText('"messages"');
}

export async function writeJson(page: Page, text: string): Promise<void> {
  await jsonField(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

/** As one step, where typing would be many. */
export async function pasteJson(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await jsonField(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
}

/** The whole text, as copying gives it. */
export async function textOf(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await jsonField(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  return page.evaluate(() => navigator.clipboard.readText());
}
