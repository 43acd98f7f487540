/** A client library whose calls are chat completions: where it sends them, and the variable of its key. */
export type Sdk = { readonly baseUrl: string; readonly keyVariable: string };

const OPENAI: Sdk = { baseUrl: 'https://api.openai.com/v1', keyVariable: 'OPENAI_API_KEY' };
const MISTRAL: Sdk = { baseUrl: 'https://api.mistral.ai/v1', keyVariable: 'MISTRAL_API_KEY' };
const GROQ: Sdk = { baseUrl: 'https://api.groq.com/openai/v1', keyVariable: 'GROQ_API_KEY' };
const TOGETHER: Sdk = { baseUrl: 'https://api.together.xyz/v1', keyVariable: 'TOGETHER_API_KEY' };
const CEREBRAS: Sdk = { baseUrl: 'https://api.cerebras.ai/v1', keyVariable: 'CEREBRAS_API_KEY' };
const HUGGING_FACE: Sdk = { baseUrl: 'https://router.huggingface.co/v1', keyVariable: 'HF_TOKEN' };
const OPENROUTER: Sdk = { baseUrl: 'https://openrouter.ai/api/v1', keyVariable: 'OPENROUTER_API_KEY' };
const FIREWORKS: Sdk = { baseUrl: 'https://api.fireworks.ai/inference/v1', keyVariable: 'FIREWORKS_API_KEY' };
const DEEPSEEK: Sdk = { baseUrl: 'https://api.deepseek.com', keyVariable: 'DEEPSEEK_API_KEY' };

/** By the name of the class, or of a module whose default export it is. */
const SDKS: ReadonlyMap<string, Sdk> = new Map([
  ['OpenAI', OPENAI],
  ['AsyncOpenAI', OPENAI],
  ['OpenAIApi', OPENAI],
  ['Configuration', OPENAI],
  ['openai', OPENAI],
  ['AzureOpenAI', { baseUrl: '', keyVariable: 'AZURE_OPENAI_API_KEY' }],
  ['AsyncAzureOpenAI', { baseUrl: '', keyVariable: 'AZURE_OPENAI_API_KEY' }],
  ['Mistral', MISTRAL],
  ['MistralClient', MISTRAL],
  ['Groq', GROQ],
  ['AsyncGroq', GROQ],
  ['groq-sdk', GROQ],
  ['Together', TOGETHER],
  ['AsyncTogether', TOGETHER],
  ['together-ai', TOGETHER],
  ['Cerebras', CEREBRAS],
  ['@cerebras/cerebras_cloud_sdk', CEREBRAS],
  ['InferenceClient', HUGGING_FACE],
  ['AsyncInferenceClient', HUGGING_FACE],
  ['OpenRouter', OPENROUTER],
  ['Fireworks', FIREWORKS],
  ['DeepSeek', DEEPSEEK],
]);

/** The library of a client's class; undefined for what is none. */
export function sdkOf(type: string): Sdk | undefined {
  return SDKS.get(type);
}

const HTTP_CLIENTS = new Set([
  'requests.Session',
  'requests.session',
  'httpx.Client',
  'httpx.AsyncClient',
  'aiohttp.ClientSession',
  'axios.create',
]);

/** The type of the client that a call makes; undefined where it makes none. */
export function clientType(steps: readonly string[]): string | undefined {
  const name = steps.join('.');
  if (HTTP_CLIENTS.has(name)) return 'http';
  const last = steps.at(-1) ?? '';
  return SDKS.has(last) ? last : undefined;
}
