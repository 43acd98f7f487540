import type { DocumentedCode } from './documented-code';

const HELLO = [{ role: 'user', content: 'Hello!' }];

/** Python calls: servers of one's own, other providers. */
export const DOCUMENTED_PYTHON_MORE: readonly DocumentedCode[] = [
  {
    name: 'Groq SDK',
    code: `import os

from groq import Groq

client = Groq(
    api_key=os.environ.get("GROQ_API_KEY"),
)

chat_completion = client.chat.completions.create(
    messages=[
        {
            "role": "user",
            "content": "Explain the importance of fast language models",
        }
    ],
    model="llama-3.3-70b-versatile",
    stream=False,
)
`,
    target: 'https://api.groq.com/openai/v1',
    credential: { variable: 'GROQ_API_KEY' },
    body: {
      messages: [{ role: 'user', content: 'Explain the importance of fast language models' }],
      model: 'llama-3.3-70b-versatile',
      stream: false,
    },
  },
  {
    name: 'DeepSeek with the OpenAI SDK',
    code: `# Please install OpenAI SDK first: \`pip3 install openai\`
import os
from openai import OpenAI

client = OpenAI(api_key=os.environ.get('DEEPSEEK_API_KEY'), base_url="https://api.deepseek.com")

response = client.chat.completions.create(
    model="deepseek-chat",
    messages=[
        {"role": "system", "content": "You are a helpful assistant"},
        {"role": "user", "content": "Hello"},
    ],
    stream=False
)
`,
    target: 'https://api.deepseek.com',
    credential: { variable: 'DEEPSEEK_API_KEY' },
    body: {
      model: 'deepseek-chat',
      messages: [
        { role: 'system', content: 'You are a helpful assistant' },
        { role: 'user', content: 'Hello' },
      ],
      stream: false,
    },
  },
  {
    name: 'Ollama with the OpenAI SDK',
    code: `from openai import OpenAI

client = OpenAI(
    base_url='http://localhost:11434/v1/',

    # required but ignored
    api_key='ollama',
)

chat_completion = client.chat.completions.create(
    messages=[{'role': 'user', 'content': 'Hello!'}],
    model='llama3.2',
)
`,
    target: 'ollama',
    credential: undefined,
    body: { messages: HELLO, model: 'llama3.2' },
  },
  {
    name: 'vLLM with names bound before and extra_body',
    code: `from openai import OpenAI
# Set OpenAI's API key and API base to use vLLM's API server.
openai_api_key = "EMPTY"
openai_api_base = "http://localhost:8000/v1"

client = OpenAI(
    api_key=openai_api_key,
    base_url=openai_api_base,
)

chat_response = client.chat.completions.create(
    model="Qwen/Qwen2.5-1.5B-Instruct",
    messages=[{"role": "user", "content": "Hello!"}],
    extra_body={"top_k": 20, "chat_template_kwargs": {"enable_thinking": False}},
)
`,
    target: 'vllm',
    credential: undefined,
    body: {
      model: 'Qwen/Qwen2.5-1.5B-Instruct',
      messages: HELLO,
      top_k: 20,
      chat_template_kwargs: { enable_thinking: false },
    },
  },
  {
    name: 'Hugging Face router with an f-string and a payload',
    code: `import os
import requests

API_URL = "https://router.huggingface.co/v1/chat/completions"
headers = {
    "Authorization": f"Bearer {os.environ['HF_TOKEN']}",
}

def query(payload):
    response = requests.post(API_URL, headers=headers, json=payload)
    return response.json()

response = query({
    "messages": [{"role": "user", "content": "Hello!"}],
    "model": "openai/gpt-oss-120b:fastest"
})
`,
    target: 'https://router.huggingface.co/v1',
    credential: { variable: 'HF_TOKEN' },
    body: { messages: HELLO, model: 'openai/gpt-oss-120b:fastest' },
  },
  {
    name: 'Fireworks with a payload in data',
    code: `import requests
import json
url = "https://api.fireworks.ai/inference/v1/chat/completions"
payload = {
  "model": "accounts/fireworks/models/llama-v3p1-8b-instruct",
  "max_tokens": 16384,
  "top_p": 1,
  "temperature": 0.6,
  "messages": []
}
payload["messages"].append({"role": "user", "content": "Hello!"})
headers = {
  "Accept": "application/json",
  "Content-Type": "application/json",
  "Authorization": "Bearer <API_KEY>"
}
requests.request("POST", url, headers=headers, data=json.dumps(payload))
`,
    target: 'https://api.fireworks.ai/inference/v1',
    credential: { variable: 'API_KEY' },
    body: {
      model: 'accounts/fireworks/models/llama-v3p1-8b-instruct',
      max_tokens: 16384,
      top_p: 1,
      temperature: 0.6,
      messages: HELLO,
    },
  },
  {
    name: 'Together SDK in a function, asynchronous',
    code: `import asyncio
from together import AsyncTogether

async_client = AsyncTogether()

async def main():
    stream = await async_client.chat.completions.create(
        model="meta-llama/Llama-3-8b-chat-hf",
        messages=[{"role": "user", "content": "Hello!"}],
        stream=True,
    )
    async for chunk in stream:
        print(chunk.choices[0].delta.content or "", end="", flush=True)

asyncio.run(main())
`,
    target: 'https://api.together.xyz/v1',
    credential: { variable: 'TOGETHER_API_KEY' },
    body: { model: 'meta-llama/Llama-3-8b-chat-hf', messages: HELLO, stream: true },
  },
];
