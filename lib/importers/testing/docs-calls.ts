/** Calls of curl as the public docs of each provider print them, with what they must import to. */
export type DocsCall = {
  readonly name: string;
  readonly text: string;
  /** The id of a built-in provider, or the base URL of a new endpoint. */
  readonly target: string;
  readonly model: string;
  readonly roles: readonly string[];
  /** The variable that holds the key, or nothing. */
  readonly key?: string;
  /** A word of each sentence that must be said. */
  readonly says?: readonly RegExp[];
};

const USER = ['user'];
const BOTH = ['system', 'user'];

export const DOCS_CALLS: readonly DocsCall[] = [
  {
    name: 'OpenAI',
    target: 'openai',
    model: 'gpt-5.4',
    roles: ['developer', 'user'],
    key: 'OPENAI_API_KEY',
    text: `curl https://api.openai.com/v1/chat/completions \\
  -H "Content-Type: application/json" \\
  -H "Authorization: Bearer $OPENAI_API_KEY" \\
  -d '{
    "model": "gpt-5.4",
    "messages": [
      {
        "role": "developer",
        "content": "You are a helpful assistant."
      },
      {
        "role": "user",
        "content": "Hello!"
      }
    ],
    "stream": true
  }'
`,
  },
  {
    name: 'Mistral',
    target: 'mistral',
    model: 'mistral-large-latest',
    roles: USER,
    key: 'MISTRAL_API_KEY',
    text: `curl --location "https://api.mistral.ai/v1/chat/completions" \\
     --header 'Content-Type: application/json' \\
     --header 'Accept: application/json' \\
     --header "Authorization: Bearer $MISTRAL_API_KEY" \\
     --data '{
    "model": "mistral-large-latest",
    "messages": [{"role": "user", "content": "Who is the most renowned French painter?"}]
  }'`,
  },
  {
    name: 'Groq',
    target: 'https://api.groq.com/openai/v1',
    model: 'llama-3.3-70b-versatile',
    roles: USER,
    key: 'GROQ_API_KEY',
    text: `curl https://api.groq.com/openai/v1/chat/completions -s \\
-H "Content-Type: application/json" \\
-H "Authorization: Bearer $GROQ_API_KEY" \\
-d '{
  "model": "llama-3.3-70b-versatile",
  "messages": [{
      "role": "user",
      "content": "Explain the importance of fast language models"
  }]
}'`,
  },
  {
    name: 'OpenRouter',
    target: 'https://openrouter.ai/api/v1',
    model: 'openai/gpt-5.2',
    roles: USER,
    key: 'OPENROUTER_API_KEY',
    says: [/HTTP-Referer/, /X-Title/],
    text: `curl https://openrouter.ai/api/v1/chat/completions \\
  -H "Content-Type: application/json" \\
  -H "Authorization: Bearer $OPENROUTER_API_KEY" \\
  -H "HTTP-Referer: https://my.app" -H "X-Title: My app" \\
  -d '{
  "model": "openai/gpt-5.2",
  "messages": [
    {
      "role": "user",
      "content": "What is the meaning of life?"
    }
  ]
}'`,
  },
  {
    name: 'Together',
    target: 'https://api.together.xyz/v1',
    model: 'meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo',
    roles: BOTH,
    key: 'TOGETHER_API_KEY',
    text: `curl -X POST "https://api.together.xyz/v1/chat/completions" \\
     -H "Authorization: Bearer $TOGETHER_API_KEY" \\
     -H "Content-Type: application/json" \\
     -d '{
          "model": "meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo",
          "messages": [
          {"role": "system", "content": "You are an expert travel guide"},
          {"role": "user", "content": "Tell me fun things to do in San Francisco."}
      ]
     }'`,
  },
  {
    name: 'DeepSeek, whose key is a placeholder',
    target: 'https://api.deepseek.com',
    model: 'deepseek-chat',
    roles: BOTH,
    key: 'DEEPSEEK_API_KEY',
    text: `curl https://api.deepseek.com/chat/completions \\
  -H "Content-Type: application/json" \\
  -H "Authorization: Bearer \${DEEPSEEK_API_KEY}" \\
  -d '{
        "model": "deepseek-chat",
        "messages": [
          {"role": "system", "content": "You are a helpful assistant."},
          {"role": "user", "content": "Hello!"}
        ],
        "stream": false
      }'`,
  },
  {
    name: 'Fireworks',
    target: 'https://api.fireworks.ai/inference/v1',
    model: 'accounts/fireworks/models/deepseek-v3p1',
    roles: USER,
    key: 'FIREWORKS_API_KEY',
    text: `curl \\
  --header 'Authorization: Bearer <FIREWORKS_API_KEY>' \\
  --header 'Content-Type: application/json' \\
  --data '{"model": "accounts/fireworks/models/deepseek-v3p1", "messages": [{"role": "user", "content": "Say this is a test"}]}' \\
  --url https://api.fireworks.ai/inference/v1/chat/completions`,
  },
  {
    name: 'Hugging Face router',
    target: 'https://router.huggingface.co/v1',
    model: 'openai/gpt-oss-120b:fastest',
    roles: USER,
    key: 'HF_TOKEN',
    text: `curl https://router.huggingface.co/v1/chat/completions \\
    -H "Authorization: Bearer $HF_TOKEN" \\
    -H 'Content-Type: application/json' \\
    -d '{
        "messages": [
            {
                "role": "user",
                "content": "How many '"'G'"'s in '"'huggingface'"'?"
            }
        ],
        "model": "openai/gpt-oss-120b:fastest",
        "stream": false
    }'`,
  },
  {
    name: 'Ollama',
    target: 'ollama',
    model: 'llama3.2',
    roles: BOTH,
    text: `curl http://localhost:11434/v1/chat/completions \\
    -H "Content-Type: application/json" \\
    -d '{
        "model": "llama3.2",
        "messages": [
            {"role": "system", "content": "You are a helpful assistant."},
            {"role": "user", "content": "Hello!"}
        ]
    }'`,
  },
  {
    name: "Ollama's own API",
    target: 'ollama',
    model: 'llama3.2',
    roles: USER,
    says: [/different API/],
    text: `curl http://localhost:11434/api/chat -d '{
  "model": "llama3.2",
  "messages": [{ "role": "user", "content": "why is the sky blue?" }]
}'`,
  },
  {
    name: 'vLLM',
    target: 'vllm',
    model: 'Qwen/Qwen2.5-1.5B-Instruct',
    roles: BOTH,
    text: `curl http://localhost:8000/v1/chat/completions \\
    -H "Content-Type: application/json" \\
    -H "Authorization: Bearer token-abc123" \\
    -d '{
        "model": "Qwen/Qwen2.5-1.5B-Instruct",
        "messages": [
            {"role": "system", "content": "You are a helpful assistant."},
            {"role": "user", "content": "Who won the world series in 2020?"}
        ]
    }'`,
  },
  {
    name: 'LM Studio',
    target: 'lmstudio',
    model: 'qwen2.5-7b-instruct',
    roles: BOTH,
    text: `curl http://127.0.0.1:1234/v1/chat/completions \\
  -H "Content-Type: application/json" \\
  -d '{
    "model": "qwen2.5-7b-instruct",
    "messages": [
      { "role": "system", "content": "Always answer in rhymes." },
      { "role": "user", "content": "Introduce yourself." }
    ],
    "temperature": 0.7,
    "max_tokens": -1,
    "stream": true
  }'`,
  },
  {
    name: 'llama.cpp',
    target: 'llamacpp',
    model: 'gpt-3.5-turbo',
    roles: BOTH,
    text: `curl --request POST --url http://localhost:8080/v1/chat/completions \\
-H "Content-Type: application/json" \\
-H "Authorization: Bearer no-key" \\
-d '{
"model": "gpt-3.5-turbo",
"messages": [
{ "role": "system", "content": "You are ChatGPT, an AI assistant." },
{ "role": "user", "content": "Write a limerick about python exceptions" }
]
}'`,
  },
  {
    name: 'Azure, which takes its key elsewhere',
    target: 'https://my-resource.openai.azure.com/openai/deployments/gpt-4o',
    model: '',
    roles: USER,
    key: 'AZURE_OPENAI_API_KEY',
    says: [/query/, /model/],
    text: `curl "https://my-resource.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21" \\
  -H "Content-Type: application/json" \\
  -H "api-key: $AZURE_OPENAI_API_KEY" \\
  -d '{"messages":[{"role": "user", "content": "Do other Azure services support this too?"}]}'`,
  },
  {
    name: 'Anthropic, a different API',
    target: 'https://api.anthropic.com/v1',
    model: 'claude-sonnet-4-5',
    roles: USER,
    key: 'ANTHROPIC_API_KEY',
    says: [/Anthropic's Messages API/, /anthropic-version/],
    text: `curl https://api.anthropic.com/v1/messages \\
     --header "x-api-key: $ANTHROPIC_API_KEY" \\
     --header "anthropic-version: 2023-06-01" \\
     --header "content-type: application/json" \\
     --data \\
'{
    "model": "claude-sonnet-4-5",
    "max_tokens": 1024,
    "messages": [
        {"role": "user", "content": "Hello, world"}
    ]
}'`,
  },
  {
    name: 'xAI, whose key is a placeholder',
    target: 'https://api.x.ai/v1',
    model: 'grok-4',
    roles: BOTH,
    says: [/jq/],
    text: `curl https://api.x.ai/v1/chat/completions \\
-H "Content-Type: application/json" \\
-H "Authorization: Bearer your_api_key" \\
-m 3600 \\
-d '{
    "messages": [{"role": "system", "content": "You are Grok."}, {"role": "user", "content": "Hi"}],
    "model": "grok-4",
    "stream": false
}' | jq '.choices[0].message.content'`,
  },
  {
    name: 'Gemini, whose body takes a variable',
    target: 'https://generativelanguage.googleapis.com/v1beta/openai',
    model: 'gemini-2.5-flash',
    roles: USER,
    key: 'GEMINI_API_KEY',
    text: `export MODEL=gemini-2.5-flash
curl "https://generativelanguage.googleapis.com/v1beta/openai/chat/completions" \\
-H "Content-Type: application/json" \\
-H "Authorization: Bearer $GEMINI_API_KEY" \\
-d "{ \\"model\\": \\"$MODEL\\", \\"messages\\": [{\\"role\\": \\"user\\", \\"content\\": \\"Explain to me how AI works\\"}] }"`,
  },
];
