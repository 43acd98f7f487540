import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';
import { openJson } from './json-editor';
import type { WorkbenchPage } from './workbench-page';

const NOT_LOADED = 'This part of the page could not be loaded.';
const again = (page: Page) => page.getByRole('button', { name: 'Try again', exact: true });

/** With the network cut, Chromium says of each file that it could not be fetched. */
const CUT = /ERR_INTERNET_DISCONNECTED|Failed to load|importScripts/;

test('X5 without a network what is loaded goes on: editing, code, copying, history, and a run says so', async ({
  workbench,
  problems,
}) => {
  problems.allow(CUT);
  const { page, dialog } = workbench;
  await workbench.open();
  await workbench.pickModel('sandbox-fast', /^Sandbox fast/);
  await workbench.run();
  await workbench.showCode('As run', 'cURL');
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await expect(dialog('History').getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Escape');

  await page.context().setOffline(true);
  await workbench.message(1).content.fill('Written without a network');
  await expect(workbench.code).toContainText('Written without a network');
  expect(await workbench.copyCode()).toContain('Written without a network');
  await workbench.run('failed');
  await expect(workbench.response(1).getByRole('alert').first()).toContainText(/offline|reach|connection/i);
  await expect(workbench.message(1).content).toHaveValue('Written without a network');
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await expect(dialog('History').getByRole('option')).toHaveCount(2);
  await page.keyboard.press('Escape');

  await page.context().setOffline(false);
  await page.reload();
  await expect(workbench.message(1).content).toHaveValue('Written without a network');
  await workbench.run();
});

test('X5 each part that comes late says that it could not, and comes when it is asked for again', async ({
  workbench,
  problems,
}) => {
  test.setTimeout(120_000);
  problems.allow(CUT);
  const { page } = workbench;
  // Nobody hears that the network is back, so that only the button can fetch it.
  await page.addInitScript(() => addEventListener('online', (event) => event.stopImmediatePropagation()));
  await workbench.open();
  for (const { name, open, shown, close } of lateParts(workbench)) {
    await test.step(name, async () => {
      await page.context().setOffline(true);
      await open();
      await expect(page.getByText(NOT_LOADED).first()).toBeVisible();
      await page.context().setOffline(false);
      await again(page).first().click();
      await shown();
      await close?.();
    });
  }
  await expect(page.getByText(NOT_LOADED)).toHaveCount(0);
});

test('X5 what could not be loaded comes by itself when the network is back', async ({ workbench, problems }) => {
  problems.allow(CUT);
  const { page } = workbench;
  await workbench.open();
  await page.context().setOffline(true);
  await workbench.message(1).content.fill('Typed before the editor');
  await workbench.tab('JSON').click();
  await expect(page.getByText(NOT_LOADED)).toBeVisible();
  await workbench.runButton.click();
  await expect(workbench.response(1)).toHaveAttribute('data-state', 'failed');
  await page.context().setOffline(false);
  await expect(page.getByText(NOT_LOADED)).toHaveCount(0);
  await openJson(workbench);
  await expect(page.locator('[data-editor="monaco"] .view-lines')).toContainText('Typed before the editor');
  await workbench.run();
});

test('X5 where the code editor cannot be fetched a plain field edits, and it comes later', async ({
  workbench,
  problems,
}) => {
  problems.allow(CUT);
  const { page } = workbench;
  await workbench.open();
  let isCut = true;
  await page.route(/\/_next\/static\/chunks\//, async (route) => {
    const isEditor = isCut && (await page.locator('[data-editor="plain"]').count()) > 0;
    await (isEditor ? route.abort('internetdisconnected') : route.continue());
  });
  await workbench.tab('Tools').click();
  const field = page.getByRole('textbox', { name: 'Tools JSON', exact: true });
  await expect(page.getByText('The code editor could not be loaded')).toBeAttached();
  await field.fill('[{"type": "function", "function": {"name": "typed_plain"}}]');
  await expect(page.getByText('1 tool: typed_plain')).toBeVisible();
  isCut = false;
  // A file that was asked for before the cut ended may still fail.
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(page.locator('[data-editor="monaco"]', { has: field })).toContainText('typed_plain', {
      timeout: 3000,
    });
  }).toPass();
});

type LatePart = {
  readonly name: string;
  readonly open: () => Promise<void>;
  readonly shown: () => Promise<void>;
  readonly close?: () => Promise<void>;
};

function lateParts({ page, dialog, tab, model, code }: WorkbenchPage): readonly LatePart[] {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const close = () => page.keyboard.press('Escape');
  const layer = (button: string, title = button): LatePart => ({
    name: title,
    open: () => press(button),
    shown: () => expect(dialog(title)).toBeVisible(),
    close,
  });
  return [
    {
      name: 'Draft',
      open: () => press('Draft'),
      shown: () => expect(page.getByRole('menuitem').first()).toBeVisible(),
      close,
    },
    {
      name: 'Model',
      open: () => model.click(),
      shown: async () => {
        await expect(page.getByText(NOT_LOADED)).toHaveCount(0);
        await model.click();
        await expect(
          page.getByRole('listbox', { name: 'Model', exact: true }).getByRole('option').first(),
        ).toBeVisible();
      },
      close,
    },
    { name: 'Code', open: () => tab('Code').click(), shown: () => expect(code).toContainText('curl') },
    ...['Tools', 'Output', 'JSON'].map((name) => ({
      name,
      open: () => tab(name).click(),
      shown: () => expect(page.getByText(NOT_LOADED)).toHaveCount(0),
    })),
    layer('Share'),
    layer('Import'),
    layer('History'),
    layer('Providers'),
    layer('About this model', 'Model'),
    layer('All commands', 'Commands'),
  ];
}
