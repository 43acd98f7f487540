import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonObject, type JsonValue, parseJson } from '../core/json';
import type { ParamSpec } from './param';
import { paramsFor } from './params-for';
import { STANDARD_PARAMS } from './table';

const names = (specs: readonly ParamSpec[]) => specs.map((spec) => spec.name);
const find = (specs: readonly ParamSpec[], name: string) => specs.find((spec) => spec.name === name);

function object(text: string): JsonObject {
  const result = parseJson(text);
  return result.ok ? (result.value as JsonObject) : {}; // the texts below are objects
}

describe('paramsFor without a schema', () => {
  it.each([undefined, {}, { properties: {} }, { properties: [] }, { properties: { messages: {} } }] satisfies (
    | JsonObject
    | undefined
  )[])('is the standard table (%j)', (schema) => {
    expect(paramsFor(schema, {})).toEqual(STANDARD_PARAMS);
  });

  it('lays exceptions over', () => {
    const specs = paramsFor(undefined, {
      overrides: { temperature: { maximum: 1.5, default: null } },
      twins: { seed: 'random_seed', max_tokens: 'max_completion_tokens' },
      absent: ['logit_bias'],
      refused: ['presence_penalty'],
      notes: { temperature: 'Mistral recommends 0.15.' },
      hints: { stream: 'From the page.' },
    });
    expect(find(specs, 'temperature')).toMatchObject({ schema: { maximum: 1.5 }, note: 'Mistral recommends 0.15.' });
    expect(find(specs, 'temperature')?.schema).not.toHaveProperty('default');
    expect(names(specs).slice(0, 7)).toEqual([
      'temperature',
      'max_completion_tokens',
      'stream',
      'top_p',
      'frequency_penalty',
      'presence_penalty',
      'random_seed',
    ]);
    expect(names(specs).filter((name) => name === 'max_completion_tokens')).toHaveLength(1);
    expect(find(specs, 'max_completion_tokens')?.basic).toBe(true);
    expect(names(specs)).not.toContain('logit_bias');
    expect(find(specs, 'presence_penalty')?.refused).toBe(true);
    expect(find(specs, 'stream')?.hint).toBe('From the page.');
  });
});

describe("paramsFor with the model's schema", () => {
  it('lists what the schema lists, never fields of the draft', () => {
    const specs = paramsFor(
      {
        properties: {
          model: {},
          messages: {},
          tools: {},
          tool_choice: {},
          parallel_tool_calls: {},
          response_format: {},
          n: { type: 'integer' },
        },
      },
      { absent: ['n'] },
    );
    expect(names(specs)).toEqual(['n']);
    expect(specs[0]).toMatchObject({ source: 'model', control: 'number' });
  });

  it('lets the model win over our row', () => {
    const specs = paramsFor(
      {
        properties: {
          temperature: { type: 'number', minimum: 0, maximum: 1, default: 0.3, description: 'Mine.', title: 'Heat' },
          top_p: { type: 'number' },
          reasoning_effort: { type: 'string', enum: ['fast', 'deep'] },
          max_tokens: { type: 'integer', maximum: 4096 },
          stream: { type: 'string', enum: ['yes'] },
        },
      },
      { overrides: { temperature: { maximum: 1.5 } } },
    );
    expect(find(specs, 'temperature')).toMatchObject({
      hint: 'Mine.',
      control: 'slider',
      float: true,
      schema: { minimum: 0, maximum: 1, default: 0.3, title: 'Heat' },
    });
    expect(find(specs, 'top_p')?.schema).toEqual({ type: 'number', minimum: 0, maximum: 1 });
    expect(find(specs, 'reasoning_effort')?.schema.enum).toEqual(['fast', 'deep']);
    expect(find(specs, 'max_tokens')?.schema).toEqual({ type: 'integer', maximum: 4096 });
    expect(find(specs, 'stream')).toMatchObject({ control: 'select', schema: { type: 'string', enum: ['yes'] } });
  });

  it('makes generic controls by type', () => {
    const controls = paramsFor(
      {
        properties: {
          a: { type: 'number', minimum: 0, maximum: 10, default: 2 },
          b: { type: 'integer', minimum: 1, maximum: 50 },
          c: { type: 'integer', minimum: 0, maximum: 2_147_483_647 },
          d: { type: 'integer', nullable: true },
          e: { type: 'boolean' },
          f: { type: 'string', title: 'Words' },
          g: { enum: ['auto', '1:1'] },
          h: { type: 'array', items: { type: 'string', format: 'uri' } },
          i: { type: 'array', items: { type: 'object' } },
          j: { type: 'object' },
          k: {},
          l: { anyOf: [{ type: 'string' }, { type: 'null' }] },
        },
      },
      {},
    ).map((spec) => [spec.name, spec.control, spec.step, spec.hint]);
    expect(controls).toEqual([
      ['a', 'slider', 0.1, undefined],
      ['b', 'slider', 1, undefined],
      ['c', 'number', 1, undefined],
      ['d', 'number', 1, undefined],
      ['e', 'boolean', undefined, undefined],
      ['f', 'text', undefined, 'Words'],
      ['g', 'select', undefined, undefined],
      ['h', 'list', undefined, undefined],
      ['i', 'json', undefined, undefined],
      ['j', 'json', undefined, undefined],
      ['k', 'json', undefined, undefined],
      ['l', 'text', undefined, undefined],
    ]);
  });

  it('orders as the published media schemas ask', () => {
    const specs = paramsFor(
      {
        required: ['prompt'],
        basic: ['input_image'],
        properties: {
          google_search: { type: 'boolean', 'x-order': 4 },
          late: { type: 'boolean' },
          resolution: { type: 'string', 'x-order': 3 },
          input_image: { type: 'array', 'x-order': 1 },
          aspect_ratio: { type: 'string', 'x-order': 2 },
          prompt: { type: 'string', 'x-order': 0 },
        },
      },
      {},
    );
    expect(names(specs)).toEqual(['prompt', 'input_image', 'aspect_ratio', 'resolution', 'google_search', 'late']);
    expect(specs.map((spec) => spec.basic)).toEqual([true, true, false, false, false, false]);
  });

  it('keeps our order and basic marks where the schema says nothing of them', () => {
    const specs = paramsFor(
      { required: ['messages'], properties: { n: {}, other: {}, top_p: {}, temperature: {} } },
      {},
    );
    expect(names(specs)).toEqual(['temperature', 'top_p', 'n', 'other']);
    expect(specs.map((spec) => spec.basic)).toEqual([true, true, false, false]);
  });

  it('marks what the provider refuses and what its page says', () => {
    const [spec, other] = paramsFor(
      { properties: { temperature: { type: 'number' }, stop: { description: 'Own.' } } },
      { refused: ['temperature'], hints: { temperature: 'Page.', stop: 'Page.' } },
    );
    expect(spec).toMatchObject({ refused: true, hint: 'Page.' });
    expect(other?.hint).toBe('Own.');
  });

  it('follows a reference at the root', () => {
    const specs = paramsFor(
      { $ref: '#/definitions/Input', definitions: { Input: { properties: { a: { type: 'boolean' } } } } },
      {},
    );
    expect(names(specs)).toEqual(['a']);
  });
});

describe('paramsFor with hostile schemas', () => {
  it('caps thousands of properties and keeps the required ones', () => {
    const properties = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [`p${index}`, { type: 'string' }]),
    );
    const specs = paramsFor({ required: ['p4999'], properties }, {});
    expect(specs).toHaveLength(300);
    expect(specs[0]?.name).toBe('p4999');
  });

  it('leaves __proto__ out and takes constructor as any other name', () => {
    const specs = paramsFor(object('{"properties":{"__proto__":{"type":"string"},"constructor":{"type":"string"}}}'), {
      notes: {},
      hints: {},
    });
    expect(names(specs)).toEqual(['constructor']);
    expect(specs[0]).not.toHaveProperty('note');
    expect(specs[0]).not.toHaveProperty('hint');
  });

  const keyword = fc.constantFrom(
    '$ref',
    'type',
    'enum',
    'anyOf',
    'oneOf',
    'allOf',
    'items',
    'minimum',
    'maximum',
    'default',
    'x-order',
    'nullable',
    'const',
    'description',
    'title',
  );
  const reference = fc.constantFrom(
    '#',
    '#/properties/a',
    '#/properties/b',
    '#/properties/a/anyOf/0',
    '#/none',
    '%',
    'number',
    'null',
  );
  const { hostile } = fc.letrec<{ hostile: JsonValue }>((tie) => ({
    hostile: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      reference,
      fc.constantFrom<JsonValue>(null, true, -0, 1e308, '', []),
      fc.array(tie('hostile'), { maxLength: 4 }),
      fc.dictionary(keyword, tie('hostile'), { maxKeys: 5 }),
    ),
  }));

  it('never throws, lists each name once, and keeps the order law', () => {
    const property = fc.constantFrom(
      'a',
      'b',
      'temperature',
      'top_p',
      'messages',
      '__proto__',
      'constructor',
      'toString',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(property, hostile)),
        fc.oneof(fc.array(property), hostile),
        fc.oneof(fc.array(property), hostile),
        (entries, required, basic) => {
          const properties = Object.fromEntries(entries);
          const specs = paramsFor({ properties, required, basic }, {});
          const listed = names(specs);
          expect(new Set(listed).size).toBe(listed.length);
          expect(listed).not.toContain('messages');
          if (specs.some((spec) => spec.source === 'table')) return;
          const first = new Set([required, basic].flatMap((list) => (Array.isArray(list) ? list : [])));
          const ranks = listed.map((name) => (first.has(name) ? 0 : 1));
          expect(ranks).toEqual([...ranks].sort());
          const expected = Object.keys(properties).filter((name) => name !== 'messages' && name !== '__proto__');
          expect(new Set(listed)).toEqual(new Set(expected));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never throws for any JSON as the whole schema', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (schema) => {
        expect(paramsFor(schema as JsonObject, {}).length).toBeGreaterThan(0); // fast-check's JSON values are ours
      }),
    );
  });
});
