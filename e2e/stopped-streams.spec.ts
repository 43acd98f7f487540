import { chromium } from 'playwright/test';
import { expect, test } from './fixtures';
import { type Answer, event, streamAnswer } from './provider/answer';
import { isChat, jsonOf, type RecordedRequest } from './provider/recorded-request';
import type { ScriptedProvider } from './provider/scripted-provider';
import { createWorkbenchPage, type WorkbenchPage } from './workbench-page';

const DEADLINE_MS = 1_000;
const OXEN = '/?provider=oxen&model=mistral-small-2503';

const chunk = (delta: object, finish: string | null = null) =>
  event({ choices: [{ index: 0, delta, finish_reason: finish }] });

/** How far an answer has come when it is left. */
const MOMENTS: Readonly<Record<string, Answer>> = {
  'before the head': { silentHead: true },
  'before the first token': streamAnswer([chunk({ role: 'assistant', content: '' }), { hang: true }]),
  'in mid-stream': streamAnswer([chunk({ content: 'Half a ' }), { hang: true }]),
  'after the finish reason': streamAnswer([chunk({ content: 'Whole' }), chunk({}, 'stop'), { hang: true }]),
};
const NAMES = Object.keys(MOMENTS);

/** Each page says in its message which moment it is for. */
function answerByMoment(provider: ScriptedProvider): void {
  provider.script((sent) => (isChat(sent) ? MOMENTS[momentOf(sent)] : undefined));
}

function momentOf(sent: RecordedRequest): string {
  const text = JSON.stringify(jsonOf(sent).messages);
  return NAMES.find((name) => text.includes(name)) ?? '';
}

/** Runs, and resolves with the request once the provider has it and the page has seen as much of the answer as there is. */
async function runUntil(workbench: WorkbenchPage, provider: ScriptedProvider, moment: string) {
  await workbench.open(OXEN);
  await expect(workbench.model).toHaveValue(/Mistral Small 3\.1/);
  await workbench.message(1).content.fill(moment);
  await workbench.runButton.click();
  const ours = () => provider.requests.filter((sent) => isChat(sent) && momentOf(sent) === moment);
  await expect.poll(() => ours().length).toBe(1);
  if (moment === 'in mid-stream') await expect(workbench.choice(1)).toHaveText('Half a ');
  const [sent] = ours();
  if (!sent) throw new Error('it has just been counted');
  return sent;
}

async function expectClosed(sent: RecordedRequest, moment: string): Promise<void> {
  const left = performance.now();
  await sent.closed;
  expect(performance.now() - left, moment).toBeLessThan(DEADLINE_MS);
}

test('R4 Stop closes the upstream at every moment', async ({ workbench, provider }) => {
  answerByMoment(provider);
  for (const moment of NAMES) {
    const sent = await runUntil(workbench, provider, moment);
    // A finished answer is left by itself after five seconds, and then there is nothing to press.
    const pressed = workbench.stopButton.click().catch(() => undefined);
    await Promise.race([pressed, sent.closed]);
    await expectClosed(sent, moment);
    const end = moment === 'after the finish reason' ? 'complete' : 'stopped';
    await expect(workbench.response(1)).toHaveAttribute('data-state', end);
  }
});

test('R4 leaving the page closes the upstream at every moment', async ({ workbench, provider }) => {
  answerByMoment(provider);
  for (const moment of NAMES) {
    const sent = await runUntil(workbench, provider, moment);
    await workbench.page.goto('about:blank');
    await expectClosed(sent, moment);
  }
});

test('R4 a closed tab closes the upstream at every moment', async ({ provider, context, problems }) => {
  answerByMoment(provider);
  for (const moment of NAMES) {
    const page = await context.newPage();
    const sent = await runUntil(createWorkbenchPage(page), provider, moment);
    await page.close();
    await expectClosed(sent, moment);
  }
  expect(problems.found()).toEqual([]);
});

test('R4 a killed browser closes the upstream at every moment', async ({ provider, app }, info) => {
  answerByMoment(provider);
  const server = await chromium.launchServer(info.project.use.launchOptions ?? {});
  const browser = await chromium.connect(server.wsEndpoint());
  const context = await browser.newContext({ baseURL: app.origin, viewport: { width: 1440, height: 900 } });
  const sent: RecordedRequest[] = [];
  for (const moment of NAMES) {
    sent.push(await runUntil(createWorkbenchPage(await context.newPage()), provider, moment));
  }
  server.process().kill('SIGKILL');
  await Promise.all(sent.map((one, at) => expectClosed(one, NAMES[at] ?? '')));
  await server.close();
});
