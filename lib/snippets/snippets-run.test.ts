import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WireRequest } from '../core/wire';
import type { SnippetTarget } from './target';
import { curl } from './targets/curl';
import { goTarget } from './targets/go';
import { httpie } from './targets/httpie';
import { javascriptFetch } from './targets/javascript-fetch';
import { javascriptOpenai } from './targets/javascript-openai';
import { phpTarget } from './targets/php';
import { pythonHttpx } from './targets/python-httpx';
import { pythonOpenai } from './targets/python-openai';
import { pythonRequests } from './targets/python-requests';
import { ruby } from './targets/ruby';
import {
  findBash,
  findGo,
  findHttpie,
  findPhp,
  findPython,
  findRuby,
  type Interpreter,
  NODE,
} from './testing/interpreters';
import { type RecordingServer, STREAMED_CALL, STREAMED_TEXT, startRecordingServer } from './testing/recording-server';
import { runLive, runSnippets } from './testing/run-snippets';
import { environmentFor, expectArrival, HEADERS, wireCases } from './testing/wire-cases';

const FLOATS = { floats: new Set(['temperature', 'top_p']) };
const PYTHON = findPython();

type Run = { readonly target: SnippetTarget; readonly interpreter: Interpreter | undefined; readonly ordered: boolean };

/** The Python SDK takes named parameters: fields it does not know travel behind the others. */
const RUNS: readonly Run[] = [
  { target: curl, interpreter: findBash(), ordered: true },
  { target: httpie, interpreter: findHttpie(), ordered: true },
  { target: pythonRequests, interpreter: PYTHON, ordered: true },
  { target: pythonHttpx, interpreter: PYTHON, ordered: true },
  { target: pythonOpenai, interpreter: PYTHON, ordered: false },
  { target: javascriptFetch, interpreter: NODE, ordered: true },
  { target: javascriptOpenai, interpreter: NODE, ordered: true },
  { target: goTarget, interpreter: findGo(), ordered: true },
  { target: phpTarget, interpreter: findPhp(), ordered: true },
  { target: ruby, interpreter: findRuby(), ordered: true },
];

/** They print the stream as it comes until the line closes. */
const SHELLS = new Set([curl.id, httpie.id]);
/** So does curl; the JavaScript SDK reads on after `[DONE]`. */
const WAITS_FOR_END = new Set([...SHELLS, javascriptOpenai.id]);

let server: RecordingServer;
beforeAll(async () => {
  server = await startRecordingServer();
});
afterAll(() => server.close());

for (const { target, interpreter, ordered } of RUNS) {
  describe.skipIf(interpreter === undefined)(`${target.label} run for real`, { timeout: 120_000 }, () => {
    const tool = interpreter ?? NODE;

    it('K5 delivers the request of every hostile draft', async () => {
      const all = wireCases(target.id, server.origin);
      const runs = await runSnippets(
        tool,
        all.map(({ wire }) => target.print(wire, FLOATS)),
        environmentFor(server.origin),
      );
      for (const [index, one] of all.entries()) {
        expect(runs[index]?.error, one.name).toBe('');
        expectArrival(server, one, ordered);
      }
    });

    it('prints the text of a stream, tool calls where tools are offered, and stops at [DONE]', async () => {
      const plain = request('/hold/plain', { model: 'm', messages: [], stream: true });
      const tools = request('/live/tools', {
        model: 'm',
        messages: [],
        stream: true,
        tools: [{ type: 'function', function: { name: 'f' } }],
      });
      const sources = [WAITS_FOR_END.has(target.id) ? request('/live/plain', plain.body) : plain, tools];
      const [text, called] = await runSnippets(
        tool,
        sources.map((wire) => target.print(wire, FLOATS)),
        environmentFor(server.origin),
      );
      expect([text?.error, called?.error]).toEqual(['', '']);
      if (SHELLS.has(target.id)) {
        expect(text?.output).toContain('data:[DONE]');
      } else {
        expect(text?.output).toBe(`${STREAMED_TEXT}\n`);
        expect(called?.output).toBe(`${STREAMED_TEXT}${STREAMED_CALL}\n`);
      }
    });

    it('prints a token when it comes, not when the stream ends', async () => {
      const wire = request('/gate/x', { model: 'm', messages: [], stream: true });
      const run = await runLive(tool, target.print(wire, FLOATS), environmentFor(server.origin), (output) => {
        if (output.includes('Hello')) server.open();
      });
      expect(run.error).toBe('');
      expect(run.output).toContain(SHELLS.has(target.id) ? 'data:[DONE]' : STREAMED_TEXT);
    });

    it('shows a plain answer, and fails when the provider refuses', async () => {
      const body = { model: 'm', messages: [] };
      const wires = [
        request('/plain', body),
        request('/refuse/x', body),
        request('/stream-error/x', { ...body, stream: true }),
        request('/refuse/stream', { ...body, stream: true }),
        request('/loop/call', { ...body, tools: [{ type: 'function', function: { name: 'f' } }] }),
      ];
      const sources = wires.map((wire) =>
        target.print(wire, FLOATS).replaceAll('new OpenAI({', 'new OpenAI({ maxRetries: 0,'),
      );
      const [plain, refused, broken, refusedStream, called] = await runSnippets(
        tool,
        sources,
        environmentFor(server.origin),
      );
      expect(plain?.output).toContain('Recorded.');
      expect([called?.error, called?.output]).toEqual(['', expect.stringMatching(/get_weather[\s\S]*look-up/)]);
      expect(`${refusedStream?.error}${refusedStream?.output}`).toContain('slow down');
      if (SHELLS.has(target.id)) {
        expect(refused?.output).toContain('slow down');
        expect(broken?.output).toContain('overloaded in the stream');
      } else {
        expect(refused?.error).toContain('429');
        expect(broken?.error).toContain('overloaded in the stream');
      }
    });
  });
}

function request(path: string, body: WireRequest['body']): WireRequest {
  return { method: 'POST', url: `${server.origin}${path}/chat/completions`, headers: HEADERS[0], body };
}
