import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonObject, type JsonValue, jsonEqual } from '../core/json';
import { bodyOrder } from '../params/body-order';
import { type Column, type Draft, NEW_DRAFT } from './draft';
import { draftFromBody } from './from-body';
import { typedBody } from './to-wire';

const ADDED = { stream_options: { include_usage: true } };
const OUTPUT = ['tools', 'tool_choice', 'parallel_tool_calls', 'response_format'];

const column: Column = { id: 'a', provider: 'oxen', model: 'm', params: {}, extra: {} };
const talk: Draft = { ...NEW_DRAFT, columns: [column] };
const tool = (name: string, more: JsonObject = {}) => ({ type: 'function', function: { name, ...more } });

function read(draft: Draft, body: JsonObject, listed: readonly string[] = []) {
  const result = draftFromBody(draft, 'a', body, ADDED, new Set(listed));
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}
const columnOf = (draft: Draft) => draft.columns.find(({ id }) => id === 'a') ?? column;
const bodyOf = (draft: Draft) => typedBody(draft, columnOf(draft), ADDED);
const round = (draft: Draft, body: JsonObject) => bodyOf(read(draft, body).draft);

/** As it arrives: `-0` is 0 in JSON. */
const plain = (body: JsonObject): unknown => JSON.parse(JSON.stringify(body));

const json = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<JsonValue>; // what JSON.parse could give
const noProto = (value: unknown) => !JSON.stringify(value ?? null).includes('__proto__');
const names = fc.constantFrom(
  'temperature',
  'stream',
  'seed',
  'stream_options',
  'zeta',
  'alpha',
  'top_k',
  'constructor',
);
const fields = fc
  .uniqueArray(fc.tuple(names, fc.oneof(fc.constantFrom(true, false, null, 0, ''), json)), {
    selector: ([name]) => name,
  })
  .map((entries): JsonObject => Object.fromEntries(entries));
const message = fc.oneof(
  fc.record({ role: fc.constantFrom('user', 'system'), content: fc.constantFrom('a', '{{x}}', null) }),
  fc.record({
    role: fc.constant('user'),
    content: fc.array(fc.record({ type: fc.constant('text'), text: fc.string() })),
  }),
);
const tools = fc.array(
  fc.record(
    { definition: fc.constantFrom('f', 'g', 'h').map((name) => tool(name)), enabled: fc.boolean(), mock: fc.string() },
    { requiredKeys: ['definition', 'enabled'] },
  ),
  { maxLength: 4 },
);
const shared = {
  messages: fc.array(message, { maxLength: 4 }),
  tools,
  toolChoice: json,
  parallelToolCalls: fc.boolean(),
  responseFormat: json,
};
const drafts: fc.Arbitrary<Draft> = fc
  .record(
    {
      ...shared,
      own: fc.record(shared, { requiredKeys: [] }),
      params: fields,
      extra: fields,
      without: fc.subarray(['stream_options', 'tool_choice', 'messages', 'other']),
      untouched: fc.subarray(['stream', 'seed']),
      model: fc.constantFrom('m', ''),
    },
    { requiredKeys: ['messages', 'tools', 'params', 'extra', 'model'] },
  )
  .map(({ model, params, extra, own, without, untouched, ...rest }) => {
    const first = { ...column, model, params, extra, ...(own && { own }), ...(without && { without }) };
    const columns = [
      { ...first, ...(untouched && { untouched }) },
      { ...column, id: 'b' },
    ];
    return { ...NEW_DRAFT, variables: { x: 'filled' }, ...rest, columns };
  })
  .filter(noProto);

/** Any body: the known names in any order and with any value, and names that nobody knows. */
const bodies: fc.Arbitrary<JsonObject> = fc
  .tuple(
    fc.uniqueArray(
      fc.constantFrom('model', 'messages', ...OUTPUT, 'temperature', 'stream', 'stream_options', 'zeta', 'alpha'),
    ),
    fc.array(
      fc.oneof(json, fc.constant(true), fc.array(message), fc.constant([tool('f')]), fc.constant([]), fc.constant('m')),
    ),
  )
  .map(([keys, values]): JsonObject => Object.fromEntries(keys.map((key, at) => [key, values[at] ?? true])))
  .filter(noProto);

/** The body in the fixed order of DESIGN.md. */
function inOrder(body: JsonObject): JsonObject {
  const keys = Object.keys(body);
  const last = Math.max(...OUTPUT.map((name) => keys.indexOf(name)));
  const fixed = new Set(['model', 'messages', ...OUTPUT]);
  const free = keys.filter((key) => !fixed.has(key));
  const isParam = (key: string) =>
    keys.indexOf(key) < last || ['temperature', 'stream', 'stream_options'].includes(key);
  const order = [
    ...['model', 'messages'].filter((key) => key in body),
    ...bodyOrder(free.filter(isParam)),
    ...OUTPUT.filter((key) => key in body),
    ...free.filter((key) => !isParam(key)),
  ];
  return Object.fromEntries(order.map((key) => [key, body[key] as JsonValue])); // a key of the body
}

describe('draftFromBody', () => {
  it('gives back the same draft for its own body, whatever the draft holds', () => {
    void fc.assert(
      fc.property(drafts, (draft) => {
        expect(read(draft, JSON.parse(JSON.stringify(bodyOf(draft)))).draft).toBe(draft);
      }),
    );
  });

  it('is the inverse of the body of any draft, put into any other', () => {
    void fc.assert(
      fc.property(drafts, drafts, (from, into) => {
        const body = bodyOf(from);
        const { draft } = read(into, body);
        expect(plain(bodyOf(draft))).toEqual(plain(body));
        expect(read(draft, body).draft).toBe(draft);
        expect(draft.columns[1]).toBe(into.columns[1]);
      }),
    );
  });

  it('keeps the key order of any request that this workbench sends', () => {
    const isOwnField = ([name]: readonly [string, JsonValue]) => ['zeta', 'alpha', 'constructor'].includes(name);
    void fc.assert(
      fc.property(drafts, (from) => {
        const columns = from.columns.map((each) => ({
          ...each,
          extra: Object.fromEntries(Object.entries(each.extra).filter(isOwnField)),
        }));
        const body = bodyOf({ ...from, columns });
        expect(JSON.stringify(round(talk, body))).toBe(JSON.stringify(body));
      }),
    );
  });

  it('holds any body whole, in the order that bodies have', () => {
    void fc.assert(
      fc.property(bodies, (body) => {
        const whole: JsonObject = { model: '', ...body };
        expect(JSON.stringify(round(talk, whole))).toBe(JSON.stringify(inOrder(whole)));
      }),
      { numRuns: 500 },
    );
  });

  it('reads a second time what it has read, and changes nothing', () => {
    void fc.assert(
      fc.property(drafts, bodies, (before, body) => {
        const once = read(before, body).draft;
        expect(read(once, body).draft).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it('drops nothing but an own __proto__ key, and names it', () => {
    const body = JSON.parse(
      '{"model":"m","messages":[{"role":"user","__proto__":1}],"__proto__":{"x":1},"a":{"b":[{"__proto__":2}]}}',
    );
    const { draft, dropped } = read(talk, body);
    expect(dropped).toEqual(['messages[0].__proto__', '__proto__', 'a.b[0].__proto__']);
    expect(JSON.stringify(bodyOf(draft))).toBe('{"model":"m","messages":[{"role":"user"}],"a":{"b":[{}]}}');
  });

  it('refuses only what is nested too deep', () => {
    const deep = (levels: number): JsonObject => {
      let value: JsonValue = 1;
      for (let level = 0; level < levels; level += 1) value = [value];
      return { model: 'm', messages: [], deep: value };
    };
    expect(draftFromBody(talk, 'a', deep(20_000), ADDED)).toMatchObject({
      ok: false,
      failure: { kind: 'bad-request' },
    });
    expect(jsonEqual(round(talk, deep(150)), deep(150), true)).toBe(true);
  });

  it('gives back the draft for a column that is gone', () => {
    expect(draftFromBody(talk, 'gone', { model: 'x' }, ADDED)).toEqual({
      ok: true,
      value: { draft: talk, dropped: [] },
    });
  });
});
