import { describe, expect, it } from 'vitest';
import { isJsonObject, type JsonObject, type JsonValue } from '../../core/json';
import { PROVIDERS } from '../table';
import { cardsOf } from './cards';

const ALL = PROVIDERS.flatMap((row) => cardsOf(row.id).map((card) => [`${card.label} (${row.label})`, card] as const));

function references(value: JsonValue): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : references(inner),
  );
}

function components(schema: JsonObject | undefined): readonly string[] {
  const outer = isJsonObject(schema?.components) ? schema.components.schemas : undefined;
  return isJsonObject(outer) ? Object.keys(outer).map((name) => `#/components/schemas/${name}`) : [];
}

describe('static cards', () => {
  it.each(ALL)('%s is whole', (_name, card) => {
    expect(card.label).not.toBe('');
    expect(card.facts.length).toBeGreaterThan(0);
    const labels = card.facts.map((fact) => fact.label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const text of [...card.notes, ...card.facts.flatMap((fact) => [fact.label, fact.value])]) {
      expect(text.trim()).not.toBe('');
    }
    if (card.source) expect(card.source.date).toMatch(/^\d{4}-\d{2}$/);
  });

  it.each(ALL.filter(([, card]) => card.requestSchema))('%s has a schema without loose ends', (_name, card) => {
    const used = new Set(references(card.requestSchema ?? null));
    expect(new Set(components(card.requestSchema))).toEqual(used);
  });

  it('have distinct ids per provider', () => {
    for (const row of PROVIDERS) {
      const ids = cardsOf(row.id).map((card) => card.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(cardsOf('constructor')).toEqual([]);
  });
});

describe('the two pages the product started from', () => {
  it('Mistral Small 3.1 on Oxen, every row', () => {
    const card = cardsOf('oxen').find(({ id }) => id === 'mistral-small-2503');
    expect(card?.label).toBe('Mistral Small 3.1');
    expect(card?.facts.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Model ID: mistral-small-2503',
      'Parameter Count: 24 billion',
      'Mixture of Experts: No',
      'Context Length: 128,000 tokens',
      'Multilingual: Yes',
      'Quantized*: Yes',
      'Precision*: Unknown',
      'Request parameters: The standard OpenAI chat completions request body',
      'Oxen Workbench: https://www.oxen.ai/ai/workbench?model=mistral-small-2503',
    ]);
    expect(card?.detailsCommand).toBe(
      'curl -H "Authorization: Bearer $OXEN_API_KEY" https://hub.oxen.ai/api/ai/models/mistral-small-2503',
    );
    expect(card?.notes.join(' ')).toMatch(/Retired by Mistral on 2025-11-30.*0\.15.*Quantization is specific/);
  });

  it('Mistral 3 Small on Azion, every row and field', () => {
    const card = cardsOf('azion')[0];
    expect(card?.facts.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Model Name: Mistral 3 Small',
      'Version: 24B AWQ',
      'Model Category: Large Language Model (LLM)',
      'Size: 24B parameters',
      'HuggingFace Model: casperhansen/mistral-small-24b-instruct-2501-awq',
      'OpenAI Compatible Endpoint: Chat Completions',
      'License: Apache 2.0',
      'Tool Calling: Yes',
      'Azion Long-term Support (LTS): Yes',
      'Context Length: 32k tokens',
      'Supports LoRA: No',
      'Input Data: Text',
    ]);
    expect(Object.keys(card?.fieldHints ?? {})).toHaveLength(11);
    expect(Object.keys(card?.answerHints ?? {})).toHaveLength(25);
    expect(card?.contextTokens).toBe(32_000);
  });
});

describe("Azion's schemas", () => {
  const schemaOf = (id: string) => cardsOf('azion').find((card) => card.id === id)?.requestSchema;
  const uses = (id: string, name: string) => components(schemaOf(id)).includes(`#/components/schemas/${name}`);

  it.each([
    ['casperhansen-mistral-small-24b-instruct-2501-awq', { tools: true, images: false, toolRole: true }],
    ['Qwen/Qwen3-30B-A3B-Instruct-2507-FP8', { tools: true, images: false, toolRole: true }],
    ['gpt-oss-20b', { tools: false, images: false, toolRole: false }],
    ['qwen-qwen25-vl-3b-instruct-awq', { tools: true, images: true, toolRole: true }],
    ['qwen-qwen25-vl-7b-instruct-awq', { tools: true, images: true, toolRole: true }],
    ['opengvlab-internvl3-1b-instruct', { tools: false, images: true, toolRole: true }],
  ])('%s', (id, { tools, images, toolRole }) => {
    const properties = schemaOf(id)?.properties;
    expect(isJsonObject(properties) && 'tools' in properties).toBe(tools);
    expect(uses(id, 'ToolDefinition')).toBe(tools);
    expect(uses(id, 'ImageContentItem')).toBe(images);
    expect(uses(id, 'ToolMessage')).toBe(toolRole);
  });

  it('are absent where the model does not chat', () => {
    expect(cardsOf('azion').flatMap((card) => (card.requestSchema ? [] : [card.kind]))).toEqual([
      'ocr',
      'embedding',
      'reranker',
    ]);
  });
});
