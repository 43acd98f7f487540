import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';
import type { WorkbenchPage } from './workbench-page';

const editor = (page: Page) => page.getByRole('textbox', { name: 'Tools JSON', exact: true });
const tool = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
const names = (page: Page) => page.getByRole('list', { name: 'Tool list' }).getByRole('radio');
const findings = (page: Page) => page.getByRole('list', { name: 'Findings about the tools' });
const mock = (page: Page, name: string) => page.getByRole('group', { name: `Mock ${name}`, exact: true });

async function openTools(workbench: WorkbenchPage): Promise<Page> {
  const { page } = workbench;
  await workbench.open();
  await workbench.tab('Tools').click();
  await expect(page.locator('[data-editor="monaco"]')).toBeVisible();
  return page;
}

async function addTool(page: Page, entry: string | RegExp) {
  await page.getByRole('button', { name: 'Add tool', exact: true }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

/** The names of the tools in the order of the list. */
async function expectTools(page: Page, expected: readonly string[]) {
  await expect
    .poll(() => names(page).evaluateAll((radios) => radios.map((radio) => radio.getAttribute('aria-label'))))
    .toEqual(expected);
}

test('a tool is typed in Monaco with a completion taken, and sent', async ({ workbench }) => {
  const page = await openTools(workbench);
  await editor(page).focus();
  await page.keyboard.type('[{"type": "function", "function": {"na');
  await expect(page.locator('.suggest-widget').getByText('name', { exact: true })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('get_weather');
  await page.keyboard.press('End');
  await page.keyboard.type('}}]');
  await expectTools(page, ['get_weather']);
  await workbench.showCode('As run', 'cURL');
  await expect(workbench.code).toContainText('"name": "get_weather"');
});

test('text of several lines stands in the editor as it came', async ({ workbench }) => {
  const page = await openTools(workbench);
  const typed = JSON.stringify([{ type: 'function', function: { name: 'f', description: '/** x' } }], null, 4);
  await editor(page).focus();
  await page.keyboard.insertText(typed);
  await expectTools(page, ['f']);
  await expect(page.getByText('1 tool: f')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.keyboard.press('ControlOrMeta+c');
  // The device of the tests is a Windows one, whose clipboard breaks lines with CRLF.
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(async () => (await copied()).replaceAll('\r\n', '\n')).toBe(typed);
});

test('what is wrong is marked in the editor, listed under it and named beside Run, which sends all the same', async ({
  workbench,
  problems,
}) => {
  problems.allow(/status of 400/); // the sandbox refuses such a name, as a strict server does
  const page = await openTools(workbench);
  await workbench.writeTools([{ type: 'function', function: { name: 'get weather', description: 1 } }]);
  await expect(page.locator('.squiggly-error').first()).toBeVisible();
  await expect(findings(page).getByRole('listitem')).toHaveCount(2);
  await expect(findings(page)).toContainText(/name/);
  await expect(findings(page)).toContainText(/description/);
  await expect(page.getByRole('list', { name: 'Notes on the request' })).toContainText('get weather');
  await expect(editor(page)).toHaveAttribute('aria-invalid', 'true');
  await workbench.runButton.click();
  await expect(workbench.response(1)).not.toHaveAttribute('data-state', 'idle');
});

test('a quick fix by key inside the editor', async ({ workbench }) => {
  const page = await openTools(workbench);
  await workbench.writeTools([{ type: 'function', function: { name: 'get weather' } }]);
  await expect(page.locator('.squiggly-error').first()).toBeVisible();
  await expect(findings(page)).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.locator('.marker-widget')).toBeVisible();
  // Monaco closes its list when the marks of the language's own worker arrive late; a person asks again.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+.');
    await expect(page.locator('.action-widget').getByText('get_weather').first()).toBeVisible({ timeout: 2000 });
    await page.keyboard.press('Enter');
    await expect(names(page)).toHaveAccessibleName('get_weather', { timeout: 2000 });
  }).toPass();
  await editor(page).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expectTools(page, ['get weather']);
});

test('a quick fix by its button, which undo of the draft takes back', async ({ workbench }) => {
  const page = await openTools(workbench);
  await workbench.writeTools([{ type: 'function', function: { name: 'get weather' } }]);
  await findings(page)
    .getByRole('button', { name: /^Fix: .*get_weather/ })
    .click();
  await expectTools(page, ['get_weather']);
  await workbench.tab('Messages').focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expectTools(page, ['get weather']);
});

test('tools are added, moved, copied, switched off and taken out', async ({ workbench }) => {
  const page = await openTools(workbench);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await addTool(page, /^get_weather/);
  await addTool(page, 'Blank tool');
  await expectTools(page, ['get_weather', 'new_tool']);
  await press('Move tool up');
  await expectTools(page, ['new_tool', 'get_weather']);
  await expect(tool(page, 'new_tool')).toBeChecked();
  await press('Duplicate tool');
  await expectTools(page, ['new_tool', 'new_tool_2', 'get_weather']);
  await expect(tool(page, 'new_tool_2')).toBeChecked();
  await press('Remove tool');
  await expectTools(page, ['new_tool', 'get_weather']);
  await page.getByRole('checkbox', { name: 'Send this tool', exact: true }).first().uncheck();
  await workbench.showCode('As run', 'cURL');
  await expect(workbench.code).toContainText('"get_weather"');
  await expect(workbench.code).not.toContainText('"new_tool"');
  await expect(editor(page)).toBeVisible();
  await expect(page.locator('[data-editor="monaco"]').first()).toContainText('new_tool');
});

test('a tool is dragged to another place', async ({ workbench }) => {
  const page = await openTools(workbench);
  await addTool(page, /^get_weather/);
  await addTool(page, 'Blank tool');
  const rows = page.getByRole('list', { name: 'Tool list' }).getByRole('listitem');
  await rows.nth(1).locator('[draggable="true"]').dragTo(rows.nth(0));
  await expectTools(page, ['new_tool', 'get_weather']);
});

test('strict is set in the definition and taken out of it', async ({ workbench }) => {
  const page = await openTools(workbench);
  await addTool(page, /^get_weather/);
  const strict = page.getByRole('checkbox', { name: 'strict', exact: true });
  await strict.check();
  await workbench.showCode('As run', 'cURL');
  await expect(workbench.code).toContainText('"strict": true');
  await strict.uncheck();
  await expect(workbench.code).not.toContainText('strict');
});

test('a template brings its mock, which is tried and edited beside the tool', async ({ workbench }) => {
  const page = await openTools(workbench);
  await addTool(page, /^get_weather/);
  const group = mock(page, 'get_weather');
  const trial = page.getByRole('group', { name: 'Trial of get_weather', exact: true });
  await trial.getByRole('textbox', { name: 'Sample arguments' }).fill('{"location": "Oslo"}');
  await trial.getByRole('button', { name: 'Try', exact: true }).click();
  await expect(trial).toContainText('"Oslo"');
  // The editor is the group's one text field.
  await group.getByRole('textbox').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('return args.lo');
  await expect(page.locator('.suggest-widget').getByText('location', { exact: true })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type(' + "!";');
  await trial.getByRole('button', { name: 'Try', exact: true }).click();
  await expect(trial.locator('pre')).toHaveText('Oslo!');
  await workbench.tab('Messages').click();
  await workbench.tab('Tools').click();
  await expect(mock(page, 'get_weather')).toContainText('args.location + "!"');
});

test('a function signature becomes a tool', async ({ workbench }) => {
  const page = await openTools(workbench);
  await addTool(page, /function signature/);
  const dialog = workbench.dialog('Tools from function signatures');
  await dialog.getByRole('textbox', { name: 'Functions' }).focus();
  await page.keyboard.insertText('/** Adds two numbers. */\nfunction add(left: number, right?: number): number');
  await expect(dialog.getByRole('list', { name: 'Tools found' })).toContainText('add(left, right)');
  await dialog.getByRole('button', { name: 'Add 1 tool', exact: true }).click();
  await expectTools(page, ['add']);
  await workbench.showCode('As run', 'cURL');
  await expect(workbench.code).toContainText('Adds two numbers.');
});

test('two tools show both mocks; a tool is selected by its name', async ({ workbench }) => {
  const page = await openTools(workbench);
  await workbench.writeTools(['get_time', 'get_weather'].map((name) => ({ type: 'function', function: { name } })));
  for (const name of ['get_time', 'get_weather']) {
    await mock(page, name).getByRole('textbox').focus();
    await page.keyboard.insertText(`return "${name} answered";`);
  }
  await expect(mock(page, 'get_time')).toContainText('get_time answered');
  await expect(mock(page, 'get_weather')).toContainText('get_weather answered');
  await page.getByRole('list', { name: 'Tool list' }).getByText('get_weather', { exact: true }).click();
  await expect(tool(page, 'get_weather')).toBeChecked();
});

test('a choice that the tools do not allow is named beside Run, which sends all the same', async ({
  workbench,
  problems,
}) => {
  const page = await openTools(workbench);
  const notes = page.getByRole('list', { name: 'Notes on the request' });
  await addTool(page, /^get_weather/);
  await page.getByRole('combobox', { name: 'tool_choice', exact: true }).selectOption({ label: 'get_weather' });
  await expect(notes).toBeHidden();
  await page.getByRole('checkbox', { name: 'Send this tool', exact: true }).uncheck();
  await expect(notes).toContainText('tool_choice names get_weather, which is not among the tools that are sent.');
  problems.allow(/400/);
  await workbench.run('failed');
});

test('a deep schema of one line is taken at once', async ({ workbench }) => {
  const page = await openTools(workbench);
  const deep = `${'{"type": "object", "properties": {"a": '.repeat(200)}{}${'}}'.repeat(200)}`;
  await editor(page).focus();
  await page.keyboard.insertText(`[{"type": "function", "function": {"name": "deep", "parameters": ${deep}}}]`);
  await expectTools(page, ['deep']);
});

test('selecting a tool shows its place in the list and its mock', async ({ workbench }) => {
  const page = await openTools(workbench);
  const many = Array.from({ length: 12 }, (_, index) => ({
    type: 'function',
    function: { name: `tool_${index}`, parameters: { type: 'object', properties: { a: { type: 'string' } } } },
  }));
  await workbench.writeTools(many);
  const monaco = page.locator('[data-editor="monaco"]').first();
  await page.getByRole('button', { name: 'Move tool down', exact: true }).click();
  await expectTools(page, ['tool_1', 'tool_0', ...many.slice(2).map((_, index) => `tool_${index + 2}`)]);
  await tool(page, 'tool_11').check({ force: true });
  await expect(monaco.getByText('"tool_11"')).toBeVisible();
  await expect(mock(page, 'tool_11')).toBeVisible();
  await tool(page, 'tool_1').check({ force: true });
  await expect(monaco.getByText('"tool_1"')).toBeVisible();
});

test('with the keyboard alone', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.open();
  await workbench.tab('Messages').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-editor="monaco"]')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Add tool', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Blank tool' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectTools(page, ['new_tool']);
  await page.getByRole('button', { name: 'Duplicate tool', exact: true }).press('Enter');
  await expectTools(page, ['new_tool', 'new_tool_2']);
  await page.getByRole('button', { name: 'Add tool', exact: true }).focus();
  for (let steps = 0; steps < 4; steps += 1) await page.keyboard.press('Tab');
  await expect(tool(page, 'new_tool_2')).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expectTools(page, ['new_tool_2', 'new_tool']);
  await expect(tool(page, 'new_tool_2')).toBeFocused();
  await expect(tool(page, 'new_tool_2')).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await expect(tool(page, 'new_tool')).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: 'strict', exact: true }).last()).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('Control+m');
  await page.keyboard.press('Tab');
  await expect(editor(page)).not.toBeFocused();
});

test('before Monaco is there the plain field edits, marks and fixes', async ({ workbench }) => {
  const { page } = workbench;
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await workbench.open();
  await page.route('**/_next/static/**/*.js', async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    if (text.length > 1_000_000) await held;
    await route.fulfill({ response: answer, body: text });
  });
  await workbench.tab('Tools').click();
  await expect(page.locator('[data-editor="plain"]')).toBeVisible();
  await editor(page).fill('[{"type": "function", "function": {"name": "get weather"}}]');
  await expectTools(page, ['get weather']);
  await expect(page.getByText(/^Line 1: /)).toBeVisible();
  await findings(page)
    .getByRole('button', { name: /^Fix: / })
    .click();
  await expectTools(page, ['get_weather']);
  release();
  await expect(page.locator('[data-editor="monaco"]').first()).toContainText('get_weather');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});
