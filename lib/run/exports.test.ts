import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../core/json';
import type { WireRequest } from '../core/wire';
import { exportHar } from './export-har';
import { exportJson } from './export-json';
import { decoded, delta, sse } from './fixtures/decode';
import { issueMarkdown } from './issue-markdown';
import { redactKeys } from './redact-keys';
import type { RunRecord } from './run-record';
import { exportSse } from './wire-text';

const CANARY = 'canary-4f6d1b90';
const WIRE: WireRequest = {
  method: 'POST',
  url: `https://user:${CANARY}@api.example.com/v1/chat/completions?key=${CANARY}`,
  headers: {
    'Content-Type': 'application/json',
    Authorization: { secret: 'EXAMPLE_API_KEY', prefix: 'Bearer ' },
    'x-team': CANARY,
  },
  body: { model: 'm', messages: [{ role: 'user', content: 'Hi ```' }] },
};

function record(body: string, changes: Partial<RunRecord> = {}): RunRecord {
  const state = decoded(body);
  const headers = [
    ['content-type', 'text/event-stream'],
    ['x-request-id', 'req-1'],
    ['set-cookie', CANARY],
    ['server-timing', 'head;dur=5'],
  ] as const;
  return {
    id: 'r',
    column: 'c',
    provider: 'example',
    providerLabel: 'Example',
    model: 'm',
    wire: WIRE,
    sent: JSON.stringify(WIRE.body),
    startedWall: Date.UTC(2026, 0, 2, 3, 4, 5),
    state: { ...state, headAt: 5, response: { status: 200, headers } },
    ...changes,
  };
}

const ANSWERED = record(`${sse(delta({ content: 'Hello ``` `````' }), delta({}, 'stop'))}data: [DONE]\n\n`);
const FAILED = record('data: {"error":{"message":"no such model","code":"model_not_found"}}\n\n');

describe('every export', () => {
  it.each([
    ['sse', (run: RunRecord) => exportSse(run.state)],
    ['json', (run: RunRecord) => JSON.stringify(exportJson(run))],
    ['har', (run: RunRecord) => JSON.stringify(exportHar(run))],
    ['issue', issueMarkdown],
  ])('%s holds no secret', (_name, print) => {
    for (const run of [ANSWERED, FAILED]) expect(print(run)).not.toContain(CANARY);
  });

  it.each([
    ['json', (run: RunRecord) => JSON.stringify(exportJson(run))],
    ['har', (run: RunRecord) => JSON.stringify(exportHar(run))],
    ['issue', issueMarkdown],
  ])('%s names the credential', (_name, print) => {
    expect(print(ANSWERED)).toContain('Bearer $EXAMPLE_API_KEY');
  });

  it('works for a run that was never answered', () => {
    const run = record('', { state: { ...decoded(''), pieces: [] } });
    expect(issueMarkdown(run)).toContain('No answer.');
    expect(exportJson(run)).toMatchObject({ response: null });
    expect(entryOf(exportHar(run)).response).toMatchObject({ status: 0 });
  });
});

function entryOf(har: JsonObject) {
  const { log } = har as { log: { entries: readonly JsonObject[] } & JsonObject }; // its shape is what is tested
  return log.entries[0] as { request: JsonObject; response: JsonObject; timings: JsonObject; time: number }; // same
}

describe('exportHar', () => {
  it('has every field that HAR 1.2 demands', () => {
    const har = exportHar(ANSWERED);
    expect(har).toMatchObject({ log: { version: '1.2', creator: { name: 'LLM Workbench', version: '1' } } });
    const { request, response, timings, time, ...entry } = entryOf(har);
    expect(entry).toMatchObject({ startedDateTime: '2026-01-02T03:04:05.000Z', cache: {} });
    expect(request).toEqual({
      method: 'POST',
      url: 'https://api.example.com/v1/chat/completions',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: [
        { name: 'Content-Type', value: 'application/json' },
        { name: 'Authorization', value: 'Bearer $EXAMPLE_API_KEY' },
        { name: 'x-team', value: '(not shown)' },
      ],
      queryString: [],
      postData: { mimeType: 'application/json', params: [], text: ANSWERED.sent },
      headersSize: -1,
      bodySize: ANSWERED.sent.length,
    });
    const keys = ['status', 'statusText', 'httpVersion', 'cookies', 'headers', 'content', 'redirectURL', 'headersSize'];
    for (const key of [...keys, 'bodySize']) expect(response).toHaveProperty(key);
    expect(response).toMatchObject({ content: { mimeType: 'text/event-stream', text: exportSse(ANSWERED.state) } });
    const spent = Object.values(timings).filter((value) => typeof value === 'number' && value >= 0);
    expect(time).toBe(spent.reduce((sum: number, value) => sum + Number(value), 0));
    expect(timings).toMatchObject({ send: 0, wait: 5, receive: 5 });
  });

  it('has an absolute address where the base stands in a variable', () => {
    const wire: WireRequest = { ...WIRE, url: { variable: 'AZION_BASE_URL', path: '/chat/completions' } };
    const { url } = entryOf(exportHar({ ...ANSWERED, wire })).request;
    expect(URL.canParse(String(url))).toBe(true);
    expect(url).toContain('AZION_BASE_URL');
  });
});

it('exportJson gives each message with its time', () => {
  expect(exportJson(ANSWERED).events).toMatchObject([
    { atMs: 10, kind: 'chunk' },
    { atMs: 10, kind: 'chunk' },
    { atMs: 10, kind: 'done', data: '[DONE]' },
  ]);
});

describe('issueMarkdown', () => {
  it('cannot be broken out of by fences in the answer', () => {
    expect(issueMarkdown(ANSWERED)).toContain('``````\nHello ``` `````\n``````');
  });

  it('says what failed', () => {
    const text = issueMarkdown(FAILED);
    expect(text).toContain('#### Failure');
    expect(text).toContain('no such model');
    expect(text).toContain('code: model_not_found');
  });

  it('stays small enough for an issue tracker', () => {
    const long = 'long '.repeat(40_000);
    const run = record(sse(delta({ content: long, reasoning: long }), delta({}, 'stop')), { sent: `{"x":"${long}"}` });
    expect(issueMarkdown(run).length).toBeLessThan(60_000);
  });
});

describe('redactKeys', () => {
  it.each([
    'sk-proj-abcdefghijkl1234567890',
    'gsk_abcdefghijkl1234567890',
    'AIzaSyA1234567890abcdefghijklmnopqrstuv',
    'eyJhbGciOiJI.eyJzdWIiOiIx.abcdefgh',
    'Authorization: Bearer abcdefgh12345',
    '"api_key": "abcdefghijkl1234"',
    'https://a.b/c?x=1&api_key=abcdefgh12345',
    'https://me:abcdefgh12345@a.b/c',
  ])('takes %s out', (text) => {
    expect(redactKeys(`before ${text} after`)).toMatch(/^before .*\[key removed\].* after$/);
    expect(redactKeys(text)).not.toMatch(/abcdefgh(?!ijk$)/);
  });

  it('leaves names and prose alone', () => {
    const prose = 'Bearer $OXEN_API_KEY, max_tokens=12, a task-oriented risk-averse approach; see https://a.b/c?key=';
    expect(redactKeys(prose)).toBe(prose);
  });
});
