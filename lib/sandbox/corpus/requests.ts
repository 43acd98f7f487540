import type { Passage } from '../passage';

export const REQUESTS: readonly Passage[] = [
  {
    about: [
      'http',
      'request',
      'requests',
      'post',
      'api',
      'apis',
      'endpoint',
      'endpoints',
      'chat completions',
      'call a model',
      'rest',
    ],
    text: `A chat request is one HTTP call. Your program sends a POST to the address of the provider that ends in \`/chat/completions\`. The headers say that the body is JSON and «carry|hold» your key; the body names the model and lists the messages. The server answers with status 200 and a JSON object, or with a stream of events. Because so many providers speak this format, the same program can «talk to|use» all of them: change the base address, the key and the model id, and «the rest stays|leave the rest as it is».`,
  },
  {
    about: ['json', 'object', 'objects', 'format', 'parse', 'what is json', 'syntax'],
    text: `JSON is a text format for data. A value is a string, a number, \`true\`, \`false\`, \`null\`, a list in square brackets, or an object in curly braces with named fields. A request to a model is such an object:

\`\`\`json
{
  "model": "sandbox",
  "messages": [
    { "role": "user", "content": "Hello" }
  ],
  "stream": true
}
\`\`\`

Strings stand in double quotes, «names too|and so do names», and there is no comma after the last «field|entry». Python writes \`True\` and \`None\` where JSON writes \`true\` and \`null\`, which is a «common|frequent» mistake when people copy code.`,
  },
  {
    about: ['curl', 'terminal', 'command line', 'shell', 'bash'],
    text: `With cURL you can call a model from any terminal:

\`\`\`bash
curl http://127.0.0.1:3000/api/sandbox/v1/chat/completions \\
  -H "Content-Type: application/json" \\
  -d '{"model":"sandbox","messages":[{"role":"user","content":"Hello"}]}'
\`\`\`

The option \`-H\` adds a header and \`-d\` sends the body. Add \`-N\` when you stream, so that cURL «prints|shows» each event at once. A real provider also wants a header with your key; keep the key in an environment variable, «never|and never» in the command itself. The *Code* tab writes «the whole command|this command» for you.`,
  },
  {
    about: [
      'python',
      'requests library',
      'python code',
      'script',
      'code',
      'program',
      'function',
      'javascript',
      'sdk',
      'programming',
    ],
    text: `Here is a short Python program that asks a model:

\`\`\`python
import requests

response = requests.post(
    "http://127.0.0.1:3000/api/sandbox/v1/chat/completions",
    json={"model": "sandbox", "messages": [{"role": "user", "content": "Hello"}]},
)
print(response.json()["choices"][0]["message"]["content"])
\`\`\`

The argument \`json\` turns the dictionary into the body and sets the «content type|right header». For other languages open the *Code* tab: it «prints|shows» exactly the request that **Run** sends, for cURL, Python and «more|others».`,
  },
  {
    about: [
      'api key',
      'key',
      'keys',
      'token secret',
      'secret',
      'secrets',
      'authorization',
      'authentication',
      'bearer',
      'login',
      'security',
      'password',
    ],
    text: `An API key tells the provider who you are and who pays. It travels in a header, usually \`Authorization: Bearer\` followed by the key. Treat it like a password: keep it in an environment variable on the server, never in a page, a repository or a «chat|screenshot». If a key has been seen by others, «revoke it|replace it» at the provider. This workbench reads keys from the environment and adds them «on the server|outside the page», so the code you copy names the variable and not the key. I am built in and need «no key|no key at all».`,
  },
  {
    about: ['base url', 'url', 'address', 'openai-compatible', 'compatible', 'compatibility', 'v1', 'localhost'],
    text: `The base URL is the part of the address that all calls of a provider share. The client adds the path, for example \`/chat/completions\` or \`/models\`. Some base URLs end in \`/v1\` and some do not, and a wrong ending is «the most common|a common» reason for a 404. A server is called OpenAI-compatible when it takes the same request and gives the same answer as the OpenAI interface. Then the official libraries work with it: give them «the other base URL|its base URL», a key that the server accepts, and one of its model ids.`,
  },
  {
    about: ['header', 'headers', 'content-type', 'cors', 'browser', 'proxy'],
    text: `Headers are named lines that travel with a request or an answer. Two of them «matter|count» in every chat request: \`Content-Type: application/json\` says what the body is, and \`Authorization\` holds the key. In the answer \`Content-Type\` tells a client whether to read JSON or a stream of events, and a header with the request id helps the provider to find your call «later|in its logs». A browser sends requests to another host only if that host allows it, so pages usually call their own server, and that server «passes the call on|calls the provider».`,
  },
  {
    about: [
      'message object',
      'answer format',
      'response',
      'responses',
      'choices field',
      'response format',
      'what comes back',
    ],
    text: `The answer to a chat request is a JSON object. Its \`id\` names the completion, \`model\` tells which model answered, and \`choices\` is a list with one entry for each answer you asked for. An entry has an \`index\`, a \`message\` with the role \`assistant\` and the text in \`content\`, and a \`finish_reason\`. If the model calls a tool, the content is «\`null\`|often \`null\`» and the calls stand in \`tool_calls\`. At the end \`usage\` «counts|lists» the tokens. Unknown fields may appear at any time, so a «tolerant|good» client reads what it knows and keeps the rest.`,
  },
];
