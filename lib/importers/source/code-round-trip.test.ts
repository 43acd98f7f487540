import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonObject, type JsonValue, jsonEqual } from '../../core/json';
import { serializeBody, type WireRequest } from '../../core/wire';
import { NEW_DRAFT } from '../../draft/draft';
import { draftFromBody } from '../../draft/from-body';
import { toWire } from '../../draft/to-wire';
import type { Provider } from '../../providers/provider';
import type { SnippetTarget } from '../../snippets/target';
import { azionAiRun } from '../../snippets/targets/azion-ai-run';
import { javascriptFetch } from '../../snippets/targets/javascript-fetch';
import { javascriptOpenai } from '../../snippets/targets/javascript-openai';
import { javascriptOpenaiLoop } from '../../snippets/targets/javascript-openai-loop';
import { pythonHttpx } from '../../snippets/targets/python-httpx';
import { pythonOpenai } from '../../snippets/targets/python-openai';
import { pythonOpenaiLoop } from '../../snippets/targets/python-openai-loop';
import { pythonRequests } from '../../snippets/targets/python-requests';
import { HOSTILE_TEXTS, hostileBodies } from '../../snippets/testing/hostile-corpus';
import { importProvider } from '../testing/import-providers';
import { imported } from '../testing/imported';

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
const PROVIDERS: readonly Provider[] = [
  importProvider('oxen'),
  importProvider('azion'),
  importProvider('sandbox'),
  importProvider('ollama'),
  { ...importProvider('openai'), scheme: 'x-api-key' },
  OWN,
];
/** Deeper than any draft may be. */
const BODIES = hostileBodies().filter(([name]) => name !== 'deep');

function sent(draft: typeof NEW_DRAFT, provider: Provider): WireRequest {
  const [column] = draft.columns;
  if (column === undefined) throw new Error('a draft has a column');
  const wire = toWire(draft, column, provider);
  if (!wire.ok) throw new Error(wire.failure.message);
  return wire.value;
}

/** The wire of a draft with this body. */
function wireOf(body: JsonObject, provider: Provider): WireRequest {
  const column = { id: 'a', provider: provider.id, model: '', params: {}, extra: {} };
  const read = draftFromBody({ ...NEW_DRAFT, messages: [], columns: [column] }, 'a', body, provider.added);
  if (!read.ok) throw new Error(read.failure.message);
  return sent(read.value.draft, provider);
}

type Case = { readonly target: SnippetTarget; readonly importer: string; readonly ordered: boolean };

/**
 * The Python SDK prints fields that it does not know behind the others, and Azion.AI.run has the order of the model
 * pages: there the same code must come out again, and the body be equal in any order.
 */
const CASES: readonly Case[] = [
  { target: pythonRequests, importer: 'python', ordered: true },
  { target: pythonHttpx, importer: 'python', ordered: true },
  { target: pythonOpenai, importer: 'python', ordered: false },
  { target: javascriptFetch, importer: 'javascript', ordered: true },
  { target: javascriptOpenai, importer: 'javascript', ordered: true },
  { target: azionAiRun, importer: 'javascript', ordered: false },
];

function expectSame({ target, importer, ordered }: Case, wire: WireRequest, provider: Provider) {
  const code = target.print(wire, FLOATS);
  const back = imported(code, PROVIDERS);
  expect(back.importer).toBe(importer);
  expect(back.provider?.id).toBe(provider.id);
  const again = sent(back.draft, provider);
  expect({ url: again.url, headers: again.headers }).toEqual({ url: wire.url, headers: wire.headers });
  const body = JSON.parse(serializeBody(wire)) as JsonValue; // serialised right here
  const same = jsonEqual(body, JSON.parse(serializeBody(again)) as JsonValue, ordered); // the same
  expect(same, serializeBody(again).slice(0, 500)).toBe(true);
  expect(target.print(again, FLOATS)).toBe(code);
}

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...Object.values(HOSTILE_TEXTS)));
const json = fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }) as fc.Arbitrary<JsonValue>; // what JSON can hold
const bodies = fc
  .record(
    {
      model: text.filter((id) => id.trim() !== ''),
      messages: fc.array(fc.record({ role: fc.constantFrom('user', 'assistant'), content: text }), { maxLength: 3 }),
      temperature: fc.double({ min: 0, max: 2, noNaN: true }),
      max_tokens: fc.nat(),
      stream: fc.boolean(),
      stream_options: fc.constant({ include_usage: true }),
      tools: fc.constant([{ type: 'function', function: { name: 'f', parameters: {} } }]),
      tool_choice: fc.constantFrom<JsonValue>('auto', 'required', { type: 'function', function: { name: 'f' } }),
      response_format: json,
      zeta: json,
      alpha: json,
    },
    { requiredKeys: ['model', 'messages'] },
  )
  .map((fields) => JSON.parse(JSON.stringify(fields)) as JsonObject) // JSON by construction
  .filter((fields) => !JSON.stringify(fields).includes('__proto__'));

describe.each(CASES.map((one) => [one.target.label, one] as const))('%s code is read back', (_label, one) => {
  const providers = one.target.providers === null ? PROVIDERS : [importProvider('azion')];

  it.each(providers.map((provider) => [provider.id, provider] as const))('for %s, hostile bodies', (_id, provider) => {
    const isFirst = provider === providers[0];
    for (const [name, body] of BODIES)
      if (isFirst || !name.startsWith('long')) expectSame(one, wireOf(body, provider), provider);
  });

  it.each(providers.map((provider) => [provider.id, provider] as const))('for %s, any draft', (_id, provider) => {
    void fc.assert(
      fc.property(bodies, (body) => expectSame(one, wireOf(body, provider), provider)),
      { numRuns: 60 },
    );
  });
});

describe.each([pythonOpenaiLoop, javascriptOpenaiLoop].map((target) => [target.label, target] as const))(
  '%s: the first round is read',
  (_label, target) => {
    it.each(PROVIDERS.map((provider) => [provider.id, provider] as const))('for %s', (_id, provider) => {
      void fc.assert(
        fc.property(bodies, (fields) => {
          const tools = [{ type: 'function', function: { name: 'f', parameters: {} } }];
          const wire = wireOf({ ...fields, tools }, provider);
          const { draft } = imported(target.print(wire, FLOATS), PROVIDERS);
          const again = sent(draft, provider);
          expect({ url: again.url, headers: again.headers }).toEqual({ url: wire.url, headers: wire.headers });
          const body = JSON.parse(serializeBody(wire)) as JsonValue; // serialised right here
          expect(jsonEqual(body, JSON.parse(serializeBody(again)) as JsonValue)).toBe(true); // the same
        }),
        { numRuns: 40 },
      );
    });
  },
);
