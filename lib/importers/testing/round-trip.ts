import * as fc from 'fast-check';
import { expect } from 'vitest';
import { type JsonObject, type JsonValue, jsonEqual } from '../../core/json';
import { serializeBody, type WireRequest } from '../../core/wire';
import { NEW_DRAFT } from '../../draft/draft';
import { draftFromBody } from '../../draft/from-body';
import { toWire } from '../../draft/to-wire';
import type { Provider } from '../../providers/provider';
import { HOSTILE_TEXTS, hostileBodies } from '../../snippets/testing/hostile-corpus';
import { importProvider } from './import-providers';

/** What the code of a round trip prints as floats. */
export const FLOATS = { floats: new Set(['temperature', 'top_p']) };

const OWN: Provider = {
  ...importProvider('openai'),
  id: 'own-1',
  label: 'My "box"',
  baseUrl: "https://box.example/it's/a b/v1",
  headers: ['X-Team', 'X-Workspace-Token'],
  keyEnv: null,
  baseUrlEnv: null,
};

/** One of each kind: key required, optional, none, in another header, and an own endpoint with odd names. */
export const ROUND_TRIP_PROVIDERS: readonly Provider[] = [
  importProvider('oxen'),
  importProvider('azion'),
  importProvider('sandbox'),
  importProvider('ollama'),
  { ...importProvider('openai'), scheme: 'x-api-key' },
  OWN,
];

/** Hostile bodies by name, but for the one that is deeper than any draft may be. */
export const ROUND_TRIP_BODIES = hostileBodies().filter(([name]) => name !== 'deep');

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...Object.values(HOSTILE_TEXTS)));
const json = fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }) as fc.Arbitrary<JsonValue>; // what JSON can hold

/** The body of any draft. */
export const anyBody = fc
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

/** The wire of a draft with this body. */
export function wireOf(body: JsonObject, provider: Provider): WireRequest {
  const column = { id: 'a', provider: provider.id, model: '', params: {}, extra: {} };
  const read = draftFromBody({ ...NEW_DRAFT, messages: [], columns: [column] }, 'a', body, provider.added);
  if (!read.ok) throw new Error(read.failure.message);
  return sentBy(read.value.draft, provider);
}

/** What a draft sends. */
export function sentBy(draft: typeof NEW_DRAFT, provider: Provider): WireRequest {
  const [column] = draft.columns;
  if (column === undefined) throw new Error('a draft has a column');
  const wire = toWire(draft, column, provider);
  if (!wire.ok) throw new Error(wire.failure.message);
  return wire.value;
}

/** Fails where two requests differ; the order of the body's keys counts where it is said to. */
export function expectSameRequest(back: WireRequest, wire: WireRequest, isOrdered: boolean): void {
  expect({ url: back.url, headers: back.headers }).toEqual({ url: wire.url, headers: wire.headers });
  const [body, again] = [wire, back].map((one) => JSON.parse(serializeBody(one)) as JsonValue); // serialised right here
  if (body === undefined || again === undefined) throw new Error('two bodies were read');
  expect(jsonEqual(body, again, isOrdered), serializeBody(back).slice(0, 500)).toBe(true);
}
