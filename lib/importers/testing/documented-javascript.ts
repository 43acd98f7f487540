import type { DocumentedCode } from './documented-code';

const HELLO = [{ role: 'user', content: 'Hello!' }];

/** JavaScript and TypeScript calls. */
export const DOCUMENTED_JAVASCRIPT: readonly DocumentedCode[] = [
  {
    name: 'OpenAI SDK in a main function',
    code: `import OpenAI from "openai";

const openai = new OpenAI();

async function main() {
  const completion = await openai.chat.completions.create({
    messages: [{ role: "user", content: "Hello!" }],
    model: "gpt-4o",
    store: true,
  });

  console.log(completion.choices[0]);
}

main();
`,
    target: 'openai',
    credential: { variable: 'OPENAI_API_KEY' },
    body: { messages: HELLO, model: 'gpt-4o', store: true },
  },
  {
    name: 'OpenAI before version 4',
    code: `const { Configuration, OpenAIApi } = require("openai");
const configuration = new Configuration({
  apiKey: process.env.OPENAI_API_KEY,
});
const openai = new OpenAIApi(configuration);

const completion = await openai.createChatCompletion({
  model: "gpt-3.5-turbo",
  messages: [{role: "user", content: "Hello!"}],
});
`,
    target: 'openai',
    credential: { variable: 'OPENAI_API_KEY' },
    body: { model: 'gpt-3.5-turbo', messages: HELLO },
  },
  {
    name: 'Mistral SDK',
    code: `import { Mistral } from '@mistralai/mistralai';

const apiKey = process.env.MISTRAL_API_KEY;

const client = new Mistral({apiKey: apiKey});

const chatResponse = await client.chat.complete({
  model: 'mistral-large-latest',
  messages: [{role: 'user', content: 'What is the best French cheese?'}],
});

console.log('Chat:', chatResponse.choices[0].message.content);
`,
    target: 'mistral',
    credential: { variable: 'MISTRAL_API_KEY' },
    body: {
      model: 'mistral-large-latest',
      messages: [{ role: 'user', content: 'What is the best French cheese?' }],
    },
  },
  {
    name: 'OpenRouter with fetch',
    code: `fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: {
    Authorization: 'Bearer <OPENROUTER_API_KEY>',
    'X-Title': '<YOUR_SITE_NAME>', // Optional. Site title for rankings on openrouter.ai.
    'Content-Type': 'application/json',
  },
  body: JSON.stringify({
    model: 'openai/gpt-4o',
    messages: [
      {
        role: 'user',
        content: 'What is the meaning of life?',
      },
    ],
  }),
});
`,
    target: 'https://openrouter.ai/api/v1',
    credential: { variable: 'OPENROUTER_API_KEY' },
    body: { model: 'openai/gpt-4o', messages: [{ role: 'user', content: 'What is the meaning of life?' }] },
  },
  {
    name: 'OpenRouter in TypeScript with the OpenAI SDK and a picture',
    code: `import OpenAI from 'openai';

const openai = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY!,
  defaultHeaders: {
    'HTTP-Referer': 'https://example.com',
  },
});

async function main(): Promise<void> {
  const messages = [
    {
      role: 'user' as const,
      content: [
        { type: 'text', text: 'What is in this image?' },
        { type: 'image_url', image_url: { url: \`https://example.com/\${'a'}.jpg\` } },
      ],
    },
  ] satisfies OpenAI.ChatCompletionMessageParam[];
  const completion = await openai.chat.completions.create({ model: 'openai/gpt-4o', messages } as any);
  console.log(completion.choices[0].message);
}

main();
`,
    target: 'https://openrouter.ai/api/v1',
    credential: { variable: 'OPENROUTER_API_KEY' },
    body: {
      model: 'openai/gpt-4o',
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'What is in this image?' },
            { type: 'image_url', image_url: { url: 'https://example.com/a.jpg' } },
          ],
        },
      ],
    },
    notes: [/HTTP-Referer/i],
  },
  {
    name: 'Groq SDK',
    code: `import Groq from "groq-sdk";

const groq = new Groq({ apiKey: process.env.GROQ_API_KEY });

export async function main() {
  const chatCompletion = await getGroqChatCompletion();
  // Print the completion returned by the LLM.
  console.log(chatCompletion.choices[0]?.message?.content || "");
}

export async function getGroqChatCompletion() {
  return groq.chat.completions.create({
    messages: [{ role: "user", content: "Hello!" }],
    model: "openai/gpt-oss-20b",
  });
}
`,
    target: 'https://api.groq.com/openai/v1',
    credential: { variable: 'GROQ_API_KEY' },
    body: { messages: HELLO, model: 'openai/gpt-oss-20b' },
  },
  {
    name: 'DeepSeek with axios',
    code: `const axios = require('axios');
let data = JSON.stringify({
  "messages": [
    { "content": "You are a helpful assistant", "role": "system" },
    { "content": "Hi", "role": "user" }
  ],
  "model": "deepseek-chat",
  "frequency_penalty": 0,
  "max_tokens": 4096,
  "response_format": { "type": "text" },
  "stop": null,
  "stream": false
});

let config = {
  method: 'post',
maxBodyLength: Infinity,
  url: 'https://api.deepseek.com/chat/completions',
  headers: {
    'Content-Type': 'application/json',
    'Accept': 'application/json',
    'Authorization': 'Bearer <TOKEN>'
  },
  data : data
};

axios(config)
.then((response) => {
  console.log(JSON.stringify(response.data));
})
.catch((error) => {
  console.log(error);
});
`,
    target: 'https://api.deepseek.com',
    credential: undefined,
    body: {
      messages: [
        { content: 'You are a helpful assistant', role: 'system' },
        { content: 'Hi', role: 'user' },
      ],
      model: 'deepseek-chat',
      frequency_penalty: 0,
      max_tokens: 4096,
      response_format: { type: 'text' },
      stop: null,
      stream: false,
    },
  },
  {
    name: 'a proxy route with axios.post',
    code: `import axios from "axios";
const BASE = process.env.OPENAI_BASE_URL ?? "https://api.openai.com/v1";
const { data } = await axios.post(\`\${BASE}/chat/completions\`, {
  model: "gpt-4o-mini", messages: [{ role: "user", content: "Hello!" }], temperature: .5,
}, { headers: { Authorization: \`Bearer \${process.env["OPENAI_API_KEY"]}\` } });
`,
    target: 'openai',
    credential: { variable: 'OPENAI_API_KEY' },
    body: { model: 'gpt-4o-mini', messages: HELLO, temperature: 0.5 },
  },
  {
    name: 'Deno with a stream helper',
    code: `import OpenAI from "npm:openai";
const client = new OpenAI({ apiKey: Deno.env.get("OPENAI_API_KEY"), baseURL: "http://localhost:1234/v1" });
const stream = client.chat.completions.stream({
  model: "qwen3", messages: [{ role: "user", content: "Hello!" }],
});
for await (const part of stream) Deno.stdout.write(part);
`,
    target: 'lmstudio',
    credential: { variable: 'OPENAI_API_KEY' },
    body: { model: 'qwen3', messages: HELLO, stream: true },
  },
];
