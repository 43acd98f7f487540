import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures';
import { runSnippet } from './run-snippet';
import { toolPlace } from './tool-place';
import type { WorkbenchPage } from './workbench-page';

const GET_WEATHER = {
  type: 'function',
  function: {
    name: 'get_weather',
    parameters: { type: 'object', properties: { location: { type: 'string' } }, required: ['location'] },
  },
};
const LANGUAGES = [
  ['cURL', 'request.sh'],
  ['HTTPie', 'request.sh'],
  ['Python (requests)', 'request.py'],
  ['Python (httpx)', 'request.py'],
  ['Python (OpenAI SDK)', 'request.py'],
  ['JavaScript (fetch)', 'request.mjs'],
  ['JavaScript (OpenAI SDK)', 'request.mjs'],
  ['Go (net/http)', 'request.go'],
  ['PHP', 'request.php'],
  ['Ruby (net/http)', 'request.rb'],
] as const;

test('each level is copied as it is shown, and runs', async ({ workbench }) => {
  await workbench.open();
  for (const level of ['As run', 'Minimal', 'Basic', 'All'] as const) {
    await workbench.showCode(level, 'cURL');
    const copied = await workbench.copyCode();
    await expect.poll(() => workbench.code.textContent()).toBe(copied);
    const { code, output } = await runSnippet('bash', copied);
    expect([level, code]).toEqual([level, 0]);
    expect(output).toContain('chat.completion');
  }
});

test('each language is shown, copied and saved under its own file name', async ({ workbench }) => {
  await workbench.open();
  const { page } = workbench;
  for (const [language, fileName] of LANGUAGES) {
    await workbench.showCode('As run', language);
    const copied = await workbench.copyCode();
    await expect.poll(() => workbench.code.textContent()).toBe(copied);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download code', exact: true }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe(fileName);
    expect(await readFile(await saved.path(), 'utf8')).toBe(`${copied}\n`);
  }
});

for (const [language, tool] of [
  ['HTTPie', 'bash'],
  ['Python (requests)', 'python3'],
  ['JavaScript (fetch)', 'node'],
  ['Go (net/http)', 'go'],
  ['PHP', 'php'],
  ['Ruby (net/http)', 'ruby'],
] as const) {
  test(`the ${language} code of the sandbox prints its answer in a terminal`, async ({ workbench }) => {
    test.skip(language === 'HTTPie' && toolPlace('http') === undefined, 'HTTPie was not found on this machine');
    await workbench.open();
    await workbench.showCode('As run', language);
    const { code, output, errors } = await runSnippet(tool, await workbench.copyCode());
    expect([code, code === 0 ? '' : errors]).toEqual([0, '']);
    expect(output.length).toBeGreaterThan(20);
    if (language !== 'HTTPie') expect(output).not.toContain('data:');
  });
}

test('the levels of one language come as one Markdown block', async ({ workbench }) => {
  await workbench.open();
  await workbench.pickModel('Mistral Small 3.1', /^Mistral Small 3\.1 \(Oxen\)/);
  const levels: string[] = [];
  for (const level of ['Minimal', 'Basic', 'All'] as const) {
    await workbench.showCode(level, 'Python (requests)');
    levels.push(await workbench.copyCode());
  }
  await workbench.page.getByRole('button', { name: 'Copy docs', exact: true }).click();
  const headings = ['Minimal', 'Basic parameters', 'All parameters'];
  await expect
    .poll(() => workbench.page.evaluate(() => navigator.clipboard.readText()))
    .toBe(levels.map((code, index) => `### ${headings[index]}\n\n\`\`\`python\n${code}\n\`\`\``).join('\n\n'));
});

test('loops are offered where there are tools', async ({ workbench }) => {
  await workbench.open();
  await workbench.showCode('As run', 'cURL');
  const loops = workbench.page
    .getByRole('combobox', { name: 'Language', exact: true })
    .locator('option')
    .filter({ hasText: 'loop' });
  await expect(loops).toHaveCount(0);
  await workbench.writeTools([GET_WEATHER]);
  await expect(loops).toHaveText(['Python (OpenAI SDK) loop', 'JavaScript (OpenAI SDK) loop']);
  await workbench.showCode('As run', 'Python (OpenAI SDK) loop');
  await expect(workbench.code).toContainText('def get_weather(location: str)');
});

test('copying gives what was typed last, also of a draft of half a megabyte', async ({ workbench }) => {
  await workbench.open();
  await workbench.showCode('As run', 'cURL');
  await workbench.message(1).content.fill(`${'It is long. '.repeat(42_000)}first`);
  await workbench.message(1).content.press('End');
  await workbench.message(1).content.pressSequentially(' last');
  const copied = await workbench.copyCode();
  expect(copied).toContain('first last"');
  expect(copied).toContain("--data-binary @- <<'JSON'");
  await expect(workbench.page.getByText(/over 100 KB/)).toBeVisible();
  await expect.poll(async () => (await workbench.code.textContent()) === copied).toBe(true);
});

test('a past run is copied as code, whatever the draft says by now', async ({ workbench }) => {
  await workbench.open();
  await workbench.run();
  await workbench.showCode('As run', 'Python (requests)');
  const then = await workbench.copyCode();
  await workbench.message(1).content.fill('Something else');
  await workbench.tab('Raw').click();
  await workbench.page.getByRole('button', { name: 'Copy as code', exact: true }).click();
  await expect.poll(() => clipboard(workbench)).toBe(then);
});

test('what the shell needs stands under the code', async ({ workbench }) => {
  await workbench.open();
  const { page } = workbench;
  await workbench.pickModel('Mistral Small 3.1', /^Mistral Small 3\.1 \(Oxen\)/);
  await workbench.showCode('As run', 'Python (httpx)');
  await page.getByRole('button', { name: 'Copy export OXEN_API_KEY', exact: true }).click();
  await expect.poll(() => clipboard(workbench)).toBe('export OXEN_API_KEY=');
  await expect(page.getByText('pip install httpx')).toBeVisible();
  await page.getByRole('button', { name: 'Copy command', exact: true }).click();
  await expect.poll(() => clipboard(workbench)).toBe('python3 request.py');
});

async function clipboard({ page }: WorkbenchPage): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  return page.evaluate(() => navigator.clipboard.readText());
}
