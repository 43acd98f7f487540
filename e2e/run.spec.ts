import { OXEN_KEY } from './app-server';
import { expect, test } from './fixtures';
import { event, jsonAnswer, streamAnswer } from './provider/answer';
import { headerOf, isChat, jsonOf } from './provider/recorded-request';
import { runSnippet } from './run-snippet';
import { waitForChat, waitForChats } from './wait-for-chat';

const OXEN_OPTION = /^Mistral Small 3\.1 \(Oxen\)/;
const DEADLINE_MS = 1_000;

const text = (content: string) => event({ choices: [{ index: 0, delta: { content }, finish_reason: null }] });

test.describe('R4 Stop closes the upstream', () => {
  test('while it streams, and the text stays', async ({ workbench, provider }) => {
    provider.script((sent) =>
      isChat(sent) ? streamAnswer([text('Half a '), text('sentence'), { hang: true }]) : undefined,
    );
    await workbench.open();
    await workbench.pickModel('Mistral Small 3.1', OXEN_OPTION);
    await workbench.runButton.click();
    await expect(workbench.choice(1)).toHaveText('Half a sentence');
    const sent = await waitForChat(provider);
    const pressed = performance.now();
    await workbench.stopButton.click();
    await sent.closed;
    expect(performance.now() - pressed).toBeLessThan(DEADLINE_MS);
    await expect(workbench.response(1)).toHaveAttribute('data-state', 'stopped');
    await expect(workbench.choice(1)).toHaveText('Half a sentence');
  });

  test('before the provider has said a word', async ({ workbench, provider }) => {
    provider.script((sent) => (isChat(sent) ? { silentHead: true } : undefined));
    await workbench.open();
    await workbench.pickModel('Mistral Small 3.1', OXEN_OPTION);
    await workbench.runButton.click();
    const sent = await waitForChat(provider);
    await expect(workbench.response(1)).toHaveAttribute('data-state', 'waiting');
    await workbench.page.keyboard.press('Escape');
    await sent.closed;
    await expect(workbench.response(1)).toHaveAttribute('data-state', 'stopped');
  });
});

test.describe('nothing typed is lost', () => {
  test('a reload keeps the draft', async ({ workbench }) => {
    await workbench.open();
    await workbench.message(1).content.fill('A text that took an hour');
    await workbench.setParameter('temperature', '0.35');
    await workbench.page.reload();
    await expect(workbench.message(1).content).toHaveValue('A text that took an hour');
    await workbench.tab('Parameters').click();
    await expect(workbench.page.getByRole('spinbutton', { name: 'temperature', exact: true })).toHaveValue('0.35');
  });

  test('a reload in the middle of a stream shows what came, cut off', async ({ workbench, provider }) => {
    provider.script((sent) => (isChat(sent) ? streamAnswer([text('Half a sentence'), { hang: true }]) : undefined));
    await workbench.open();
    await workbench.pickModel('Mistral Small 3.1', OXEN_OPTION);
    await workbench.runButton.click();
    await expect(workbench.choice(1)).toHaveText('Half a sentence');
    const sent = await waitForChat(provider);
    await workbench.page.reload();
    await sent.closed;
    await expect(workbench.response(1)).toHaveAttribute('data-state', 'truncated');
    await expect(workbench.choice(1)).toHaveText('Half a sentence');
  });
});

test.describe('copied code delivers the body that Run delivered', () => {
  for (const [tool, language] of [
    ['bash', 'cURL'],
    ['python3', 'Python (requests)'],
  ] as const) {
    test(`${language}, run by ${tool}`, async ({ workbench, provider }) => {
      await workbench.open();
      await workbench.pickModel('Mistral Small 3.1', OXEN_OPTION);
      await workbench.message(1).content.fill('It’s "quoted", $HOME, `back`, \\n and 😀\nsecond line {{x}} %s');
      await workbench.setParameter('temperature', '0.7');
      await workbench.run();
      await workbench.showCode('As run', language);
      const copied = await workbench.copyCode();
      const { code, errors } = await runSnippet(tool, copied, { OXEN_API_KEY: OXEN_KEY });
      expect(errors.includes('Traceback'), errors).toBe(false);
      expect(code).toBe(0);
      const [byRun, byCode] = await waitForChats(provider, 2);
      if (!byRun || !byCode) throw new Error('two requests were counted');
      // Key order included; only the white space may differ.
      expect(JSON.stringify(jsonOf(byCode))).toBe(JSON.stringify(jsonOf(byRun)));
      expect(byCode.target).toBe(byRun.target);
      expect(headerOf(byCode, 'authorization')).toBe(headerOf(byRun, 'authorization'));
      expect(copied).not.toContain(OXEN_KEY);
    });
  }
});

test('a refusal of the provider is shown in its own words', async ({ workbench, provider, problems }) => {
  problems.allow(/status of 401/);
  const refusal = { error: { type: 'unauthenticated', title: 'The key is not known here' }, status: 'error' };
  provider.script((sent) => (isChat(sent) ? jsonAnswer(refusal, 401, { 'x-request-id': 'req-77' }) : undefined));
  await workbench.open();
  await workbench.pickModel('Mistral Small 3.1', OXEN_OPTION);
  await workbench.run('failed');
  const alert = workbench.response(1).getByRole('alert');
  await expect(alert).toContainText('The key is not known here');
  await expect(alert).toContainText('401');
});

test('without streaming the answer is the same', async ({ workbench, provider }) => {
  await workbench.open();
  await workbench.pickModel('Mistral Small 3.1', OXEN_OPTION);
  await workbench.tab('Parameters').click();
  await workbench.page.getByRole('button', { name: 'Clear stream', exact: true }).click();
  await workbench.run();
  expect(jsonOf(await waitForChat(provider))).not.toHaveProperty('stream');
  await expect(workbench.choice(1)).toContainText('I can answer questions');
});
