import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import type { WireRequest } from '../core/wire';
import type { SnippetTarget } from './target';
import { javascriptOpenaiLoop } from './targets/javascript-openai-loop';
import { pythonOpenaiLoop } from './targets/python-openai-loop';
import { HOSTILE_TEXTS } from './testing/hostile-corpus';
import { findPython, type Interpreter, NODE } from './testing/interpreters';
import { LOOP_CALLS, type RecordingServer, STREAMED_TEXT, startRecordingServer } from './testing/recording-server';
import { runSnippets } from './testing/run-snippets';
import { environmentFor, expectArrival, HEADERS, wireCases } from './testing/wire-cases';

const RUNS: readonly { target: SnippetTarget; interpreter: Interpreter | undefined; ordered: boolean }[] = [
  { target: pythonOpenaiLoop, interpreter: findPython(), ordered: false },
  { target: javascriptOpenaiLoop, interpreter: NODE, ordered: true },
];
const OPTIONS = { floats: new Set(['temperature']) };
const TOOLS = [
  tool('get_weather', { unit: { type: 'string' }, city: { type: 'string' }, days: { type: ['integer', 'null'] } }, [
    'city',
  ]),
  tool('look-up', { 'a b': { type: 'string' } }, []),
  tool('get_weather', {}, []),
];

let server: RecordingServer;
beforeAll(async () => {
  server = await startRecordingServer();
});
afterAll(() => server.close());

for (const { target, interpreter, ordered } of RUNS) {
  describe.skipIf(interpreter === undefined)(`${target.label} run for real`, { timeout: 120_000 }, () => {
    const run = (wires: readonly WireRequest[]) => {
      const texts = wires.map((wire) =>
        target.print(wire, OPTIONS).replaceAll('new OpenAI({', 'new OpenAI({ maxRetries: 0,'),
      );
      return runSnippets(interpreter ?? NODE, texts, environmentFor(server.origin));
    };

    it('begins with the request of every hostile draft, whatever its tools are called', async () => {
      const all = wireCases(target.id, server.origin, withHostileTools);
      const runs = await run(all.map(({ wire }) => wire));
      for (const [index, one] of all.entries()) {
        expect(runs[index]?.error, one.name).toBe('');
        expectArrival(server, one, ordered);
      }
    });

    it.each([
      ['once', {}, 'Recorded.\n'],
      ['as a stream', { stream: true }, `\n${STREAMED_TEXT}\n`],
      ['forced', { tool_choice: 'required' }, 'Recorded.\n'],
      [
        'forced by name',
        { stream: true, tool_choice: { type: 'function', function: { name: 'f' } } },
        `\n${STREAMED_TEXT}\n`,
      ],
    ])('answers parallel calls and prints the final answer: %s', async (name, more, printed) => {
      const path = `/loop/${target.id}/${name.replaceAll(' ', '-')}`;
      const messages = [{ role: 'user', content: 'Weather?' }];
      const wire = request(path, { model: 'm', messages, tools: TOOLS, ...more });
      const [one] = await run([wire]);
      expect([one?.error, one?.output]).toEqual(['', printed]);
      const bodies = bodiesAt(path);
      expect(bodies[0]).toEqual(wire.body);
      expect(bodies.slice(1)).toEqual([
        {
          ...wire.body,
          ...('tool_choice' in more ? { tool_choice: 'auto' } : {}),
          messages: [
            ...messages,
            { role: 'assistant', content: null, tool_calls: LOOP_CALLS },
            { role: 'tool', tool_call_id: 'call00001', content: expect.any(String) },
            { role: 'tool', tool_call_id: 'call00002', content: expect.any(String) },
          ],
        },
      ]);
      expect(resultsIn(bodies[1])).toMatchObject([{ city: 'Zürich', days: 2 }, { 'a b': '\u2028' }]);
    });

    it('tells the model what went wrong, and gives up after five rounds', async () => {
      const path = `/live/${target.id}/unknown`;
      const tools = [tool('other', {}, [])];
      const [one] = await run([request(path, { model: 'm', messages: [], tools, stream: true })]);
      expect(one?.error).toContain('No final answer after 5 rounds.');
      const bodies = bodiesAt(path);
      expect(bodies).toHaveLength(5);
      expect(resultsIn(bodies[1])).toEqual([{ error: expect.stringContaining('get_weather') }]);
    });

    it('fails when the provider refuses', async () => {
      const [refused] = await run([request('/refuse/loop', { model: 'm', messages: [], tools: TOOLS })]);
      expect(refused?.error).toContain('429');
    });
  });
}

function tool(name: string, properties: JsonObject, required: readonly string[]): JsonObject {
  return { type: 'function', function: { name, parameters: { type: 'object', properties, required } } };
}

/** Tools whose names and parameters are hostile texts, or words of the languages and of the code itself. */
function withHostileTools(body: JsonObject, name: string): JsonObject {
  const text = new Map<string, string>(Object.entries(HOSTILE_TEXTS)).get(name.replace(/^\w+ /, '')) ?? name;
  const words = [
    'json',
    'JSON',
    'class',
    'messages',
    'client',
    'print',
    'console',
    'call',
    'None',
    'undefined',
    'arguments',
  ];
  const property = { type: 'string', description: text };
  const own = Array.isArray(body.tools) ? body.tools : [];
  const named = [text, ...words].map((one) => tool(one, { [one]: property, plain: property }, [one]));
  return { ...body, tools: [...own, ...named, { type: 'web_search' }, text] };
}

function bodiesAt(path: string): readonly JsonObject[] {
  const arrived = server.requests.filter((one) => one.path.startsWith(path));
  return arrived.map(({ body }) => JSON.parse(body) as JsonObject); // a request of a snippet
}

function resultsIn(body: JsonObject | undefined): readonly JsonValue[] {
  const messages = Array.isArray(body?.messages) ? (body.messages as readonly JsonValue[]) : []; // parsed JSON
  return messages.flatMap(
    (message) =>
      isJsonObject(message) && message.role === 'tool' ? [JSON.parse(String(message.content)) as JsonValue] : [], // parsed JSON
  );
}

function request(path: string, body: JsonObject): WireRequest {
  return { method: 'POST', url: `${server.origin}${path}/chat/completions`, headers: HEADERS[0], body };
}
