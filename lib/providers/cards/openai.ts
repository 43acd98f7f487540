import type { Model } from '../model';

function openaiCard(id: string, label: string): Model {
  return {
    id,
    label,
    kind: 'chat',
    developer: 'OpenAI',
    input: ['text', 'image'],
    toolCalling: true,
    facts: [{ label: 'Model ID', value: id }],
    notes: [],
    source: { url: `https://platform.openai.com/docs/models/${id}`, date: '2026-08' },
  };
}

/** Well-known chat models of OpenAI, for when its list cannot be read. */
export const OPENAI_CARDS: readonly Model[] = [
  openaiCard('gpt-5', 'GPT-5'),
  openaiCard('gpt-5-mini', 'GPT-5 mini'),
  openaiCard('gpt-5-nano', 'GPT-5 nano'),
  openaiCard('gpt-4.1', 'GPT-4.1'),
  openaiCard('gpt-4.1-mini', 'GPT-4.1 mini'),
  openaiCard('gpt-4o', 'GPT-4o'),
  openaiCard('gpt-4o-mini', 'GPT-4o mini'),
  openaiCard('o4-mini', 'o4-mini'),
];
