import type { Model } from '../model';

const PAGES = 'https://docs.oxen.ai/inference-api/reference/models';
const DATE = '2026-08';

type OxenFacts = Pick<Model, 'id' | 'label' | 'input'> & Partial<Model>;

function oxenCard(card: OxenFacts): Model {
  const { id } = card;
  return {
    kind: 'chat',
    notes: [],
    source: { url: `${PAGES}/${id}`, date: DATE },
    detailsCommand: `curl -H "Authorization: Bearer $OXEN_API_KEY" https://hub.oxen.ai/api/ai/models/${id}`,
    ...card,
    facts: [
      { label: 'Model ID', value: id },
      ...(card.facts ?? []),
      { label: 'Oxen Workbench', value: `https://www.oxen.ai/ai/workbench?model=${encodeURIComponent(id)}` },
    ],
  };
}

const MISTRAL_SMALL = oxenCard({
  id: 'mistral-small-2503',
  label: 'Mistral Small 3.1',
  developer: 'Mistral AI',
  summary: 'Multimodal model, 128K context',
  description: [
    'Mistral Small 3.1 is a 24 billion parameter Multimodal LLM designed for a wide range of generative AI tasks.',
    'It excels in instruction following, conversational assistance, image understanding, and function calling, while being lightweight enough to run on a single RTX 4090 or a Mac with 32GB RAM when quantized.',
    'Some other noteworthy features of Mistral Small 3.1 include fast-response conversational assistance, low-latency function calling, and the ability to be fine-tuned for specialized domains such as legal advice, medical diagnostics, and technical support.',
  ].join('\n\n'),
  contextTokens: 128_000,
  input: ['text', 'image'],
  toolCalling: true,
  facts: [
    { label: 'Parameter Count', value: '24 billion' },
    { label: 'Mixture of Experts', value: 'No' },
    { label: 'Context Length', value: '128,000 tokens' },
    { label: 'Multilingual', value: 'Yes' },
    { label: 'Quantized*', value: 'Yes' },
    { label: 'Precision*', value: 'Unknown' },
    { label: 'Request parameters', value: 'The standard OpenAI chat completions request body' },
  ],
  notes: [
    'Retired by Mistral on 2025-11-30 (deprecated 2025-11-06, replaced by Mistral Small 4). Oxen still listed it in August 2026; calls may fail.',
    'Mistral recommends temperature 0.15 for this model; the examples of its page use 0.7.',
    '* Quantization is specific to the inference provider and the model may be offered with different quantization levels by other providers.',
  ],
  exceptions: { notes: { temperature: 'Mistral recommends 0.15 for this model.' } },
});

/** Oxen's models that are known without asking it; its live list is laid over them. */
export const OXEN_CARDS: readonly Model[] = [
  MISTRAL_SMALL,
  oxenCard({
    id: 'claude-sonnet-4-6',
    label: 'Claude Sonnet 4.6',
    developer: 'Anthropic',
    input: ['text', 'image'],
    pricing: { method: 'token', inputPerToken: 3e-6, outputPerToken: 1.5e-5 },
    facts: [
      { label: 'Developer', value: 'Anthropic' },
      { label: 'Input', value: 'text, image' },
      { label: 'Output', value: 'text' },
      { label: 'Price', value: '$3 per million input tokens, $15 per million output tokens' },
    ],
  }),
  oxenCard({
    id: 'claude-sonnet-5',
    label: 'Claude Sonnet 5',
    developer: 'Anthropic',
    input: [],
    notes: ['Its description rules out other than the default temperature, top_p and top_k.'],
    exceptions: { refused: ['temperature', 'top_p', 'top_k'] },
  }),
  oxenCard({
    id: 'gemini-3-1-pro-preview',
    label: 'Gemini 3.1 Pro Preview',
    developer: 'Google',
    input: ['text', 'audio'],
  }),
  oxenCard({ id: 'gpt-audio', label: 'GPT Audio', developer: 'OpenAI', input: ['text', 'audio'] }),
];
