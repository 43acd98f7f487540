import type { Locator, Page } from 'playwright/test';
import { expect, test } from './fixtures';
import type { WorkbenchPage } from './workbench-page';

const GET_WEATHER = {
  type: 'function',
  function: {
    name: 'get_weather',
    description: 'Current weather of a place',
    parameters: { type: 'object', properties: { location: { type: 'string' } }, required: ['location'] },
  },
};

const WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'";

test('a mock answers the call of the London request, and the model answers with it', async ({ workbench }) => {
  await askForLondon(workbench, 'console.log(args); return { place: args.location, temperature: 18 }');
  await runUntilCalled(workbench);
  const call = toolCall(workbench);
  await answerWithMock(call);
  await expect(result(call)).toHaveValue(/^\{"place":".*London.*","temperature":18\}$/);
  await workbench.page.getByRole('button', { name: 'Send results', exact: true }).click();
  await expect(workbench.response(1)).toHaveAttribute('data-state', 'complete', { timeout: 30_000 });
  await expect(workbench.choice(1)).toContainText('18');
});

test('a mock that loops for ever is ended, and the page lives on meanwhile', async ({ workbench }) => {
  await askForLondon(workbench, 'for (;;) {}');
  await runUntilCalled(workbench);
  const call = toolCall(workbench);
  await answerWithMock(call);
  await workbench.message(1).content.fill('Typed while the mock loops');
  await expect(workbench.message(1).content).toHaveValue('Typed while the mock loops');
  await expect(call.getByRole('status')).toHaveText(/ended after 2 seconds.*loop/);
  await expect(result(call)).toHaveValue('');
  await writeMock(workbench, 'return "mended"');
  await answerWithMock(call);
  await expect(result(call)).toHaveValue('mended');
});

test('a loop that no interrupt reaches is ended from outside', async ({ workbench }) => {
  await askForLondon(workbench, 'return [].indexOf.call({ length: 2 ** 53 - 1 }, 1)');
  await runUntilCalled(workbench);
  await answerWithMock(toolCall(workbench));
  await expect(toolCall(workbench).getByRole('status')).toHaveText(/ended after 2 seconds/);
});

test('a mock reaches neither the network nor the page nor storage, and is told so', async ({ workbench }) => {
  const code = (reached: string) => `return await ${reached}`;
  await askForLondon(workbench, code('fetch("/api/providers")'));
  await runUntilCalled(workbench);
  const call = toolCall(workbench);
  const asked: string[] = [];
  workbench.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  for (const reached of [
    'fetch("/api/providers")',
    'document.title',
    'localStorage.getItem("draft")',
    'import("/x.js")',
  ]) {
    await writeMock(workbench, code(reached));
    await answerWithMock(call);
    const name = /^\w+/.exec(reached)?.[0] ?? '';
    const why = name === 'import' ? 'could not load module' : `'${name}' is not defined (line 1, column 14)`;
    await expect(call.getByRole('status')).toContainText(why);
    await expect(call.getByRole('status')).toContainText('A mock runs by itself');
  }
  await writeMock(workbench, 'return globalThis.constructor.constructor("return typeof fetch + typeof self")()');
  await answerWithMock(call);
  await expect(result(call)).toHaveValue('undefinedundefined');
  expect(asked.filter((path) => !path.startsWith('/_next/static/'))).toEqual([]);
});

test('the worker of a mock may not connect to anything, whatever it runs', async ({ workbench, problems }) => {
  await askForLondon(workbench, 'return "here"');
  await runUntilCalled(workbench);
  const { page } = workbench;
  const opened = page.waitForEvent('worker', (worker) => worker.url().includes('turbopack-worker'));
  await answerWithMock(toolCall(workbench));
  const url = (await opened).url();
  await expect(result(toolCall(workbench))).toHaveValue('here');
  expect((await page.request.get(url)).headers()['content-security-policy']).toBe(WORKER_POLICY);
  problems.allow(/Content Security Policy/);
  const again = page.waitForEvent('worker', (worker) => worker.url() === url);
  await page.evaluate((address) => void new Worker(address), url);
  const asked = await (await again).evaluate(() =>
    fetch('/api/health').then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(asked).toBe('refused');
});

/** Each is run as an async function inside of one mock, and answers with what it reached. */
const ATTEMPTS = [
  'return typeof globalThis.constructor.constructor("return this")().postMessage',
  'return typeof new Function("return self")()',
  'return typeof (await import("/x.js"))',
  'return typeof (async function* () {}).constructor("yield self")().next().then',
  'return typeof SharedArrayBuffer === "function" && new SharedArrayBuffer(2 ** 31).byteLength',
  'return Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)',
  'return Object.getOwnPropertyNames(globalThis).filter((name) => /fetch|post|worker|storage|navig|indexed|close|location/i.test(name)).length',
  'Object.prototype.polluted = 1; Array.prototype.map = null; return typeof document',
  'return [args, console, Error].map((value) => typeof value.constructor.constructor("return typeof self")())',
] as const;

/** What a mock may hand over to make the page stumble, and what is said about it. */
const TRAPS = [
  ['return { get x() { for (;;) {} } }', /ended after 2 seconds/],
  ['return new Proxy({}, { ownKeys() { throw new Error("trap") } })', /Error: trap/],
  ['throw { get name() { throw 1 }, get message() { return {} }, toString: null, toJSON: null }', /^The mock /],
  ['let a = 1; for (let i = 0; i < 1e5; i += 1) a = [a]; return a', /too deeply/],
  ['const all = []; for (;;) all.push("x".repeat(1e6) + all.length)', /more than 64 MiB of memory/],
  ['return "x".repeat(2 ** 21)', /larger than 1 MiB/],
] as const;

test('a mock that tries to get out reaches nothing, and its results do the page no harm', async ({ workbench }) => {
  const names = () => workbench.page.evaluate(() => Object.getOwnPropertyNames(Object.prototype).join());
  const tries = `const tries = ${JSON.stringify(ATTEMPTS)}; const AsyncFunction = (async () => {}).constructor; const found = [];
    for (let at = 0; at < tries.length; at += 1) {
      try { found[at] = String(await AsyncFunction('args', tries[at])(args)) } catch { found[at] = 'refused' }
    }
    return found`;
  await askForLondon(workbench, tries);
  const before = await names();
  await runUntilCalled(workbench);
  const call = toolCall(workbench);
  await answerWithMock(call);
  await expect(result(call)).toHaveValue(/^\[/);
  const found: readonly string[] = JSON.parse(await result(call).inputValue());
  expect(found).toHaveLength(ATTEMPTS.length);
  for (const one of found)
    expect(one).toMatch(/^(?:undefined|refused|false|0|string(?:,string)*|function|NaN|[a-z-]+)$/);
  expect(found.slice(0, 3)).toEqual(['undefined', 'refused', 'refused']);
  expect(found[6]).toBe('0');
  await writeMock(workbench, 'return \'{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}\'');
  await answerWithMock(call);
  await expect(result(call)).toHaveValue(/polluted/);
  for (const [code, words] of TRAPS) {
    await writeMock(workbench, code);
    await answerWithMock(call);
    await expect(call.getByRole('status')).toHaveText(words, { timeout: 15_000 });
  }
  expect(await names()).toBe(before);
  await workbench.page.getByRole('button', { name: 'Send results', exact: true }).click();
  await expect(workbench.response(1)).toHaveAttribute('data-state', 'complete', { timeout: 30_000 });
});

async function askForLondon(workbench: WorkbenchPage, mock: string): Promise<void> {
  await workbench.open();
  await workbench.pickModel('sandbox-fast', /^Sandbox fast/);
  await workbench.message(1).content.fill('What is the weather like in London?');
  await workbench.writeTools([GET_WEATHER]);
  await workbench.page.getByRole('combobox', { name: 'tool_choice', exact: true }).selectOption('required');
  await writeMock(workbench, mock);
}

async function writeMock(workbench: WorkbenchPage, code: string): Promise<void> {
  const { page } = workbench;
  await workbench.tab('Tools').click();
  const group = page.getByRole('group', { name: 'Mock get_weather', exact: true });
  await expect(group.locator('[data-editor="monaco"]')).toBeVisible();
  await group.getByRole('textbox', { name: /^Mock code/ }).focus();
  await replaceAll(page, code);
  await workbench.tab('Messages').click();
}

async function replaceAll(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

async function runUntilCalled(workbench: WorkbenchPage): Promise<void> {
  await workbench.run();
  await expect(toolCall(workbench)).toContainText('get_weather');
}

function toolCall(workbench: WorkbenchPage): Locator {
  return workbench.response(1).getByRole('group', { name: 'Tool call 1', exact: true });
}

function result(call: Locator): Locator {
  return call.getByRole('textbox', { name: 'Result', exact: true });
}

async function answerWithMock(call: Locator): Promise<void> {
  await call.getByRole('button', { name: 'Answer with mock', exact: true }).click();
}
