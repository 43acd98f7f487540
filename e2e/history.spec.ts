import { readFile } from 'node:fs/promises';
import { OXEN_KEY } from './app-server';
import { expect, test } from './fixtures';
import { noisyPicture } from './noisy-picture';
import type { WorkbenchPage } from './workbench-page';

const past = ({ page }: WorkbenchPage) =>
  page.getByRole('listbox', { name: 'Past requests', exact: true }).getByRole('option');

async function openHistory(workbench: WorkbenchPage) {
  await workbench.page.getByRole('button', { name: 'History', exact: true }).click();
  const dialog = workbench.dialog('History');
  await expect(dialog.getByRole('searchbox', { name: 'Search', exact: true })).toBeFocused();
  return dialog;
}

/** Asks the sandbox two things, one after the other. */
async function runTwice(workbench: WorkbenchPage): Promise<void> {
  await workbench.open();
  await workbench.pickModel('sandbox-fast', /sandbox-fast|Sandbox fast/i);
  for (const [asked, temperature] of [
    ['Tell me about zebras', '0.1'],
    ['Tell me about yachts', '0.9'],
  ] as const) {
    await workbench.message(1).content.fill(asked);
    await workbench.setParameter('temperature', temperature);
    await workbench.run();
  }
}

test('every run stands in the history: found, named, pinned, compared, restored, deleted and put back', async ({
  workbench,
}) => {
  await runTwice(workbench);
  const dialog = await openHistory(workbench);
  const rows = past(workbench);
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('Tell me about yachts');

  const search = dialog.getByRole('searchbox', { name: 'Search', exact: true });
  await search.fill('zebras complete');
  await expect(rows).toHaveCount(1);
  await rows.first().click();
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('The zebras');
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).press('Enter');
  await expect(rows.first()).toContainText('The zebras');
  await dialog.getByRole('button', { name: 'Pin', exact: true }).click();
  await search.fill('');
  await expect(rows.first()).toContainText('The zebras');
  await expect(rows.first()).toContainText('pinned');

  await dialog.getByRole('button', { name: 'Compare with now', exact: true }).click();
  await expect(dialog.locator('del', { hasText: '"temperature": 0.1' })).toBeVisible();
  await expect(dialog.locator('ins', { hasText: '"temperature": 0.9' })).toBeVisible();
  await dialog.getByRole('combobox', { name: 'View', exact: true }).selectOption({ label: 'Raw' });
  await expect(dialog.getByText('Tell me about zebras').last()).toBeVisible();

  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(rows).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('The zebras');

  await rows.first().click();
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(workbench.message(1).content).toHaveValue('Tell me about zebras');
  await workbench.page.locator('body').press('ControlOrMeta+z');
  await expect(workbench.page.getByText('Undid: Restored from history')).toBeVisible();
  await expect(workbench.message(1).content).toHaveValue('Tell me about yachts');

  await workbench.page.reload();
  await openHistory(workbench);
  await expect(rows.first()).toContainText('The zebras');
  await dialog.getByRole('button', { name: 'Clear unpinned', exact: true }).click();
  await expect(rows).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Remove 1', exact: true }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText('The zebras');
});

test('everything goes into one file and comes out of it in another browser, without a key', async ({
  workbench,
  secondWorkbench,
}) => {
  await runTwice(workbench);
  const dialog = await openHistory(workbench);
  const saving = workbench.page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export all', exact: true }).click();
  const path = await (await saving).path();
  const text = await readFile(path, 'utf8');
  expect(JSON.parse(text.split('\n')[0] ?? '')).toMatchObject({ format: 'llm-workbench-archive', version: 1 });
  expect(text).not.toContain(OXEN_KEY);

  await secondWorkbench.open();
  const there = await openHistory(secondWorkbench);
  await there.getByLabel('History file').setInputFiles(path);
  await expect(there.getByText(/Added \d drafts? and 2 runs/)).toBeVisible();
  await expect(past(secondWorkbench)).toHaveText(await past(workbench).allTextContents());
});

test('an image is kept once, however often it is sent', async ({ workbench }) => {
  await workbench.open();
  await workbench.pickModel('sandbox-fast', /sandbox-fast|Sandbox fast/i);
  const picture = noisyPicture(20);
  await workbench
    .message(1)
    .card.locator('input[type=file]')
    .setInputFiles({ name: 'noise.png', mimeType: 'image/png', buffer: picture });
  await expect(workbench.message(1).card.getByRole('img')).toBeVisible();
  await workbench.run();
  const kept = () =>
    workbench.page.evaluate(
      () =>
        new Promise<readonly number[]>((resolve, reject) => {
          const opening = indexedDB.open('llm-workbench');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const database = opening.result;
            const change = database.transaction(['images', 'drafts', 'runs']);
            const images = change.objectStore('images').count();
            const rows = [change.objectStore('drafts').getAll(), change.objectStore('runs').getAll()];
            change.oncomplete = () => {
              database.close();
              resolve([
                images.result,
                ...rows.map((row) => JSON.stringify(row.result).split('data:image/png;base64,iVBORw0KGgo').length - 1),
              ]);
            };
          };
        }),
    );
  await expect.poll(async () => (await kept())[0]).toBe(1);
  const [, inDrafts] = await kept();
  expect(inDrafts).toBe(0);
  await workbench.page.reload();
  await expect(workbench.message(1).card.getByRole('img')).toBeVisible();
});

test('a reply that is being typed survives a reload, and Undo says what it did', async ({ workbench }) => {
  await workbench.open();
  await workbench.run();
  await workbench.page.getByRole('textbox', { name: 'Reply', exact: true }).fill('And then?');
  await workbench.page.reload();
  await expect(workbench.page.getByRole('textbox', { name: 'Reply', exact: true })).toHaveValue('And then?');

  await workbench.setParameter('temperature', '0.5');
  await workbench.page.getByRole('button', { name: 'Clear temperature', exact: true }).click();
  await workbench.page.locator('body').press('ControlOrMeta+k');
  await expect(workbench.page.getByRole('option', { name: /^Undo: Cleared temperature/ })).toBeVisible();
  await workbench.page.getByRole('option', { name: /^Undo: Cleared temperature/ }).click();
  await expect(workbench.page.getByText('Undid: Cleared temperature')).toBeVisible();
  await workbench.page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect(workbench.page.getByText('Redid: Cleared temperature')).toBeVisible();
});

test('a draft is deleted and put back', async ({ workbench }) => {
  await workbench.open();
  await workbench.message(1).content.fill('Precious words');
  await workbench.page.getByRole('button', { name: 'Draft', exact: true }).click();
  await workbench.page.getByRole('menuitem', { name: 'Delete', exact: true }).click();
  await expect(workbench.message(1).content).toHaveValue('Hello, what can you do?');
  await expect(workbench.page.getByText('Deleted “Precious words”')).toBeVisible();
  await workbench.page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(workbench.message(1).content).toHaveValue('Precious words');
});
