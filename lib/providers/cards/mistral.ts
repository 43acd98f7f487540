import type { Model } from '../model';

function mistralCard(id: string, label: string, input: readonly string[]): Model {
  return {
    id,
    label,
    kind: 'chat',
    developer: 'Mistral AI',
    input,
    toolCalling: true,
    facts: [{ label: 'Model ID', value: id }],
    notes: [],
  };
}

/** Well-known aliases of Mistral's own API, for when its list cannot be read. */
export const MISTRAL_CARDS: readonly Model[] = [
  mistralCard('mistral-small-latest', 'Mistral Small (latest)', ['text', 'image']),
  mistralCard('mistral-medium-latest', 'Mistral Medium (latest)', ['text', 'image']),
  mistralCard('mistral-large-latest', 'Mistral Large (latest)', []),
  mistralCard('ministral-8b-latest', 'Ministral 8B (latest)', []),
  mistralCard('codestral-latest', 'Codestral (latest)', ['text']),
];
