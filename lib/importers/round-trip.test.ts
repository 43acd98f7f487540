import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonObject, type JsonValue, jsonEqual } from '../core/json';
import { serializeBody, type WireRequest } from '../core/wire';
import { NEW_DRAFT } from '../draft/draft';
import { draftFromBody } from '../draft/from-body';
import { toWire } from '../draft/to-wire';
import type { Provider } from '../providers/provider';
import { printJson } from '../snippets/languages/json';
import { curl } from '../snippets/targets/curl';
import { httpie } from '../snippets/targets/httpie';
import { HOSTILE_TEXTS, hostileBodies } from '../snippets/testing/hostile-corpus';
import { importProvider } from './testing/import-providers';
import { imported } from './testing/imported';

const FLOATS = { floats: new Set(['temperature', 'top_p']) };
const OWN: Provider = {
  ...importProvider('openai'),
  id: 'own-1',
  label: 'My "box"',
  baseUrl: "https://box.example/it's/a b/v1",
  headers: ['X-Team', 'X-Workspace-Token'],
  keyEnv: null,
  baseUrlEnv: null,
};
const TARGETS: readonly Provider[] = [
  importProvider('oxen'),
  importProvider('azion'),
  importProvider('sandbox'),
  importProvider('ollama'),
  { ...importProvider('openai'), scheme: 'x-api-key' },
  OWN,
];

/** The wire of a draft with this body; undefined where no draft has such a request. */
function wireOf(body: JsonObject, provider: Provider): WireRequest {
  const column = { id: 'a', provider: provider.id, model: '', params: {}, extra: {} };
  const read = draftFromBody({ ...NEW_DRAFT, messages: [], columns: [column] }, 'a', body, provider.added);
  if (!read.ok) throw new Error(read.failure.message);
  return sent(read.value.draft, provider);
}

function sent(draft: typeof NEW_DRAFT, provider: Provider): WireRequest {
  const [column] = draft.columns;
  if (column === undefined) throw new Error('a draft has a column');
  const wire = toWire(draft, column, provider);
  if (!wire.ok) throw new Error(wire.failure.message);
  return wire.value;
}

function expectPrinted(wire: WireRequest, provider: Provider): void {
  for (const { print } of [curl, httpie]) expectSame(print(wire, FLOATS), wire, provider);
}

function expectSame(text: string, wire: WireRequest, provider: Provider): void {
  const { draft, provider: found } = imported(text, TARGETS);
  expect(found?.id).toBe(provider.id);
  const back = sent(draft, provider);
  expect({ url: back.url, headers: back.headers }).toEqual({ url: wire.url, headers: wire.headers });
  const body = JSON.parse(serializeBody(wire)) as JsonValue; // serialised right here
  expect(jsonEqual(body, JSON.parse(serializeBody(back)) as JsonValue, true), serializeBody(back).slice(0, 500)).toBe(
    true,
  ); // the same
}

/** Deeper than any draft may be. */
const BODIES = hostileBodies().filter(([name]) => name !== 'deep');

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...Object.values(HOSTILE_TEXTS)));
const json = fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }) as fc.Arbitrary<JsonValue>; // what JSON can hold
const body = fc
  .record(
    {
      model: text.filter((id) => id.trim() !== ''),
      messages: fc.array(fc.record({ role: fc.constantFrom('user', 'assistant'), content: text }), { maxLength: 3 }),
      temperature: fc.double({ min: 0, max: 2, noNaN: true }),
      stream: fc.boolean(),
      stream_options: fc.constant({ include_usage: true }),
      tools: fc.constant([{ type: 'function', function: { name: 'f', parameters: {} } }]),
      response_format: json,
      zeta: json,
    },
    { requiredKeys: ['model', 'messages'] },
  )
  .map((fields) => JSON.parse(JSON.stringify(fields)) as JsonObject) // JSON by construction
  .filter((fields) => !JSON.stringify(fields).includes('__proto__'));

describe.each(TARGETS.map((provider) => [provider.id, provider] as const))(
  'what is printed for %s',
  (_id, provider) => {
    it.each(BODIES.map(([name, hostile]) => [name, hostile] as const))(
      'as cURL and HTTPie is read back: %s',
      (_name, hostile) => {
        const wire = wireOf(hostile, provider);
        expectPrinted(wire, provider);
      },
    );

    it('as cURL and HTTPie is read back for any draft', () => {
      const expectBack = (fields: JsonObject): void => expectPrinted(wireOf(fields, provider), provider);
      void fc.assert(fc.property(body, expectBack), { numRuns: 100 });
    });
  },
);

describe('the body as JSON', () => {
  const sandbox = importProvider('sandbox');

  it.each(BODIES.map(([name, hostile]) => [name, hostile] as const))('is read back: %s', (_name, hostile) => {
    const wire = wireOf(hostile, sandbox);
    expectSame(printJson(wire.body), wire, sandbox);
    expectSame(serializeBody(wire), wire, sandbox);
  });

  it('is read back for any draft', () => {
    const expectBack = (fields: JsonObject): void => {
      const wire = wireOf(fields, sandbox);
      expectSame(printJson(wire.body, FLOATS.floats), wire, sandbox);
    };
    void fc.assert(fc.property(body, expectBack));
  });
});
