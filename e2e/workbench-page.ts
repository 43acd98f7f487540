import { expect, type Locator, type Page } from 'playwright/test';

export type Level = 'As run' | 'Minimal' | 'Basic' | 'All';

/** The screen as a person knows it: by roles and names only. */
export type WorkbenchPage = {
  readonly page: Page;
  readonly model: Locator;
  readonly runButton: Locator;
  readonly stopButton: Locator;
  readonly code: Locator;
  /** Opens the workbench and waits until it takes input. */
  open(path?: string): Promise<void>;
  message(position: number): { readonly card: Locator; readonly role: Locator; readonly content: Locator };
  response(position: number): Locator;
  choice(position: number): Locator;
  tab(name: string): Locator;
  dialog(name: string): Locator;
  pickModel(typed: string, option: RegExp): Promise<void>;
  setParameter(name: string, value: string): Promise<void>;
  /** Runs and waits for the state that the run is expected to end in. */
  run(end?: string): Promise<void>;
  showCode(level: Level, language: string): Promise<void>;
  /** The snippet as "Copy code" puts it on the clipboard. */
  copyCode(): Promise<string>;
  /** Puts JSON into the Monaco editor of the Tools tab. */
  writeTools(tools: unknown): Promise<void>;
};

export function createWorkbenchPage(page: Page): WorkbenchPage {
  const response = (position: number) => page.getByRole('region', { name: `Response ${position}`, exact: true });
  const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}\\b`) }).filter({ visible: true });
  const model = page.getByRole('combobox', { name: 'Model', exact: true });
  const runButton = page.getByRole('button', { name: 'Run', exact: true }).filter({ visible: true });
  const code = page.getByRole('region', { name: 'Code', exact: true });
  return {
    page,
    model,
    runButton,
    stopButton: page.getByRole('button', { name: 'Stop', exact: true }).filter({ visible: true }),
    code,
    response,
    tab,
    choice: (position) => response(1).getByRole('article', { name: `Choice ${position}`, exact: true }),
    dialog: (name) => page.getByRole('dialog', { name, exact: true }),
    open: async (path = '/') => {
      await page.goto(path);
      await expect(runButton).toBeEnabled();
      await expect(page.getByRole('textbox', { name: 'Content', exact: true }).first()).toBeEditable();
    },
    message: (position) => messageCard(page, position),
    pickModel: (typed, option) => pickModel(page, model, typed, option),
    setParameter: async (name, value) => {
      await tab('Parameters').click();
      await page.getByRole('spinbutton', { name, exact: true }).fill(value);
    },
    run: async (end = 'complete') => {
      await runButton.click();
      await expect(response(1)).toHaveAttribute('data-state', end, { timeout: 30_000 });
    },
    showCode: async (level, language) => {
      await tab('Code').click();
      await page.getByRole('radio', { name: level, exact: true }).check({ force: true });
      await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption({ label: language });
    },
    copyCode: async () => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.getByRole('button', { name: 'Copy code', exact: true }).click();
      return page.evaluate(() => navigator.clipboard.readText());
    },
    writeTools: (tools) => writeTools(page, tab('Tools'), tools),
  };
}

function messageCard(page: Page, position: number) {
  const card = page.getByRole('group', { name: `Message ${position}`, exact: true });
  return {
    card,
    role: card.getByRole('combobox', { name: 'Role', exact: true }),
    content: card.getByRole('textbox', { name: 'Content', exact: true }),
  };
}

async function pickModel(page: Page, model: Locator, typed: string, option: RegExp): Promise<void> {
  await model.click();
  await model.fill(typed);
  await page.getByRole('option', { name: option }).first().click();
}

async function writeTools(page: Page, toolsTab: Locator, tools: unknown): Promise<void> {
  await toolsTab.click();
  const editor = page.getByRole('textbox', { name: 'Tools JSON', exact: true });
  await expect(page.locator('[data-editor="monaco"]', { has: editor })).toBeVisible();
  await editor.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(JSON.stringify(tools));
}
