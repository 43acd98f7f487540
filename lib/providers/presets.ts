/** A known OpenAI-compatible server that a person can add as an endpoint: what the form is filled in with. */
export type EndpointPreset = {
  readonly label: string;
  readonly baseUrl: string;
  readonly keyPage: string;
  readonly auth: 'bearer' | 'x-api-key' | 'none';
  readonly note: string;
};

export const PRESETS: readonly EndpointPreset[] = [
  {
    label: 'Hugging Face',
    baseUrl: 'https://router.huggingface.co/v1',
    keyPage: 'https://huggingface.co/settings/tokens',
    auth: 'bearer',
    note: 'The token needs the permission to call Inference Providers.',
  },
  {
    label: 'OpenRouter',
    baseUrl: 'https://openrouter.ai/api/v1',
    keyPage: 'https://openrouter.ai/settings/keys',
    auth: 'bearer',
    note: 'Model ids begin with the name of their maker: maker/model.',
  },
  {
    label: 'Groq',
    baseUrl: 'https://api.groq.com/openai/v1',
    keyPage: 'https://console.groq.com/keys',
    auth: 'bearer',
    note: 'The base path is /openai/v1.',
  },
  {
    label: 'Together',
    baseUrl: 'https://api.together.xyz/v1',
    keyPage: 'https://api.together.ai/settings/api-keys',
    auth: 'bearer',
    note: 'The list holds models of every kind; chat is one of them.',
  },
  {
    label: 'DeepSeek',
    baseUrl: 'https://api.deepseek.com',
    keyPage: 'https://platform.deepseek.com/api_keys',
    auth: 'bearer',
    note: 'The base has no path; /v1 at its end works as well and says nothing about the model.',
  },
  {
    label: 'Gemini',
    baseUrl: 'https://generativelanguage.googleapis.com/v1beta/openai',
    keyPage: 'https://aistudio.google.com/apikey',
    auth: 'bearer',
    note: "Google's OpenAI-compatible path; its own API stands elsewhere.",
  },
];
