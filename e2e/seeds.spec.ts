import { expect, test } from './fixtures';
import { azionDocumented, CAPITALS, WEATHER_CALL } from './provider/azion-answer';
import { isChat, jsonOf } from './provider/recorded-request';
import { waitForChat } from './wait-for-chat';
import type { WorkbenchPage } from './workbench-page';

const AZION_MODEL = 'casperhansen-mistral-small-24b-instruct-2501-awq';
const AZION_OPTION = /^Mistral 3 Small.*\(Azion\)/;

const GET_WEATHER = {
  type: 'function',
  function: {
    name: 'get_weather',
    description: 'Get the current weather for a location',
    parameters: {
      type: 'object',
      properties: { location: { type: 'string', description: 'The city and state' } },
      required: ['location'],
    },
  },
};

test.describe('the requests of Azion’s page', () => {
  test('European capitals, streamed', async ({ workbench, provider }) => {
    await writeCapitals(workbench);
    await workbench.run();
    await expect(workbench.choice(1)).toHaveText(CAPITALS.choices[0].message.content);
    expect(jsonOf(await waitForChat(provider))).toEqual({
      model: AZION_MODEL,
      messages: [
        { role: 'system', content: 'You are a helpful assistant.' },
        { role: 'user', content: 'Name the european capitals' },
      ],
      max_tokens: 1024,
      stream: true,
    });
  });

  test('European capitals, answered as the page prints it: one object under "stream": true', async ({
    workbench,
    provider,
  }) => {
    provider.script((sent) => (isChat(sent) ? azionDocumented(jsonOf(sent)) : undefined));
    await writeCapitals(workbench);
    await workbench.run();
    await expect(workbench.choice(1)).toHaveText(CAPITALS.choices[0].message.content);
    await expect(workbench.response(1).getByRole('group', { name: /^Tool call/ })).toHaveCount(0);
    await expect(workbench.response(1).getByRole('group', { name: 'Metrics' })).toContainText('518');
  });

  for (const form of ['streamed', 'as the page prints it'] as const) {
    test(`London weather with its tool typed into the editor, ${form}`, async ({ workbench, provider }) => {
      if (form !== 'streamed') provider.script((sent) => (isChat(sent) ? azionDocumented(jsonOf(sent)) : undefined));
      await workbench.open();
      await workbench.pickModel('Mistral 3 Small', AZION_OPTION);
      await workbench.message(1).content.fill('What is the weather in London?');
      await workbench.writeTools([GET_WEATHER]);
      await expect(workbench.page.getByText('1 tool: get_weather')).toBeVisible();
      await workbench.run();
      const call = workbench.response(1).getByRole('group', { name: 'Tool call 1' });
      await expect(call).toContainText(WEATHER_CALL.function.name);
      await expect(call).toContainText(/"location": "London"/);
      await expect(workbench.response(1)).toContainText('tool_calls');
      expect(jsonOf(await waitForChat(provider)).tools).toEqual([GET_WEATHER]);
    });
  }

  test('and the tool stands in the code that Azion’s page prints', async ({ workbench }) => {
    await workbench.open();
    await workbench.pickModel('Mistral 3 Small', AZION_OPTION);
    await workbench.writeTools([GET_WEATHER]);
    await workbench.showCode('As run', 'Azion.AI.run');
    await expect(workbench.code).toContainText(`await Azion.AI.run("${AZION_MODEL}", {`);
    await expect(workbench.code).toContainText('"name": "get_weather"');
  });
});

test('the three calls of Oxen’s page come out byte for byte', async ({ workbench, provider }) => {
  await workbench.open();
  await workbench.pickModel('Mistral Small 3.1', /^Mistral Small 3\.1 \(Oxen\)/);
  const expected = {
    Minimal: oxenCall(provider.origin, ''),
    Basic: oxenCall(provider.origin, ',\n  "temperature": 0.7,\n  "max_tokens": 1024,\n  "stream": false'),
    All: oxenCall(
      provider.origin,
      ',\n  "temperature": 0.7,\n  "max_tokens": 1024,\n  "stream": false,\n  "top_p": 1.0',
    ),
  };
  for (const level of ['Minimal', 'Basic', 'All'] as const) {
    await workbench.showCode(level, 'cURL');
    await expect.poll(() => workbench.code.textContent()).toBe(expected[level]);
  }
});

async function writeCapitals(workbench: WorkbenchPage): Promise<void> {
  await workbench.open();
  await workbench.pickModel('Mistral 3 Small', AZION_OPTION);
  await workbench.message(1).role.selectOption('system');
  await workbench.message(1).content.fill('You are a helpful assistant.');
  await workbench.page.getByRole('button', { name: /^(\+ |Add )?message$/i }).click();
  await expect(workbench.message(2).role).toHaveValue('user');
  await workbench.message(2).content.fill('Name the european capitals');
  await workbench.setParameter('max_tokens', '1024');
}

/** The cURL of Oxen's page, at the address of this test's provider. */
function oxenCall(origin: string, parameters: string): string {
  return `curl -X POST ${origin}/api/ai/chat/completions \\
  -H "Content-Type: application/json" \\
  -H "Authorization: Bearer $OXEN_API_KEY" \\
  -d '{
  "model": "mistral-small-2503",
  "messages": [
    {
      "role": "user",
      "content": "Hello, what can you do?"
    }
  ]${parameters}
}'`;
}
