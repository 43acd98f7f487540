import { expect } from 'playwright/test';
import type { WorkbenchPage } from './workbench-page';

/** Opens a link, a draft or a recording through the Import dialog. */
export async function importText(workbench: WorkbenchPage, text: string): Promise<void> {
  await workbench.page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = workbench.dialog('Import');
  await dialog.getByRole('textbox', { name: 'Paste', exact: true }).fill(text);
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await dialog.getByRole('button', { name: /^Open/ }).click();
  await expect(dialog).toHaveCount(0);
}
