import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../core/json';
import { cardsOf } from './cards/cards';
import { parseModel, parseModelList } from './parse-models';

const SONNET = {
  id: 'claude-sonnet-4-6',
  object: 'model',
  created: 1_750_000_000,
  owned_by: 'oxen',
  display_name: 'Claude Sonnet 4.6',
  description: 'Good.\n\n| Metric | Value |\n|---|---|\n| Context Length | 1,000,000 tokens |\n| Tool Use | Yes |',
  summary: 'Balanced.',
  model_type: 'base',
  endpoint: '/chat/completions',
  capabilities: { input: ['text', 'image'], output: ['text'] },
  pricing: { method: 'token', input_cost_per_token: 3e-6, output_cost_per_token: 1.5e-5 },
  fine_tuning: null,
  deployments: [],
  developer: { name: 'Anthropic', logo: 'https://example.com/logo.png' },
  source_model: null,
  released_at: '2025-06-19T00:00:00Z',
  request_schema: null,
};

const one = (entry: JsonValue) => parseModelList({ data: [entry] }, [])[0];

describe("Oxen's model object", () => {
  it('becomes a model with facts', () => {
    const model = one(SONNET);
    expect(model).toMatchObject({
      id: 'claude-sonnet-4-6',
      label: 'Claude Sonnet 4.6',
      kind: 'chat',
      developer: 'Anthropic',
      contextTokens: 1_000_000,
      toolCalling: true,
      input: ['text', 'image'],
      pricing: { method: 'token', inputPerToken: 3e-6, outputPerToken: 1.5e-5 },
    });
    expect(model).not.toHaveProperty('requestSchema');
    expect(model).not.toHaveProperty('raw');
    expect(model?.facts).toEqual(
      expect.arrayContaining([
        { label: 'Context Length', value: '1,000,000 tokens' },
        { label: 'Released', value: '2025-06-19' },
        { label: 'Created', value: '2025-06-15' },
      ]),
    );
  });

  it('keeps the object itself where one model is asked for', () => {
    expect(parseModel(SONNET, [])?.raw).toBe(SONNET);
    expect(parseModel({ data: SONNET }, [])?.id).toBe('claude-sonnet-4-6');
    expect(parseModel({}, [])).toBeUndefined();
  });

  it.each(['request_schema', 'json_request_schema'])('reads %s', (field) => {
    const schema = { properties: { prompt: { type: 'string' } } };
    expect(one({ id: 'a', [field]: schema })?.requestSchema).toEqual(schema);
    expect(one({ id: 'a', [field]: JSON.stringify(schema) })?.requestSchema).toEqual(schema);
    expect(one({ id: 'a', [field]: {} })).not.toHaveProperty('requestSchema');
  });

  it.each([
    ['/chat/completions', 'chat'],
    ['/images/generate', 'image'],
    ['/videos/generate', 'video'],
    ['/audio/speech', 'audio'],
    ['/something', 'other'],
  ])('routes by endpoint %s, never by capabilities', (endpoint, kind) => {
    expect(one({ id: 'gpt-audio', endpoint, capabilities: { input: ['audio'], output: ['audio'] } })?.kind).toBe(kind);
  });

  it('says when a custom model must be activated', () => {
    const noteOf = (...states: string[]) =>
      one({ id: 'a', deployments: states.map((status) => ({ status })) })?.notes ?? [];
    expect(noteOf('inactive')[0]).toContain('must be activated');
    expect(noteOf('inactive', 'active')).toEqual([]);
  });
});

describe('list shapes', () => {
  it.each([
    ['OpenAI', { object: 'list', data: [{ id: 'gpt-4o', object: 'model', owned_by: 'system' }] }, { id: 'gpt-4o' }],
    ['models with name', { models: [{ name: 'a-model', display_name: 'A' }] }, { id: 'a-model', label: 'A' }],
    ['a bare array', [{ id: 'x' }], { id: 'x', label: 'x' }],
    ['ids only', { data: ['x'] }, { id: 'x' }],
    ['vLLM', { data: [{ id: 'org/m', max_model_len: 32_768 }] }, { contextTokens: 32_768 }],
    [
      'llama.cpp',
      { models: [{ name: 'wrong' }], data: [{ id: 'right', meta: { n_ctx: 4096, n_ctx_train: 131_072 } }] },
      { id: 'right', contextTokens: 4096 },
    ],
    ['LM Studio', { data: [{ id: 'v', type: 'vlm', max_context_length: 8192 }] }, { input: ['text', 'image'] }],
    ['LM Studio embeddings', { data: [{ id: 'v', type: 'embeddings' }] }, { kind: 'embedding' }],
    [
      'Mistral',
      {
        data: [
          {
            id: 'mistral-small-latest',
            name: 'mistral-small-2503',
            max_context_length: 131_072,
            capabilities: { completion_chat: true, function_calling: true, vision: true },
            deprecation: '2025-11-30T12:00:00Z',
          },
        ],
      },
      {
        contextTokens: 131_072,
        toolCalling: true,
        input: ['text', 'image'],
        notes: ['Deprecated as of 2025-11-30.'],
      },
    ],
    ['Mistral embeddings', { data: [{ id: 'x', capabilities: { completion_chat: false } }] }, { kind: 'other' }],
    [
      'OpenRouter',
      {
        data: [
          {
            id: 'a/b',
            name: 'A: B',
            context_length: 64_000,
            architecture: { input_modalities: ['text'] },
            pricing: { prompt: '0.000001', completion: '0.000002' },
            supported_parameters: ['temperature'],
          },
        ],
      },
      { label: 'A: B', contextTokens: 64_000, toolCalling: false, input: ['text'] },
    ],
    ['an embedding by its id', { data: [{ id: 'text-embedding-3-small' }] }, { kind: 'embedding' }],
    ['a voice by its id', { data: [{ id: 'gpt-4o-mini-tts' }] }, { kind: 'audio' }],
  ] satisfies readonly (readonly [string, JsonValue, object])[])('%s', (_what, json, expected) => {
    const models = parseModelList(json, []);
    expect(models).toHaveLength(1);
    expect(models[0]).toMatchObject(expected);
  });

  it('takes an id once, the first', () => {
    expect(
      parseModelList(
        {
          data: [
            { id: 'a', name: 'First' },
            { id: 'a', name: 'Second' },
          ],
        },
        [],
      ),
    ).toMatchObject([{ label: 'First' }]);
  });
});

describe('over the static cards', () => {
  const cards = cardsOf('oxen');

  it("keeps the card's facts, notes and exceptions, and takes what is live", () => {
    const [model] = parseModelList(
      { data: [{ id: 'mistral-small-2503', summary: 'Live.', pricing: { method: 'time' }, owned_by: 'oxen' }] },
      cards,
    );
    const card = cards.find(({ id }) => id === 'mistral-small-2503');
    expect(model).toMatchObject({ label: 'Mistral Small 3.1', summary: 'Live.', contextTokens: 128_000 });
    expect(model?.facts.slice(0, card?.facts.length)).toEqual(card?.facts);
    expect(model?.facts).toContainEqual({ label: 'Price', value: 'Billed by time, not by token' });
    expect(model?.notes).toEqual(card?.notes);
    expect(model?.exceptions).toEqual(card?.exceptions);
    expect(model?.input).toEqual(['text', 'image']);
  });

  it('keeps cards that the list lacks, after it and marked', () => {
    const models = parseModelList({ data: [{ id: 'new' }] }, cards);
    expect(models.map(({ id }) => id)).toEqual(['new', ...cards.map(({ id }) => id)]);
    expect(models[1]?.notes.at(-1)).toMatch(/Not in the list/);
  });

  it.each([null, 'text', 7, {}, { data: [] }, { data: 'x' }, { data: [null, 5, [], {}] }] satisfies JsonValue[])(
    'holds no model in %j',
    (json) => {
      expect(parseModelList(json, cards)).toEqual([]);
    },
  );
});

describe('hostile lists', () => {
  const key = fc.constantFrom(
    'id',
    'name',
    'data',
    'models',
    'capabilities',
    'input',
    'pricing',
    'method',
    'description',
    'developer',
    'deployments',
    'status',
    'endpoint',
    'request_schema',
    'meta',
    'n_ctx',
    'created',
    'aliases',
    '__proto__',
  );
  const { hostile } = fc.letrec<{ hostile: JsonValue }>((tie) => ({
    hostile: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      fc.string(),
      fc.constantFrom<JsonValue>(null, true, -1, 1e308, '| a | b |\n|-|-|', '| Context Length | 9k |'),
      fc.array(tie('hostile'), { maxLength: 4 }),
      fc.dictionary(key, tie('hostile'), { maxKeys: 6 }),
    ),
  }));

  it('never throw, and give whole models with distinct ids', () => {
    fc.assert(
      fc.property(hostile, (json) => {
        const models = parseModelList(json, cardsOf('oxen'));
        expect(new Set(models.map(({ id }) => id)).size).toBe(models.length);
        for (const model of models) {
          expect(model.id).not.toBe('');
          expect(model.label).not.toBe('');
          expect(model.contextTokens ?? 1).toBeGreaterThan(0);
        }
        parseModel(json, cardsOf('oxen'));
      }),
      { numRuns: 500 },
    );
  });
});
