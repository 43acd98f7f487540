import { expect, test } from './fixtures';
import { isChat } from './provider/recorded-request';
import { runSnippet } from './run-snippet';

// A person who has just cloned the repository has no key.
test.use({ environment: { OXEN_API_KEY: undefined } });

test('run, read, reply, copy the cURL, and see what a real model needs', async ({ workbench, provider }) => {
  const { page } = workbench;
  await workbench.open();

  await test.step('the sandbox is chosen and a small prompt is there', async () => {
    await expect(workbench.model).toHaveValue(/sandbox/i);
    await expect(workbench.message(1).content).toHaveValue('Hello, what can you do?');
  });

  await test.step('Ctrl+Enter streams, and the figures count up', async () => {
    await workbench.message(1).content.press('ControlOrMeta+Enter');
    await expect(workbench.response(1)).toHaveAttribute('data-state', 'streaming');
    await expect(workbench.stopButton).toBeVisible();
    await expect(workbench.response(1)).toHaveAttribute('data-state', 'complete', { timeout: 30_000 });
    await expect(workbench.choice(1)).not.toBeEmpty();
    await expect(workbench.response(1).getByRole('group', { name: 'Metrics' })).toContainText(/first token/);
    await expect(workbench.response(1).getByRole('group', { name: 'Metrics' })).toContainText(/tok\/s/);
    await expect(workbench.response(1)).toContainText(/simulated/i);
    await expect(workbench.response(1)).toContainText('stop');
  });

  await test.step('a reply goes on', async () => {
    const reply = workbench.response(1).getByRole('textbox', { name: 'Reply' });
    await reply.fill('And what is a token?');
    await reply.press('Enter');
    await expect(workbench.message(3).content).toHaveValue('And what is a token?');
    await expect(workbench.message(2).role).toHaveValue('assistant');
    await expect(workbench.response(1)).toHaveAttribute('data-state', 'complete', { timeout: 30_000 });
    await expect(workbench.choice(1)).not.toBeEmpty();
  });

  await test.step('the copied cURL runs in a terminal', async () => {
    await workbench.showCode('As run', 'cURL');
    const copied = await workbench.copyCode();
    await expect(workbench.code).toHaveText(copied, { useInnerText: false });
    const { code, output } = await runSnippet('bash', copied);
    expect(code).toBe(0);
    expect(output.trim().endsWith('data: [DONE]')).toBe(true);
  });

  await test.step('a model without its key says which one, and its code works already', async () => {
    await workbench.pickModel('Mistral Small 3.1', /^Mistral Small 3\.1 \(Oxen\)/);
    await expect(page.getByText(/OXEN_API_KEY/).first()).toBeVisible();
    await expect(workbench.code).toContainText('Authorization: Bearer $OXEN_API_KEY');
    await expect(workbench.code).toContainText('"model": "mistral-small-2503"');
    expect(provider.requests.filter(isChat)).toEqual([]);
  });
});

test('a deep link changes the model, once, and nothing else', async ({ workbench }) => {
  await workbench.open('/?provider=oxen&model=mistral-small-2503');
  await expect(workbench.model).toHaveValue(/Mistral Small 3\.1/);
  await expect(workbench.message(1).content).toHaveValue('Hello, what can you do?');
  await expect(workbench.page).toHaveURL(/\/$/);
});
