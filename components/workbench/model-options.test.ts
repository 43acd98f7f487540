import { describe, expect, it } from 'vitest';
import type { Model } from '@/lib/providers/model';
import { modelChips, optionId, readOptionId } from './model-option';
import { modelOptions } from './model-options';

const model = (id: string, label: string, more: Partial<Model> = {}): Model => ({
  id,
  label,
  kind: 'chat',
  input: ['text'],
  facts: [],
  notes: [],
  ...more,
});
const PROVIDERS = [
  { id: 'sandbox', label: 'Sandbox', models: [model('sandbox', 'Sandbox')] },
  {
    id: 'oxen',
    label: 'Oxen',
    models: [model('mistral-small-2503', 'Mistral Small 3.1'), model('embed', 'Embed', { kind: 'embedding' })],
  },
];
const labels = (typed: string, current = 'sandbox') =>
  modelOptions(PROVIDERS, typed, current).map((option) => option.label);

describe('modelOptions', () => {
  it('lists every chat model when nothing is typed', () => {
    expect(labels('')).toEqual(['Sandbox (Sandbox)', 'Mistral Small 3.1 (Oxen)']);
  });

  it('filters by words in any order, over label, provider and id', () => {
    expect(labels('oxen small')[0]).toBe('Mistral Small 3.1 (Oxen)');
    expect(labels('2503')[0]).toBe('Mistral Small 3.1 (Oxen)');
  });

  it('offers a typed id on every provider, the current one first', () => {
    expect(labels('my/model', 'oxen')).toEqual(['Use my/model on Oxen', 'Use my/model on Sandbox']);
  });

  it('does not offer an id twice', () => {
    expect(labels('mistral-small-2503', 'oxen')).toEqual([
      'Mistral Small 3.1 (Oxen)',
      'Use mistral-small-2503 on Sandbox',
    ]);
  });
});

it('reads back what it wrote', () => {
  expect(readOptionId(optionId('azion', 'Qwen/Qwen3 x'))).toEqual({ provider: 'azion', model: 'Qwen/Qwen3 x' });
});

it.each([
  [{ contextTokens: 128_000 }, ['128k']],
  [{ contextTokens: 1_000_000, input: ['text', 'image'], toolCalling: true }, ['1M', 'vision', 'tools']],
  [{}, []],
])('chips of %j', (more, chips) => expect(modelChips(model('a', 'A', more))).toEqual(chips));
