import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../core/json';
import { parseJson } from '../core/json';
import { bodyOf, choicesOf, complete, list, pick, stream } from './testing/ask';

function tool(name: string, description: string, parameters?: JsonObject): JsonObject {
  return { type: 'function', function: { name, description, ...(parameters ? { parameters } : {}) } };
}

const WEATHER = tool('get_weather', 'Get the current weather for a location', {
  type: 'object',
  properties: { location: { type: 'string' }, unit: { type: 'string', enum: ['celsius', 'fahrenheit'] } },
  required: ['location'],
});
const EMAIL = tool('send_email', 'Send an email to somebody', {
  type: 'object',
  properties: { to: { type: 'string', format: 'email' }, urgent: { type: 'boolean' } },
  required: ['to', 'urgent'],
});

function callsFor(question: string, fields: JsonObject) {
  const [choice] = choicesOf(complete(bodyOf(question, { tools: [EMAIL, WEATHER], ...fields })));
  const calls = list(pick(choice ?? {}, 'message').tool_calls).map((call) => {
    const { name, arguments: text } = pick(call, 'function');
    const parsed = parseJson(String(text));
    return { id: call.id, name, arguments: parsed.ok ? parsed.value : undefined };
  });
  return { calls, reason: choice?.finish_reason, content: pick(choice ?? {}, 'message').content };
}

describe('tool calls', () => {
  it('are made on auto when a tool clearly fits', () => {
    const { calls, reason, content } = callsFor('What is the weather in London?', {});
    expect(calls).toMatchObject([{ name: 'get_weather', arguments: { location: 'London' } }]);
    expect(reason).toBe('tool_calls');
    expect(content).toBeNull();
  });

  it('are not made on auto for another question, nor ever on none', () => {
    expect(callsFor('Hello there', {})).toMatchObject({ calls: [], reason: 'stop' });
    expect(callsFor('What is the weather in London?', { tool_choice: 'none' })).toMatchObject({
      calls: [],
      reason: 'stop',
    });
  });

  it('are made when required or named', () => {
    expect(callsFor('Hello there', { tool_choice: 'required' }).calls).toHaveLength(1);
    expect(callsFor('What is the weather in Oslo?', { tool_choice: 'required' }).calls).toMatchObject([
      { name: 'get_weather', arguments: { location: 'Oslo' } },
    ]);
    const named = { type: 'function', function: { name: 'send_email' } };
    expect(callsFor('What is the weather in London?', { tool_choice: named }).calls).toMatchObject([
      { name: 'send_email', arguments: { to: 'someone@example.com', urgent: true } },
    ]);
  });

  it('come several at once for several places, unless parallel calls are off', () => {
    const question = 'Compare the weather in London and Paris in celsius';
    const { calls } = callsFor(question, {});
    expect(calls.map((call) => call.arguments)).toEqual([
      { location: 'London', unit: 'celsius' },
      { location: 'Paris', unit: 'celsius' },
    ]);
    expect(new Set(calls.map((call) => call.id)).size).toBe(2);
    expect(callsFor(question, { parallel_tool_calls: false }).calls).toHaveLength(1);
  });

  it('stream as id and name first, then the arguments in pieces', () => {
    const body = bodyOf('What is the weather in London?', { tools: [WEATHER], seed: 1 });
    const deltas = [...stream(body)]
      .flatMap((step) => choicesOf(step.chunk))
      .flatMap((choice) => list(pick(choice, 'delta').tool_calls));
    expect(deltas[0]).toMatchObject({ index: 0, type: 'function', function: { name: 'get_weather', arguments: '' } });
    expect(deltas.slice(1).every((delta) => delta.id === undefined)).toBe(true);
    const streamed = deltas.map((delta) => pick(delta, 'function').arguments).join('');
    const whole = pick(list(pick(choicesOf(complete(body))[0] ?? {}, 'message').tool_calls)[0] ?? {}, 'function');
    expect(streamed).toBe(whole.arguments);
    expect(deltas.length).toBeGreaterThan(3);
  });

  it('are cut by max_tokens like text', () => {
    expect(callsFor('What is the weather in London?', { max_tokens: 3 }).reason).toBe('length');
  });

  it('lead to an answer that uses the results, even when calls are required', () => {
    const called = (id: string, location: string) => ({
      id,
      type: 'function',
      function: { name: 'get_weather', arguments: JSON.stringify({ location }) },
    });
    for (let seed = 0; seed < 8; seed += 1) {
      const [choice] = choicesOf(
        complete({
          model: 'sandbox-fast',
          messages: [
            { role: 'user', content: 'What is the weather in London and Oslo?' },
            { role: 'assistant', content: null, tool_calls: [called('a', 'London'), called('b', 'Oslo')] },
            { role: 'tool', tool_call_id: 'b', content: '{"temperature":-4,"sky":"snow"}' },
            { role: 'tool', tool_call_id: 'a', content: '{"temperature":14,"sky":"cloudy"}' },
          ],
          tools: [WEATHER],
          tool_choice: 'required',
          seed,
        }),
      );
      const text = String(pick(choice ?? {}, 'message').content);
      expect(choice?.finish_reason).toBe('stop');
      expect(text).toMatch(
        /for Oslo, the temperature is -4, the sky is snow.*for London, the temperature is 14, the sky is cloudy/,
      );
    }
  });
});

describe('response_format', () => {
  it('gives a JSON object', () => {
    const body = bodyOf('Extract as JSON. Name: Anna, Age: 31', {
      response_format: { type: 'json_object' },
      logprobs: true,
    });
    const [choice] = choicesOf(complete(body));
    expect(parseJson(String(pick(choice ?? {}, 'message').content))).toEqual({
      ok: true,
      value: { name: 'Anna', age: 31 },
    });
    expect(list(pick(choice ?? {}, 'logprobs').content).every((token) => token.logprob === 0)).toBe(true);
  });
});
