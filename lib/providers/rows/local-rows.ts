import type { ProviderRow } from '../provider';
import { MODEL_DEFAULTS, STANDARD_EXAMPLES, USAGE_IN_STREAMS } from './examples';

/** An OpenAI-compatible server about which nothing more is known: an operator's, the user's own, a local engine. */
export const GENERIC: Omit<ProviderRow, 'id' | 'label'> = {
  baseUrl: null,
  keyEnv: null,
  baseUrlEnv: null,
  auth: 'optional',
  scheme: 'bearer',
  models: 'list',
  local: false,
  exceptions: MODEL_DEFAULTS,
  rules: [],
  examples: STANDARD_EXAMPLES,
  added: USAGE_IN_STREAMS,
};

const IGNORED = 'Accepted and ignored by the sandbox.';

export const SANDBOX: ProviderRow = {
  ...GENERIC,
  id: 'sandbox',
  label: 'Sandbox',
  auth: 'none',
  scheme: 'none',
  models: 'static',
  exceptions: {
    overrides: { n: { maximum: 8 }, reasoning_effort: { enum: ['none', 'low', 'medium', 'high'] } },
    together: [['max_tokens', 'max_completion_tokens']],
    notes: { user: IGNORED, metadata: IGNORED, store: IGNORED, service_tier: IGNORED },
    absent: [
      'verbosity',
      'logit_bias',
      'modalities',
      'audio',
      'prediction',
      'prompt_cache_key',
      'safety_identifier',
      'top_k',
      'min_p',
      'repetition_penalty',
    ],
  },
  rules: [{ ids: ['sandbox', 'sandbox-fast'], exceptions: { absent: ['reasoning_effort'] } }],
  note: 'Simulated: a small language model inside this workbench.',
};

export const OLLAMA: ProviderRow = {
  ...GENERIC,
  id: 'ollama',
  label: 'Ollama',
  baseUrl: 'http://localhost:11434/v1',
  baseUrlEnv: 'OLLAMA_HOST',
  auth: 'none',
  scheme: 'none',
  local: true,
  exceptions: { ...MODEL_DEFAULTS, absent: ['n', 'logit_bias', 'user'] },
  note: 'The context size cannot be set per request; it stands in the model or in the settings of Ollama.',
};

const REPEAT_PENALTY = { twins: { repetition_penalty: 'repeat_penalty' } } as const;

export const LLAMACPP: ProviderRow = {
  ...GENERIC,
  id: 'llamacpp',
  label: 'llama.cpp',
  baseUrl: 'http://127.0.0.1:8080/v1',
  local: true,
  exceptions: { ...MODEL_DEFAULTS, ...REPEAT_PENALTY },
  note: 'llama-server ignores fields and model names that it does not know, and answers all the same.',
};

export const LMSTUDIO: ProviderRow = {
  ...GENERIC,
  id: 'lmstudio',
  label: 'LM Studio',
  baseUrl: 'http://localhost:1234/v1',
  local: true,
  exceptions: { ...MODEL_DEFAULTS, ...REPEAT_PENALTY },
  note: 'The list may show every downloaded model; the first call then loads one, which takes a while.',
};

export const VLLM: ProviderRow = {
  ...GENERIC,
  id: 'vllm',
  label: 'vLLM',
  baseUrl: 'http://localhost:8000/v1',
  local: true,
  note: 'Tools need a server started with --enable-auto-tool-choice and --tool-call-parser.',
};
