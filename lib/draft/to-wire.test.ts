import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../core/json';
import { serializeBody } from '../core/wire';
import type { Provider } from '../providers/provider';
import { type Column, type Draft, NEW_DRAFT } from './draft';
import { testProvider } from './testing/test-provider';
import { missingForRun, toWire } from './to-wire';

const column: Column = { id: 'a', provider: 'oxen', model: 'm', params: {}, extra: {} };

function wireOf(changes: Partial<Draft> = {}, own: Partial<Column> = {}, provider: Partial<Provider> = {}) {
  const result = toWire({ ...NEW_DRAFT, ...changes }, { ...column, ...own }, testProvider(provider));
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}
const keys = (body: JsonObject) => Object.keys(body).join(' ');

describe('the body', () => {
  it('has the order of DESIGN.md, whatever the order of typing', () => {
    const wire = wireOf(
      {
        responseFormat: { type: 'json_object' },
        parallelToolCalls: false,
        toolChoice: 'auto',
        tools: [
          { definition: { type: 'function', function: { name: 'on' } }, enabled: true, mock: 'return 1' },
          { definition: { type: 'function', function: { name: 'off' } }, enabled: false },
        ],
      },
      {
        params: {
          zeta: 1,
          seed: 3,
          presence_penalty: 0,
          frequency_penalty: 0,
          top_p: 1,
          stream: true,
          max_tokens: 5,
          temperature: 0,
        },
        extra: { zulu: null, alpha: '' },
      },
    );
    expect(keys(wire.body)).toBe(
      'model messages temperature max_tokens stream top_p frequency_penalty presence_penalty seed stream_options zeta ' +
        'tools tool_choice parallel_tool_calls response_format zulu alpha',
    );
    expect(wire.body.tools).toEqual([{ type: 'function', function: { name: 'on' } }]);
  });

  it('holds a field exactly once if it is set, null, 0, false and "" included, else not at all', () => {
    const names = fc.constantFrom(
      'temperature',
      'stream',
      'stream_options',
      'tools',
      'seed',
      'x',
      '__proto__',
      'constructor',
    );
    const fields = fc
      .array(fc.tuple(names, fc.constantFrom(null, 0, false, '', 1, true)), { maxLength: 8 })
      .map((entries): JsonObject => Object.fromEntries(entries));
    void fc.assert(
      fc.property(fields, fields, (params, extra) => {
        const { body } = wireOf({}, { params, extra });
        const set = { ...extra, ...params };
        const streams = (Object.hasOwn(params, 'stream') ? params.stream : extra.stream) === true;
        const added = streams && !Object.hasOwn(set, 'stream_options') ? ['stream_options'] : [];
        expect(new Set(Object.keys(body))).toEqual(new Set(['model', 'messages', ...Object.keys(set), ...added]));
        for (const name of Object.keys(set))
          expect(Object.getOwnPropertyDescriptor(body, name)?.value).toEqual(set[name]);
        expect(Object.getPrototypeOf(body)).toBe(Object.prototype);
      }),
    );
  });

  it('adds the fields of the row only while it streams, and never what was taken out or set', () => {
    expect(wireOf({}, { params: { stream: true } }).body.stream_options).toEqual({ include_usage: true });
    for (const stream of [false, null, 'true', 1]) {
      expect(keys(wireOf({}, { params: { stream } }).body)).toBe('model messages stream');
    }
    expect(keys(wireOf().body)).toBe('model messages');
    expect(keys(wireOf({}, { params: { stream: true }, without: ['stream_options'] }).body)).toBe(
      'model messages stream',
    );
    const set = wireOf({}, { params: { stream: true }, extra: { stream_options: null } });
    expect(set.body.stream_options).toBeNull();
    expect(wireOf({}, { extra: { stream: true } }).body.stream_options).toEqual({ include_usage: true });
  });

  it('holds what the document has no room for, in its place', () => {
    const extra = { zulu: 1, parallel_tool_calls: null, tools: [], messages: 'hi', model: 5 };
    const { body } = wireOf({ messages: [], toolChoice: 'auto' }, { model: '', extra, params: { seed: 1 } });
    expect(JSON.stringify(body)).toBe(
      '{"model":5,"messages":"hi","seed":1,"tools":[],"tool_choice":"auto","parallel_tool_calls":null,"zulu":1}',
    );
    expect(wireOf({}, { extra }).body).toMatchObject({ model: 'm', messages: NEW_DRAFT.messages });
    expect(keys(wireOf({ messages: [] }, { without: ['messages'] }).body)).toBe('model');
    expect(keys(wireOf({}, { without: ['messages'] }).body)).toBe('model messages');
  });

  it('leaves out of the shared fields what the column goes without', () => {
    const shared = { toolChoice: 'auto', parallelToolCalls: true, responseFormat: 'r' };
    const without = ['tool_choice', 'parallel_tool_calls', 'response_format'];
    expect(keys(wireOf(shared, { without }).body)).toBe('model messages');
    expect(wireOf(shared, { without, own: { toolChoice: 'none' } }).body.tool_choice).toBe('none');
  });

  it("takes the column's own messages, tools and output where it has unlinked them", () => {
    const wire = wireOf(
      { toolChoice: 'auto', responseFormat: 'r' },
      { own: { messages: [{ role: 'user', content: 'own' }], toolChoice: null, parallelToolCalls: false } },
    );
    expect(wire.body).toEqual({
      model: 'm',
      messages: [{ role: 'user', content: 'own' }],
      tool_choice: null,
      parallel_tool_calls: false,
      response_format: 'r',
    });
  });

  it('replaces {{name}} once, in texts only, where the table has the name', () => {
    const wire = wireOf({
      variables: { a: '{{b}} $& $1', b: 'B', '': 'never', constructor: 'C' },
      messages: [
        { role: 'user', content: '{{a}} {{b}}{{c}} {{{b}}} {{}} {{ b }} {{constructor}} {{toString}}', name: '{{b}}' },
        { role: 'user', content: [{ type: 'text', text: '{{b}}' }, { type: 'x', text: '{{b}}' }, '{{b}}'] },
        { role: 'assistant', content: null, tool_calls: [{ function: { arguments: '{{b}}' } }] },
      ],
    });
    expect(wire.body.messages).toEqual([
      { role: 'user', content: '{{b}} $& $1 B{{c}} {B} {{}} {{ b }} C {{toString}}', name: '{{b}}' },
      { role: 'user', content: [{ type: 'text', text: 'B' }, { type: 'x', text: '{{b}}' }, '{{b}}'] },
      { role: 'assistant', content: null, tool_calls: [{ function: { arguments: '{{b}}' } }] },
    ]);
  });

  it('is the body that is sent, own __proto__ keys included', () => {
    const extra = JSON.parse('{"__proto__":{"polluted":1}}');
    const text = serializeBody(wireOf({}, { extra }));
    expect(text).toContain('"__proto__":{"polluted":1}');
    expect('polluted' in {}).toBe(false);
  });
});

describe('the head', () => {
  it('is content type, then the key by name, then own headers by name', () => {
    const wire = wireOf({}, {}, { headers: ['X-Team', 'authorization'] });
    expect(wire.url).toBe('https://hub.oxen.ai/api/ai/chat/completions');
    expect(Object.entries(wire.headers)).toEqual([
      ['Content-Type', 'application/json'],
      ['Authorization', { secret: 'OXEN_API_KEY', prefix: 'Bearer ' }],
      ['X-Team', { secret: 'OXEN_X_TEAM' }],
    ]);
  });

  it.each<[Partial<Provider>, string]>([
    [{ auth: 'required', key: 'none' }, 'Authorization'],
    [{ auth: 'optional', key: 'server' }, 'Authorization'],
    [{ auth: 'optional', key: 'browser' }, 'Authorization'],
    [{ auth: 'optional', key: 'none' }, ''],
    [{ auth: 'optional', key: 'not-needed' }, ''],
    [{ auth: 'none', key: 'not-needed' }, ''],
    [{ auth: 'required', key: 'server', scheme: 'none' }, ''],
    [{ auth: 'required', key: 'server', scheme: 'x-api-key' }, 'x-api-key'],
  ])('%j prints %s', (changes, expected) => {
    expect(
      Object.keys(wireOf({}, {}, changes).headers)
        .slice(1)
        .join(),
    ).toBe(expected);
  });

  it('names the variables of an own endpoint after its label', () => {
    const own = { id: 'own-abc', label: 'Lab vLLM', keyEnv: null, key: 'browser', headers: ['X-Team'] } as const;
    expect(wireOf({}, {}, own).headers).toMatchObject({
      Authorization: { secret: 'LAB_VLLM_API_KEY' },
      'X-Team': { secret: 'LAB_VLLM_X_TEAM' },
    });
    const odd = wireOf({}, {}, { ...own, label: '1. lab (new)' });
    expect(odd.headers).toMatchObject({ Authorization: { secret: '_1_LAB_NEW_API_KEY' } });
  });

  it.each([
    ['https://a.example/v1/', 'https://a.example/v1/chat/completions'],
    [' http://localhost:8080/v1/chat/completions ', 'http://localhost:8080/v1/chat/completions'],
    ['https://a.example', 'https://a.example/chat/completions'],
  ])('joins %s', (baseUrl, url) => {
    expect(wireOf({}, {}, { baseUrl }).url).toBe(url);
  });

  it('reads the base URL from the environment while nobody has given it', () => {
    const azion = { label: 'Azion', baseUrl: null, baseUrlEnv: 'AZION_BASE_URL', keyEnv: 'AZION_API_KEY' };
    expect(wireOf({}, {}, azion).url).toEqual({ variable: 'AZION_BASE_URL', path: '/chat/completions' });
  });
});

describe('what stops Run', () => {
  it('is a missing model or address', () => {
    const failed = (own: Partial<Column>, provider: Partial<Provider>) =>
      toWire(NEW_DRAFT, { ...column, ...own }, testProvider(provider));
    expect(failed({ model: ' ' }, {})).toMatchObject({
      ok: false,
      failure: { kind: 'invalid-draft', path: 'columns[0].model' },
    });
    for (const baseUrl of [null, '', ' / ', 'localhost:8000', 'ftp://x', 'https://']) {
      expect(failed({}, { baseUrl, baseUrlEnv: null })).toMatchObject({
        ok: false,
        failure: { kind: 'invalid-draft' },
      });
    }
  });

  it('is a missing key or base URL, and nothing else', () => {
    expect(missingForRun(testProvider({ key: 'none' }))).toMatchObject({
      kind: 'missing-secret',
      variable: 'OXEN_API_KEY',
    });
    expect(missingForRun(testProvider({ baseUrl: null, baseUrlEnv: 'AZION_BASE_URL' }))).toMatchObject({
      kind: 'missing-secret',
      variable: 'AZION_BASE_URL',
    });
    expect(missingForRun(testProvider({ baseUrl: null, baseUrlEnv: null }))).toMatchObject({ kind: 'invalid-draft' });
    expect(missingForRun(testProvider())).toBeUndefined();
    expect(missingForRun(testProvider({ auth: 'optional', key: 'none' }))).toBeUndefined();
    expect(missingForRun(testProvider({ auth: 'none', key: 'not-needed' }))).toBeUndefined();
  });
});
