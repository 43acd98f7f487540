import type { ProviderRow } from '../provider';
import { BASIC_EXAMPLES, MODEL_DEFAULTS, PENALTY_EXAMPLES, STANDARD_EXAMPLES, USAGE_IN_STREAMS } from './examples';

const PENALTIES = ['frequency_penalty', 'presence_penalty'] as const;
const UNLISTED_PENALTY = "Oxen's docs show it only for models of OpenAI, Fireworks, Groq, Cerebras and Perplexity.";

export const OXEN: ProviderRow = {
  id: 'oxen',
  label: 'Oxen',
  baseUrl: 'https://hub.oxen.ai/api/ai',
  keyEnv: 'OXEN_API_KEY',
  baseUrlEnv: 'OXEN_BASE_URL',
  auth: 'required',
  scheme: 'bearer',
  models: 'list',
  openList: true,
  local: false,
  exceptions: MODEL_DEFAULTS,
  rules: [
    {
      developers: ['anthropic'],
      idPrefixes: ['claude-'],
      exceptions: { refused: PENALTIES, together: [['temperature', 'top_p']] },
    },
    { developers: ['google'], idPrefixes: ['gemini-'], exceptions: { refused: PENALTIES } },
    {
      developers: ['mistral'],
      idPrefixes: ['mistral-'],
      exceptions: { notes: { frequency_penalty: UNLISTED_PENALTY, presence_penalty: UNLISTED_PENALTY } },
    },
    {
      developers: ['openai', 'fireworks', 'groq', 'cerebras', 'perplexity'],
      idPrefixes: ['gpt-'],
      examples: PENALTY_EXAMPLES,
    },
  ],
  examples: BASIC_EXAMPLES,
  added: USAGE_IN_STREAMS,
  keyPage: 'https://www.oxen.ai/settings/profile',
};

export const AZION: ProviderRow = {
  id: 'azion',
  label: 'Azion',
  baseUrl: null,
  keyEnv: 'AZION_API_KEY',
  baseUrlEnv: 'AZION_BASE_URL',
  auth: 'optional',
  scheme: 'bearer',
  models: 'static',
  local: false,
  exceptions: MODEL_DEFAULTS,
  rules: [],
  examples: STANDARD_EXAMPLES,
  added: {},
  note: 'Azion has no shared address: deploy its AI Inference Starter Kit and give https://<your domain>/v1. A key is needed only if you set one up.',
};

export const MISTRAL: ProviderRow = {
  id: 'mistral',
  label: 'Mistral',
  baseUrl: 'https://api.mistral.ai/v1',
  keyEnv: 'MISTRAL_API_KEY',
  baseUrlEnv: null,
  auth: 'required',
  scheme: 'bearer',
  models: 'list',
  local: false,
  exceptions: {
    overrides: { temperature: { maximum: 1.5, default: null } },
    twins: { seed: 'random_seed' },
    absent: [
      'logprobs',
      'top_logprobs',
      'max_completion_tokens',
      'verbosity',
      'logit_bias',
      'user',
      'store',
      'service_tier',
      'stream_options',
      'modalities',
      'audio',
      'prompt_cache_key',
      'safety_identifier',
      'top_k',
      'min_p',
      'repetition_penalty',
    ],
  },
  rules: [],
  examples: STANDARD_EXAMPLES,
  added: {},
  jsonWord: true,
  keyPage: 'https://console.mistral.ai/api-keys',
  note: 'Mistral refuses fields that it does not know.',
};

export const OPENAI: ProviderRow = {
  id: 'openai',
  label: 'OpenAI',
  baseUrl: 'https://api.openai.com/v1',
  keyEnv: 'OPENAI_API_KEY',
  baseUrlEnv: 'OPENAI_BASE_URL',
  auth: 'required',
  scheme: 'bearer',
  models: 'list',
  local: false,
  exceptions: { absent: ['top_k', 'min_p', 'repetition_penalty'] },
  rules: [
    {
      idPrefixes: ['o1', 'o3', 'o4', 'gpt-5', 'gpt-6'],
      exceptions: { twins: { max_tokens: 'max_completion_tokens' } },
    },
    {
      ids: ['gpt-5'],
      idPrefixes: ['o1', 'o3', 'o4', 'gpt-5-2025', 'gpt-5-mini', 'gpt-5-nano', 'gpt-5-pro', 'gpt-5-codex'],
      exceptions: { refused: ['temperature', 'top_p', ...PENALTIES, 'logprobs', 'top_logprobs', 'logit_bias'] },
    },
  ],
  examples: STANDARD_EXAMPLES,
  added: USAGE_IN_STREAMS,
  jsonWord: true,
  keyPage: 'https://platform.openai.com/api-keys',
};
