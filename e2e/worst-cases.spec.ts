import { OXEN_KEY } from './app-server';
import { expect, test } from './fixtures';
import { jsonAnswer } from './provider/answer';
import { isChat, jsonOf } from './provider/recorded-request';
import { WORST_CASES, type WorstCase } from './provider/worst-answers';
import { waitForChat, waitForChats } from './wait-for-chat';
import type { WorkbenchPage } from './workbench-page';

const OXEN_OPTION = /^Mistral Small 3\.1 \(Oxen\)/;
/** What Chromium itself says about answers that are refused or break off. */
const BROWSER_WORDS = /Failed to load resource|net::ERR_/;

async function open(workbench: WorkbenchPage): Promise<void> {
  await workbench.open();
  await workbench.pickModel('Mistral Small 3.1', OXEN_OPTION);
}

async function expectShown(workbench: WorkbenchPage, worst: WorstCase): Promise<void> {
  const region = workbench.response(1);
  for (const [index, text] of (worst.choices ?? []).entries()) {
    await expect(workbench.choice(index + 1)).toHaveText(text, { useInnerText: false });
  }
  const alert = region.getByRole('alert');
  await expect(alert).toHaveCount(worst.alert === undefined ? 0 : 1);
  for (const words of worst.alert ?? []) await expect(alert).toContainText(words);
  for (const [index, words] of (worst.calls ?? []).entries()) {
    const call = region.getByRole('group', { name: `Tool call ${index + 1}`, exact: true });
    for (const word of words) await expect(call).toContainText(word);
  }
  const reasoning = region.getByRole('group', { name: 'Reasoning', exact: true });
  await expect(reasoning).toHaveCount(worst.reasoning === undefined ? 0 : 1);
  if (worst.reasoning !== undefined) {
    expect((await reasoning.textContent())?.split(worst.reasoning)).toHaveLength(2);
  }
  if (worst.said !== undefined) await expect(region).toContainText(worst.said);
  await expect(region).not.toContainText(/\[object Object\]|undefined|NaN|<h1>|<b>/);
}

test.describe('R5 R6 R13 the worst answers, as a person sees them', () => {
  for (const worst of WORST_CASES) {
    test(worst.id, async ({ workbench, provider, problems }) => {
      problems.allow(BROWSER_WORDS);
      provider.script((sent) => (isChat(sent) ? worst.answer : undefined));
      await open(workbench);
      await workbench.run(worst.state);
      await expectShown(workbench, worst);
      if (worst.closes) await (await waitForChat(provider)).closed;
    });
  }
});

test('D28 a key that the provider repeats is never shown', async ({ workbench, provider, problems }) => {
  problems.allow(BROWSER_WORDS);
  const message = `Incorrect API key provided: ${OXEN_KEY}.`;
  provider.script((sent) => (isChat(sent) ? jsonAnswer({ error: { message } }, 401) : undefined));
  await open(workbench);
  await workbench.run('failed');
  await expect(workbench.response(1).getByRole('alert')).toContainText('Incorrect API key provided');
  expect(await workbench.page.content()).not.toContain(OXEN_KEY);
});

test('R14 D13 a rate limit counts down, and nothing is sent again by itself', async ({
  workbench,
  provider,
  problems,
}) => {
  problems.allow(BROWSER_WORDS);
  const refusal = jsonAnswer({ error: { message: 'Slow down' } }, 429, { 'retry-after': '3' });
  provider.script((sent) => (isChat(sent) ? refusal : undefined));
  await open(workbench);
  await workbench.run('failed');
  const timer = workbench.response(1).getByRole('timer');
  await expect(timer).toContainText(/try again in [123] s/);
  await expect(timer).toContainText('in 1 s');
  await expect(timer).toContainText('over');
  expect(provider.requests.filter(isChat)).toHaveLength(1);
  provider.reset();
  await workbench.response(1).getByRole('button', { name: 'Try again', exact: true }).click();
  await expect(workbench.response(1)).toHaveAttribute('data-state', 'complete');
});

test.describe('a request that can be repaired', () => {
  test('without stream_options it is sent once more, visibly, and from then on', async ({
    workbench,
    provider,
    problems,
  }) => {
    problems.allow(BROWSER_WORDS);
    const message = 'Unrecognized request argument supplied: stream_options';
    provider.script((sent) =>
      isChat(sent) && 'stream_options' in jsonOf(sent) ? jsonAnswer({ error: { message } }, 400) : undefined,
    );
    await open(workbench);
    await workbench.run();
    const bodies = (await waitForChats(provider, 2)).map(jsonOf);
    expect(bodies.map((body) => 'stream_options' in body)).toEqual([true, false]);
    const region = workbench.response(1);
    await expect(region).toContainText('Repaired for this model: stream_options left out');
    await workbench.run();
    expect((await waitForChats(provider, 3)).map((sent) => 'stream_options' in jsonOf(sent))).toEqual([
      true,
      false,
      false,
    ]);
    await region.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(region).not.toContainText('Repaired for this model');
    await workbench.showCode('As run', 'cURL');
    await expect(workbench.code).toContainText('stream_options');
  });

  test('another limit is one click, and can be taken back', async ({ workbench, provider, problems }) => {
    problems.allow(BROWSER_WORDS);
    const message =
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.";
    const refusal = jsonAnswer({ error: { message, param: 'max_tokens', code: 'unsupported_parameter' } }, 400);
    provider.script((sent) => (isChat(sent) && 'max_tokens' in jsonOf(sent) ? refusal : undefined));
    await open(workbench);
    await workbench.setParameter('max_tokens', '64');
    await workbench.run('failed');
    expect(provider.requests.filter(isChat)).toHaveLength(1);
    const region = workbench.response(1);
    await region.getByRole('alert').getByRole('button', { name: 'Rename max_tokens to max_completion_tokens' }).click();
    await expect(region).toHaveAttribute('data-state', 'complete');
    const [, second] = await waitForChats(provider, 2);
    expect(second && jsonOf(second)).toMatchObject({ max_completion_tokens: 64 });
    await expect(region).toContainText('Repaired for this model: max_tokens sent as max_completion_tokens');
    await region.getByRole('button', { name: 'Undo', exact: true }).click();
    await workbench.showCode('As run', 'cURL');
    await expect(workbench.code).toContainText('"max_tokens":');
  });
});

test('a model of the sandbox breaks a client on purpose', async ({ workbench, problems }) => {
  problems.allow(BROWSER_WORDS);
  await workbench.open();
  await workbench.pickModel('fault', /^Fault: cut stream \(Sandbox\)/);
  await workbench.run('truncated');
  await expect(workbench.choice(1)).not.toHaveText('');
  await workbench.pickModel('fault', /^Fault: mid stream error \(Sandbox\)/);
  await workbench.run('failed');
  await expect(workbench.response(1).getByRole('alert')).toContainText('The server had an error');
});
