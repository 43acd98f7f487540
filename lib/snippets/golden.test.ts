import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../core/json';
import type { WireRequest } from '../core/wire';
import { azionAiRun } from './targets/azion-ai-run';
import { curl } from './targets/curl';
import { pythonRequests } from './targets/python-requests';

const OXEN = { floats: new Set(['temperature', 'top_p', 'frequency_penalty', 'presence_penalty']) };

const MINIMAL = {
  model: 'mistral-small-2503',
  messages: [{ role: 'user', content: 'Hello, what can you do?' }],
} as const satisfies JsonObject;
const BASIC = { ...MINIMAL, temperature: 0.7, max_tokens: 1024, stream: false };
const LEVELS = { minimal: MINIMAL, basic: BASIC, all: { ...BASIC, top_p: 1 } } as const satisfies Record<
  string,
  JsonObject
>;

function fixture(name: string): string {
  return readFileSync(new URL(`./fixtures/${name}.txt`, import.meta.url), 'utf8').replace(/\n$/, '');
}

function oxen(body: JsonObject): WireRequest {
  return {
    method: 'POST',
    url: 'https://hub.oxen.ai/api/ai/chat/completions',
    headers: { 'Content-Type': 'application/json', Authorization: { secret: 'OXEN_API_KEY', prefix: 'Bearer ' } },
    body,
  };
}

describe('the calls of the Oxen page, byte for byte', () => {
  for (const [level, body] of Object.entries(LEVELS)) {
    it(`${level}: cURL`, () => expect(curl.print(oxen(body), OXEN)).toBe(fixture(`oxen-${level}.curl`)));
    it(`${level}: Python`, () => expect(pythonRequests.print(oxen(body), OXEN)).toBe(fixture(`oxen-${level}.python`)));
  }
});

function azion(system: string, user: string, more: JsonObject): WireRequest {
  const messages = [
    { role: 'system', content: system },
    { role: 'user', content: user },
  ];
  return {
    method: 'POST',
    url: { variable: 'AZION_BASE_URL', path: '/chat/completions' },
    headers: { 'Content-Type': 'application/json' },
    body: {
      model: 'casperhansen-mistral-small-24b-instruct-2501-awq',
      messages,
      max_tokens: 1024,
      stream: true,
      ...more,
    },
  };
}

const WEATHER_TOOL: JsonObject = {
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

describe('the calls of the Azion page, byte for byte', () => {
  it('chat', () => {
    const wire = azion('You are a helpful assistant.', 'Name the european capitals', {});
    expect(azionAiRun.print(wire, OXEN)).toBe(fixture('azion-chat'));
  });

  it('tool calling', () => {
    const wire = azion('You are a helpful assistant with access to tools.', 'What is the weather in London?', {
      tools: [WEATHER_TOOL],
    });
    expect(azionAiRun.print(wire, OXEN)).toBe(fixture('azion-tools'));
  });

  it('keeps the order of the request behind the fields that the page orders', () => {
    const { body, ...wire } = azion('s', 'u', { top_p: 0.5 });
    const names = azionAiRun.print({ ...wire, body: { n: 1, ...body, tools: [] } }, OXEN).match(/^ {2}"(\w+)"/gm);
    expect(names?.map((name) => name.trim().replaceAll('"', ''))).toEqual([
      'stream',
      'max_tokens',
      'messages',
      'tools',
      'n',
      'top_p',
    ]);
  });
});
