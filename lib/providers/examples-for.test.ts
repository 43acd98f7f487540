import { describe, expect, it } from 'vitest';
import { cardsOf } from './cards/cards';
import { examplesFor } from './examples-for';
import type { Model } from './model';
import { modelFor } from './model-for';
import { PROVIDERS, providerRow } from './table';

function dial(providerId: string, changes: Partial<Model> & { readonly id: string }): string {
  const row = providerRow(providerId);
  if (row === undefined) return 'no such provider';
  const model = { ...modelFor(row, changes.id, cardsOf(providerId)), ...changes };
  return examplesFor(row, model)
    .map(({ name, value, level }) => `${level === 'basic' ? '' : '+'}${name}=${JSON.stringify(value)}`)
    .join(' ');
}

const BASIC = 'temperature=0.7 max_tokens=1024 stream=false';
const PENALTIES = '+frequency_penalty=0 +presence_penalty=0';

describe('examplesFor', () => {
  it.each([
    ['oxen', { id: 'mistral-small-2503' }, `${BASIC} +top_p=1`],
    ['oxen', { id: 'any', developer: 'OpenAI' }, `${BASIC} +top_p=1 ${PENALTIES}`],
    ['oxen', { id: 'any', developer: 'Fireworks AI' }, `${BASIC} +top_p=1 ${PENALTIES}`],
    ['oxen', { id: 'any', developer: 'Groq' }, `${BASIC} +top_p=1 ${PENALTIES}`],
    ['oxen', { id: 'any', developer: 'Googleplex' }, `${BASIC} +top_p=1`],
    ['oxen', { id: 'any', developer: 'Anthropic' }, BASIC],
    ['oxen', { id: 'claude-typed-by-hand' }, BASIC],
    ['oxen', { id: 'any', developer: 'Google DeepMind' }, `${BASIC} +top_p=1`],
    ['oxen', { id: 'claude-sonnet-5' }, 'max_tokens=1024 stream=false'],
    ['azion', { id: 'gpt-oss-20b' }, `${BASIC} +top_p=1 ${PENALTIES}`],
    ['openai', { id: 'gpt-4o' }, `${BASIC} +top_p=1 ${PENALTIES}`],
    ['openai', { id: 'o4-mini' }, 'max_completion_tokens=1024 stream=false'],
    ['sandbox', { id: 'sandbox' }, `${BASIC} +top_p=1 ${PENALTIES}`],
  ] as const)('%s %j: %s', (provider, changes, expected) => {
    expect(dial(provider, changes)).toBe(expected);
  });

  it('keeps to what the model lists, and takes its default where the example does not fit', () => {
    const properties = {
      temperature: { type: 'number', maximum: 0.5, default: 0.3 },
      max_tokens: { type: 'integer', maximum: 512 },
      stream: { type: 'boolean' },
    };
    expect(dial('oxen', { id: 'any', requestSchema: { properties } })).toBe('temperature=0.3 stream=false');
  });

  it('gives every provider a dial', () => {
    for (const row of PROVIDERS) {
      expect(examplesFor(row, modelFor(row, 'typed', []))).not.toHaveLength(0);
    }
  });
});
