import { isStreaming, type WireRequest, wireVariables } from '../../core/wire';
import { headerText, urlText } from '../environment-text';
import {
  type PythonCode,
  py,
  pythonArgument,
  pythonBody,
  pythonField,
  pythonLines,
  pythonText,
} from '../languages/python';
import { isAnonymous, type SdkClient, sdkClient } from '../openai-sdk';
import { hasTools } from '../request-shape';
import type { SnippetOptions, SnippetTarget } from '../target';

/** Parameters of `chat.completions.create` that every release since 1.60 knows; others travel in `extra_body`. */
const KNOWN: ReadonlySet<string> = new Set([
  'model',
  'messages',
  'frequency_penalty',
  'function_call',
  'functions',
  'logit_bias',
  'logprobs',
  'max_completion_tokens',
  'max_tokens',
  'n',
  'parallel_tool_calls',
  'presence_penalty',
  'reasoning_effort',
  'response_format',
  'seed',
  'service_tier',
  'stop',
  'stream',
  'stream_options',
  'temperature',
  'tool_choice',
  'tools',
  'top_logprobs',
  'top_p',
  'user',
]);

export const pythonOpenai: SnippetTarget = {
  id: 'python-openai',
  label: 'Python (OpenAI SDK)',
  editorLanguage: 'python',
  fileName: 'request.py',
  install: 'pip install openai',
  providers: null,
  print: (wire, options) => script(wire, options).text,
};

function script(wire: WireRequest, options: SnippetOptions): PythonCode {
  const client = sdkClient(wire);
  return pythonLines([
    wireVariables(wire).length > 0 && py`import os`,
    isAnonymous(client) ? py`from openai import Omit, OpenAI` : py`from openai import OpenAI`,
    py``,
    newClient(client),
    py``,
    py`${isStreaming(wire) ? py`stream` : py`completion`} = client.chat.completions.create(
    ${callArguments(wire, client, options)}
)`,
    isStreaming(wire) ? readStream(hasTools(wire)) : py`print(completion.to_json())`,
  ]);
}

function newClient(client: SdkClient): PythonCode {
  const headers = client.headers.map(([name, value]) => py`${name}: ${pythonText(headerText(value))},`);
  const parts = pythonLines([
    py`base_url=${pythonText(urlText(client.baseUrl))},`,
    py`api_key=${client.key ? pythonText(headerText(client.key)) : 'none'},`,
    headers.length > 0 &&
      py`default_headers={
    ${pythonLines(headers)}
},`,
  ]);
  return py`client = OpenAI(
    ${parts}
)`;
}

function callArguments({ body }: WireRequest, client: SdkClient, options: SnippetOptions): PythonCode {
  const entries = Object.entries(body).filter(([, value]) => value !== undefined);
  const extra = entries.filter(([name]) => !KNOWN.has(name));
  return pythonLines([
    ...entries.flatMap(([name, value]) =>
      KNOWN.has(name) ? [pythonArgument(name, pythonField(name, value, options.floats))] : [],
    ),
    extra.length > 0 && pythonArgument('extra_body', pythonBody(Object.fromEntries(extra), options.floats)),
    isAnonymous(client) && py`extra_headers={"Authorization": Omit()},`,
  ]);
}

function readStream(tools: boolean): PythonCode {
  const print = pythonLines([
    py`print(choice.delta.content or "", end="", flush=True)`,
    tools &&
      py`for call in choice.delta.tool_calls or []:
    print(call.function.name or "", call.function.arguments or "", sep="", end="", flush=True)`,
  ]);
  return py`for chunk in stream:
    for choice in chunk.choices:
        ${print}
print()`;
}
