import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type JsonValue, jsonEqual } from '../core/json';
import { isSecretRef, serializeBody, type WireRequest } from '../core/wire';
import type { SnippetTarget } from './target';
import { curl } from './targets/curl';
import { javascriptFetch } from './targets/javascript-fetch';
import { javascriptOpenai } from './targets/javascript-openai';
import { pythonOpenai } from './targets/python-openai';
import { pythonRequests } from './targets/python-requests';
import { hostileBodies } from './testing/hostile-corpus';
import { findBash, findPython } from './testing/interpreters';
import { type RecordingServer, STREAMED_CALL, STREAMED_TEXT, startRecordingServer } from './testing/recording-server';
import { type Interpreter, runSnippets } from './testing/run-snippets';

const bash = findBash();
const python = findPython();
const SECRETS = { SNIPPET_KEY: 'sk-$x`"\'\\1', SNIPPET_HEADER_TEAM: "team's" };
const FLOATS = { floats: new Set(['temperature', 'top_p']) };

type Run = { readonly target: SnippetTarget; readonly interpreter: Interpreter | undefined; readonly ordered: boolean };
const SHELL: Interpreter | undefined = bash === undefined ? undefined : { kind: 'bash', command: bash };
const PYTHON: Interpreter | undefined = python === undefined ? undefined : { kind: 'python', command: python };
const NODE: Interpreter = { kind: 'node', command: process.execPath };

/** The Python SDK takes named parameters: fields it does not know travel behind the others. */
const RUNS: readonly Run[] = [
  { target: curl, interpreter: SHELL, ordered: true },
  { target: pythonRequests, interpreter: PYTHON, ordered: true },
  { target: pythonOpenai, interpreter: PYTHON, ordered: false },
  { target: javascriptFetch, interpreter: NODE, ordered: true },
  { target: javascriptOpenai, interpreter: NODE, ordered: true },
];

/** curl prints what comes until the line closes; the JavaScript SDK reads on after `[DONE]`. */
const WAITS_FOR_END = new Set([curl.id, javascriptOpenai.id]);

let server: RecordingServer;
beforeAll(async () => {
  server = await startRecordingServer();
});
afterAll(() => server.close());

type Case = { readonly name: string; readonly wire: WireRequest; readonly path: string };

const HEADERS: readonly WireRequest['headers'][] = [
  { 'Content-Type': 'application/json', Authorization: { secret: 'SNIPPET_KEY', prefix: 'Bearer ' } },
  { 'Content-Type': 'application/json' },
  {
    'Content-Type': 'application/json',
    'x-api-key': { secret: 'SNIPPET_KEY' },
    'X-Team': { secret: 'SNIPPET_HEADER_TEAM' },
  },
  {
    'Content-Type': 'application/json',
    Authorization: 'Basic "$x`y\\!',
    'X-Title': "it's {odd}!",
    'X-Odd': { secret: 'SNIPPET_KEY', prefix: '"{$!`' },
  },
];

function cases(target: string): readonly Case[] {
  return hostileBodies().map(([name, body], index) => {
    const path = `/${target}/${index}~a'b$c/chat/completions`;
    const byVariable = index % 3 === 2;
    const url = byVariable ? { variable: 'SNIPPET_BASE_URL', path } : server.origin + path;
    return { name, path, wire: { method: 'POST', url, headers: HEADERS[index % HEADERS.length] ?? {}, body } };
  });
}

function environment(): Record<string, string> {
  return { ...SECRETS, SNIPPET_BASE_URL: server.origin };
}

function filled(value: WireRequest['headers'][string]): string {
  if (!isSecretRef(value)) return value;
  return (value.prefix ?? '') + (new Map(Object.entries(SECRETS)).get(value.secret) ?? '');
}

function check({ name, wire, path }: Case, ordered: boolean): void {
  const arrived = server.requests.filter((request) => decodeURI(request.path) === path);
  expect(arrived, `${name} arrives once`).toHaveLength(1);
  const [request] = arrived;
  expect(request?.method).toBe('POST');
  for (const [header, value] of Object.entries(wire.headers)) {
    expect(request?.headers[header.toLowerCase()], `${name}: ${header}`).toBe(filled(value));
  }
  if (!('Authorization' in wire.headers)) expect(request?.headers.authorization, name).toBeUndefined();
  const sent = JSON.parse(serializeBody(wire)) as JsonValue; // serialised right here
  const body = JSON.parse(request?.body ?? '') as JsonValue; // parsed JSON
  expect(jsonEqual(sent, body, ordered), `${name}: ${request?.body.slice(0, 300)}`).toBe(true);
}

for (const { target, interpreter, ordered } of RUNS) {
  describe.skipIf(interpreter === undefined)(`${target.label} run for real`, () => {
    const tool = interpreter ?? NODE;

    it('K5 delivers the request of every hostile draft', async () => {
      const all = cases(target.id);
      const runs = await runSnippets(
        tool,
        all.map(({ wire }) => target.print(wire, FLOATS)),
        environment(),
      );
      for (const [index, one] of all.entries()) {
        expect(runs[index]?.error, one.name).toBe('');
        check(one, ordered);
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
        environment(),
      );
      expect([text?.error, called?.error]).toEqual(['', '']);
      if (target === curl) {
        expect(text?.output).toContain('data:[DONE]');
      } else {
        expect(text?.output).toBe(`${STREAMED_TEXT}\n`);
        expect(called?.output).toBe(`${STREAMED_TEXT}${STREAMED_CALL}\n`);
      }
    });

    it('shows a plain answer, and fails when the provider refuses', async () => {
      const wires = ['/plain', '/refuse/x', '/stream-error/x'].map((path) =>
        request(path, { model: 'm', messages: [], ...(path.startsWith('/stream') ? { stream: true } : {}) }),
      );
      const sources = wires.map((wire) =>
        target.print(wire, FLOATS).replaceAll('new OpenAI({', 'new OpenAI({ maxRetries: 0,'),
      );
      const [plain, refused, broken] = await runSnippets(tool, sources, environment());
      expect(plain?.output).toContain('Recorded.');
      if (target === curl) {
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
  return { method: 'POST', url: `${server.origin}${path}/chat/completions`, headers: HEADERS[0] ?? {}, body };
}
