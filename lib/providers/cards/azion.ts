import type { Fact, Model, ModelKind } from '../model';
import { AZION_MISTRAL_ANSWER, AZION_MISTRAL_FIELDS } from './azion-mistral-hints';
import { azionSchema } from './azion-schema';

const PAGES = 'https://www.azion.com/en/documentation/build/ai-inference';
const FREE_ID = 'Over HTTP the id may be spelled differently; it can be typed.';

type AzionFacts = {
  readonly id: string;
  readonly label: string;
  readonly category: string;
  readonly context: number;
  readonly tools?: boolean;
  readonly lora?: boolean;
  readonly page: string;
} & Partial<Model>;

const KINDS: ReadonlyMap<string, ModelKind> = new Map([
  ['OCR', 'ocr'],
  ['Embedding', 'embedding'],
  ['Reranker', 'reranker'],
]);

function azionCard({ category, context, tools, lora, page, ...card }: AzionFacts): Model {
  const images = category.includes('VLM') || category === 'OCR';
  return {
    kind: KINDS.get(category) ?? 'chat',
    contextTokens: context,
    input: images ? ['text', 'image'] : ['text'],
    ...(tools === undefined ? {} : { toolCalling: tools }),
    notes: [FREE_ID],
    source: { url: `${PAGES}/${page}/`, date: '2026-08' },
    facts: [
      { label: 'Model Category', value: category },
      ...(tools === undefined ? [] : [yesNo('Tool Calling', tools)]),
      { label: 'Context Length', value: `${context / 1000}k tokens` },
      ...(lora === undefined ? [] : [yesNo('Supports LoRA', lora)]),
      { label: 'Input Data', value: images ? 'Text, Image' : 'Text' },
    ],
    ...card,
  };
}

function yesNo(label: string, yes: boolean): Fact {
  return { label, value: yes ? 'Yes' : 'No' };
}

const LLM = 'Large Language Model (LLM)';
const VLM = 'Vision Language Model (VLM)';

const MISTRAL_SMALL = azionCard({
  id: 'casperhansen-mistral-small-24b-instruct-2501-awq',
  label: 'Mistral 3 Small 24B AWQ',
  developer: 'Mistral AI',
  category: LLM,
  context: 32_000,
  tools: true,
  page: 'mistral-3-small',
  description:
    'Mistral 3 Small is a language model that delivers capabilities comparable to larger models while being compact. It’s ideal for conversational agents, function calling, fine-tuning, and local inference with sensitive data.',
  requestSchema: azionSchema(),
  fieldHints: AZION_MISTRAL_FIELDS,
  answerHints: AZION_MISTRAL_ANSWER,
  facts: [
    { label: 'Model Name', value: 'Mistral 3 Small' },
    { label: 'Version', value: '24B AWQ' },
    { label: 'Model Category', value: LLM },
    { label: 'Size', value: '24B parameters' },
    { label: 'HuggingFace Model', value: 'casperhansen/mistral-small-24b-instruct-2501-awq' },
    { label: 'OpenAI Compatible Endpoint', value: 'Chat Completions' },
    { label: 'License', value: 'Apache 2.0' },
    { label: 'Tool Calling', value: 'Yes' },
    { label: 'Azion Long-term Support (LTS)', value: 'Yes' },
    { label: 'Context Length', value: '32k tokens' },
    { label: 'Supports LoRA', value: 'No' },
    { label: 'Input Data', value: 'Text' },
  ],
  notes: [
    'Mistral recommends temperature 0.15 for this model.',
    "The request schema is the page's own, with its missing brace added.",
    FREE_ID,
  ],
  exceptions: { notes: { temperature: 'Mistral recommends 0.15 for this model.' } },
});

/** Azion's models: it documents no list to ask, so these cards are all there is. */
export const AZION_CARDS: readonly Model[] = [
  MISTRAL_SMALL,
  azionCard({
    id: 'Qwen/Qwen3-30B-A3B-Instruct-2507-FP8',
    label: 'Qwen3 30B A3B Instruct 2507 FP8',
    category: LLM,
    context: 64_000,
    tools: true,
    lora: true,
    page: 'qwen3-30ba3b',
    requestSchema: azionSchema({ toolTextItems: true }),
    notes: ['The introduction of its page says 256K of context, its table 64k.', FREE_ID],
  }),
  azionCard({
    id: 'gpt-oss-20b',
    label: 'GPT-OSS 20B',
    category: LLM,
    context: 131_000,
    tools: true,
    lora: false,
    page: 'gpt-oss-20b',
    requestSchema: azionSchema({ lacks: ['tools', 'tool-role'], stringContent: true }),
    notes: ['Its page shows tool calling, its request schema has no tools.', FREE_ID],
  }),
  azionCard({
    id: 'qwen-qwen25-vl-3b-instruct-awq',
    label: 'Qwen2.5 VL 3B AWQ',
    category: VLM,
    context: 32_000,
    tools: true,
    lora: true,
    page: 'qwen-2-5-vl-3b',
    requestSchema: azionSchema({ images: true }),
  }),
  azionCard({
    id: 'qwen-qwen25-vl-7b-instruct-awq',
    label: 'Qwen2.5 VL 7B AWQ',
    category: VLM,
    context: 32_000,
    tools: true,
    lora: true,
    page: 'qwen-2-5-vl-7b',
    requestSchema: azionSchema({ images: true }),
    notes: ['Its page has no request schema; the one of Qwen2.5 VL 3B is used.', FREE_ID],
  }),
  azionCard({
    id: 'opengvlab-internvl3-1b-instruct',
    label: 'InternVL3 1B',
    category: VLM,
    context: 16_000,
    tools: false,
    lora: false,
    page: 'internvl3',
    requestSchema: azionSchema({ images: true, lacks: ['tools'] }),
  }),
  azionCard({
    id: 'nanonets/Nanonets-OCR-s',
    label: 'Nanonets-OCR-s',
    category: 'OCR',
    context: 32_000,
    page: 'nanonets-ocr-s',
  }),
  azionCard({
    id: 'Qwen/Qwen3-Embedding-4B',
    label: 'Qwen3 Embedding 4B',
    category: 'Embedding',
    context: 32_000,
    page: 'qwen3-embedding-4b',
  }),
  azionCard({
    id: 'baai-bge-reranker-v2-m3',
    label: 'BGE reranker v2-m3',
    category: 'Reranker',
    context: 8_000,
    lora: false,
    page: 'baai-bge-reranker-v2-m3',
  }),
];
