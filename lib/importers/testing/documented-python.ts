import type { DocumentedCode } from './documented-code';

const HELLO = [{ role: 'user', content: 'Hello!' }];

/** Python calls. */
export const DOCUMENTED_PYTHON: readonly DocumentedCode[] = [
  {
    name: 'OpenAI SDK, key from the environment by itself',
    code: `from openai import OpenAI
client = OpenAI()

completion = client.chat.completions.create(
  model="gpt-4o",
  messages=[
    {"role": "developer", "content": "You are a helpful assistant."},
    {"role": "user", "content": "Hello!"}
  ]
)

print(completion.choices[0].message)
`,
    target: 'openai',
    credential: { variable: 'OPENAI_API_KEY' },
    body: { model: 'gpt-4o', messages: [{ role: 'developer', content: 'You are a helpful assistant.' }, ...HELLO] },
  },
  {
    name: 'OpenAI SDK, functions with a stream',
    code: `from openai import OpenAI

client = OpenAI()

tools = [{
    "type": "function",
    "function": {
        "name": "get_weather",
        "description": "Get current temperature for a given location.",
        "parameters": {
            "type": "object",
            "properties": {"location": {"type": "string", "description": "City and country e.g. Bogotá, Colombia"}},
            "required": ["location"],
            "additionalProperties": False
        },
        "strict": True
    }
}]

stream = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "What's the weather like in Paris today?"}],
    tools=tools,
    stream=True
)

for chunk in stream:
    delta = chunk.choices[0].delta
    print(delta.tool_calls)
`,
    target: 'openai',
    credential: { variable: 'OPENAI_API_KEY' },
    body: {
      model: 'gpt-4o',
      messages: [{ role: 'user', content: "What's the weather like in Paris today?" }],
      tools: [
        {
          type: 'function',
          function: {
            name: 'get_weather',
            description: 'Get current temperature for a given location.',
            parameters: {
              type: 'object',
              properties: { location: { type: 'string', description: 'City and country e.g. Bogotá, Colombia' } },
              required: ['location'],
              additionalProperties: false,
            },
            strict: true,
          },
        },
      ],
      stream: true,
    },
  },
  {
    name: 'OpenAI, before version 1',
    code: `import os
import openai
openai.api_key = os.getenv("OPENAI_API_KEY")

response = openai.ChatCompletion.create(
  model="gpt-3.5-turbo",
  messages=[{"role": "user", "content": "Hello!"}],
  temperature=0,
  max_tokens=1_024,
)
`,
    target: 'openai',
    credential: { variable: 'OPENAI_API_KEY' },
    body: { model: 'gpt-3.5-turbo', messages: HELLO, temperature: 0, max_tokens: 1024 },
  },
  {
    name: 'Mistral SDK',
    code: `import os
from mistralai import Mistral

api_key = os.environ["MISTRAL_API_KEY"]
model = "mistral-large-latest"

client = Mistral(api_key=api_key)

chat_response = client.chat.complete(
    model= model,
    messages = [
        {
            "role": "user",
            "content": "What is the best French cheese?",
        },
    ]
)
print(chat_response.choices[0].message.content)
`,
    target: 'mistral',
    credential: { variable: 'MISTRAL_API_KEY' },
    body: {
      model: 'mistral-large-latest',
      messages: [{ role: 'user', content: 'What is the best French cheese?' }],
    },
  },
  {
    name: 'OpenRouter with requests and a placeholder',
    code: `import requests
import json

response = requests.post(
  url="https://openrouter.ai/api/v1/chat/completions",
  headers={
    "Authorization": "Bearer <OPENROUTER_API_KEY>",
    "HTTP-Referer": "<YOUR_SITE_URL>", # Optional. Site URL for rankings on openrouter.ai.
    "X-Title": "<YOUR_SITE_NAME>", # Optional.
  },
  data=json.dumps({
    "model": "openai/gpt-4o", # Optional
    "messages": [
      {
        "role": "user",
        "content": "What is the meaning of life?"
      }
    ]
  })
)
`,
    target: 'https://openrouter.ai/api/v1',
    credential: { variable: 'OPENROUTER_API_KEY' },
    body: { model: 'openai/gpt-4o', messages: [{ role: 'user', content: 'What is the meaning of life?' }] },
  },
  {
    name: 'OpenRouter with the OpenAI SDK',
    code: `from openai import OpenAI
from os import getenv

client = OpenAI(
  base_url="https://openrouter.ai/api/v1",
  api_key=getenv("OPENROUTER_API_KEY"),
)

completion = client.chat.completions.create(
  model="openai/gpt-4o",
  extra_headers={
    "X-Title": "My App",
  },
  # pass extra_body to access OpenRouter-only arguments.
  extra_body={
    "models": ["anthropic/claude-3.5-sonnet", "gryphe/mythomax-l2-13b"]
  },
  messages=[{"role": "user", "content": "Hello!"}],
)
`,
    target: 'https://openrouter.ai/api/v1',
    credential: { variable: 'OPENROUTER_API_KEY' },
    body: {
      model: 'openai/gpt-4o',
      messages: HELLO,
      models: ['anthropic/claude-3.5-sonnet', 'gryphe/mythomax-l2-13b'],
    },
  },
];
