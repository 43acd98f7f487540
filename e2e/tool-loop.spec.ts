import type { Locator } from 'playwright/test';
import { expect, test } from './fixtures';
import { type Answer, DONE, event, streamAnswer } from './provider/answer';
import { isChat, jsonOf } from './provider/recorded-request';
import { waitForChats } from './wait-for-chat';
import type { WorkbenchPage } from './workbench-page';

const OXEN_OPTION = /^Mistral Small 3\.1 \(Oxen\)/;
const GET_WEATHER = {
  type: 'function',
  function: {
    name: 'get_weather',
    description: 'Get the current weather for a location',
    parameters: { type: 'object', properties: { location: { type: 'string' } }, required: ['location'] },
  },
};

type Call = { readonly id: string; readonly name?: string; readonly args: string };

test.describe('the London request on the sandbox, with tool_choice required', () => {
  test('is answered by a mock, and the answer uses the result', async ({ workbench }) => {
    await openLondon(workbench);
    await writeMock(workbench, 'return { place: args.location, temperature: 18, sky: "cloudy" };');
    await workbench.run();
    const call = toolCall(workbench, 1);
    await expect(call).toContainText('get_weather');
    await expect(call).toContainText('London');
    const send = workbench.page.getByRole('button', { name: 'Send results', exact: true });
    await expect(send).toBeDisabled();
    await expect(workbench.response(1)).toContainText('No result yet: get_weather.');
    await call.getByRole('button', { name: 'Answer with mock', exact: true }).click();
    await expect(result(call)).toHaveValue(/"temperature":18/);
    await sendAndFinish(workbench);
    await expect(workbench.choice(1)).toContainText('18');
    await expect(workbench.choice(1)).toContainText('cloudy');
    await expect(workbench.message(3).role).toHaveValue('assistant');
    await expect(workbench.message(4).role).toHaveValue('tool');
    await expect(workbench.message(4).content).toHaveValue(/"temperature":18/);
    await workbench.page.getByRole('button', { name: 'Draft', exact: true }).focus();
    await workbench.page.keyboard.press('ControlOrMeta+z');
    await expect(workbench.message(3).card).toHaveCount(0);
    await expect(workbench.message(2).card).toBeVisible();
  });

  test('is answered by hand; what was typed and the rounds survive a reload', async ({ workbench }) => {
    await openLondon(workbench);
    await workbench.run();
    const call = toolCall(workbench, 1);
    await expect(call.getByRole('button', { name: 'Answer with mock', exact: true })).toBeDisabled();
    await expect(call).toContainText('get_weather has no mock');
    await result(call).fill('{"temperature": -3, "sky": "snow"}');
    await workbench.page.reload();
    await expect(result(call)).toHaveValue('{"temperature": -3, "sky": "snow"}');
    await sendAndFinish(workbench);
    await expect(workbench.choice(1)).toContainText('-3');
    await workbench.page.reload();
    await expect(workbench.choice(1)).toContainText('-3');
    await expect(toolCall(workbench, 1)).toContainText('"sky": "snow"');
    await expect(result(toolCall(workbench, 1))).toHaveCount(0);
    await expect(metrics(workbench)).toContainText(/rounds\s*2/);
  });

  test('has a sample for those in a hurry, and a round for each view', async ({ workbench }) => {
    await openLondon(workbench);
    await workbench.run();
    await toolCall(workbench, 1).getByRole('button', { name: 'Generate result', exact: true }).click();
    await expect(result(toolCall(workbench, 1))).toHaveValue(/"location": ".*London.*"[\s\S]*"temperature"/);
    const round = workbench.page.getByRole('combobox', { name: 'Round', exact: true });
    await workbench.tab('Raw').click();
    await expect(round).toHaveCount(0);
    await workbench.tab('Answer').click();
    await sendAndFinish(workbench);
    for (const tab of ['Raw', 'Events', 'Timing', 'Tokens']) {
      await workbench.tab(tab).click();
      await expect(round).toHaveValue('2');
    }
    await workbench.tab('Raw').click();
    await expect(workbench.response(1)).toContainText('tool_call_id');
    await round.selectOption('1');
    await expect(workbench.response(1)).not.toContainText('tool_call_id');
    await workbench.tab('Answer').click();
    await workbench.run();
    await workbench.tab('Raw').click();
    await expect(round).toHaveCount(0);
  });

  test('runs by itself in Auto, to the end', async ({ workbench }) => {
    await openLondon(workbench);
    await writeMock(workbench, 'return { temperature: 21 };');
    const auto = workbench.page.getByRole('switch', { name: 'Auto', exact: true });
    await expect(auto).toHaveAttribute('aria-checked', 'false');
    await auto.click();
    await expect(auto).toHaveAttribute('aria-checked', 'true');
    await workbench.runButton.click();
    await expect(workbench.choice(1)).toContainText('21', { timeout: 30_000 });
    await expect(workbench.response(1)).toContainText('Auto ended: the answer has no call.');
    await expect(auto).toHaveAttribute('aria-checked', 'false');
  });
});

test('parallel calls each get a result, sent in their order under their ids', async ({ workbench, provider }) => {
  provider.script((sent) => {
    if (!isChat(sent)) return undefined;
    return hasResults(jsonOf(sent))
      ? saying('Both are fine.')
      : calling([
          { id: 'call_a', args: '{"location": "London"}' },
          { id: '', args: '{"location": 7}' },
          { id: 'call_c', name: 'get_time', args: '{"zone"' },
        ]);
  });
  await openOxen(workbench);
  await workbench.run();
  await expect(toolCall(workbench, 2)).toContainText('"location" must be a string');
  await expect(toolCall(workbench, 3)).toContainText('no tool of this name: get_time');
  for (const position of [3, 1]) await result(toolCall(workbench, position)).fill(`result ${position}`);
  await expect(workbench.response(1)).toContainText('No result yet: call 2 (get_weather).');
  await result(toolCall(workbench, 2)).fill('result 2');
  await workbench.page.getByRole('button', { name: 'Send results', exact: true }).press('Enter');
  await expect(workbench.choice(1)).toHaveText('Both are fine.');
  await expect(workbench.page.getByRole('switch', { name: 'Auto', exact: true })).toBeFocused();
  const [, second] = await waitForChats(provider, 2);
  const messages = second === undefined ? [] : listIn(jsonOf(second).messages);
  expect(messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'tool', 'tool', 'tool']);
  const ids = listIn(messages[1]?.tool_calls).map(({ id }) => id);
  expect(ids).toEqual(['call_a', expect.stringMatching(/^[A-Za-z0-9]{9}$/), 'call_c']);
  expect(messages.slice(2).map(({ tool_call_id, content }) => [tool_call_id, content])).toEqual(
    ids.map((id, index) => [id, `result ${index + 1}`]),
  );
});

test('arguments are judged while they stream', async ({ workbench, provider }) => {
  provider.script((sent) =>
    isChat(sent) ? streamAnswer([...callSteps([{ id: 'c', args: '{"location": 7, "da' }]), { hang: true }]) : undefined,
  );
  await openOxen(workbench);
  await workbench.runButton.click();
  await expect(toolCall(workbench, 1)).toContainText('"location" must be a string');
  await expect(workbench.response(1)).toHaveAttribute('data-state', 'streaming');
  await workbench.stopButton.click();
  await expect(workbench.response(1)).toHaveAttribute('data-state', 'stopped');
});

test('Auto ends after five rounds, at a repeated call, and where there is no mock', async ({ workbench, provider }) => {
  let round = 0;
  let place = () => `${round}`;
  provider.script((sent) => {
    if (!isChat(sent)) return undefined;
    round += 1;
    return calling([{ id: `call_${round}`, args: JSON.stringify({ location: place() }) }]);
  });
  await openOxen(workbench);
  const auto = workbench.page.getByRole('switch', { name: 'Auto', exact: true });
  await auto.click();
  await workbench.runButton.click();
  await expect(workbench.response(1)).toContainText('Auto ended: get_weather has no mock.');
  await waitForChats(provider, 1);
  await writeMock(workbench, 'return "fine";');
  await auto.click();
  await expect(workbench.response(1)).toContainText('Auto ended after 5 rounds.');
  await waitForChats(provider, 5);
  await expect(workbench.response(1).getByRole('group', { name: 'Tool call 1', exact: true })).toHaveCount(5);
  place = () => 'the same';
  await auto.click();
  await expect(workbench.response(1)).toContainText('get_weather was called again with the same arguments.');
  await waitForChats(provider, 7);
});

async function openLondon(workbench: WorkbenchPage): Promise<void> {
  const { page } = workbench;
  await workbench.open();
  await page.getByRole('button', { name: 'Draft', exact: true }).click();
  await page.getByRole('menuitem', { name: 'London weather with a tool' }).click();
  await workbench.pickModel('sandbox-fast', /^Sandbox fast/);
  await workbench.tab('Tools').click();
  await page.getByRole('combobox', { name: 'tool_choice', exact: true }).selectOption('required');
  await workbench.tab('Messages').click();
}

async function openOxen(workbench: WorkbenchPage): Promise<void> {
  await workbench.open();
  await workbench.pickModel('Mistral Small 3.1', OXEN_OPTION);
  await workbench.writeTools([GET_WEATHER]);
  await workbench.tab('Messages').click();
}

async function writeMock(workbench: WorkbenchPage, code: string): Promise<void> {
  const { page } = workbench;
  await workbench.tab('Tools').click();
  const group = page.getByRole('group', { name: 'Mock get_weather', exact: true });
  await expect(group.locator('[data-editor="monaco"]')).toBeVisible();
  await group.getByRole('textbox', { name: /^Mock code/ }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(code);
  await workbench.tab('Messages').click();
}

async function sendAndFinish(workbench: WorkbenchPage): Promise<void> {
  await workbench.page.getByRole('button', { name: 'Send results', exact: true }).click();
  await expect(metrics(workbench)).toContainText('rounds');
  await expect(workbench.response(1)).toHaveAttribute('data-state', 'complete', { timeout: 30_000 });
}

function metrics(workbench: WorkbenchPage): Locator {
  return workbench.response(1).getByRole('group', { name: 'Metrics', exact: true });
}

function toolCall(workbench: WorkbenchPage, position: number): Locator {
  return workbench.response(1).getByRole('group', { name: `Tool call ${position}`, exact: true });
}

function result(call: Locator): Locator {
  return call.getByRole('textbox', { name: 'Result', exact: true });
}

function callSteps(calls: readonly Call[]) {
  return calls.flatMap(({ id, name = 'get_weather', args }, index) => [
    delta({ tool_calls: [{ index, id, type: 'function', function: { name, arguments: '' } }] }),
    delta({ tool_calls: [{ index, function: { arguments: args } }] }),
  ]);
}

function calling(calls: readonly Call[]): Answer {
  return streamAnswer([...callSteps(calls), delta({}, 'tool_calls'), DONE]);
}

function saying(text: string): Answer {
  return streamAnswer([delta({ content: text }), delta({}, 'stop'), DONE]);
}

function delta(value: object, finish: string | null = null) {
  return event({ choices: [{ index: 0, delta: value, finish_reason: finish }] });
}

function hasResults(body: Record<string, unknown>): boolean {
  return listIn(body.messages).some(({ role }) => role === 'tool');
}

function listIn(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value : [];
}
