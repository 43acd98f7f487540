import { isStreaming, type WireRequest, wireVariables } from '../../core/wire';
import { type PythonCode, py, pythonLines } from '../languages/python';
import { sdkClient } from '../openai-sdk';
import { pythonCallArguments, pythonClient, pythonImport } from '../python-openai-client';
import { hasTools } from '../request-shape';
import type { SnippetOptions, SnippetTarget } from '../target';

export const pythonOpenai: SnippetTarget = {
  id: 'python-openai',
  label: 'Python (OpenAI SDK)',
  editorLanguage: 'python',
  fileName: 'request.py',
  install: 'pip install openai',
  run: 'python3 request.py',
  providers: null,
  requests: 'all',
  print: (wire, options) => script(wire, options).text,
};

function script(wire: WireRequest, options: SnippetOptions): PythonCode {
  const client = sdkClient(wire);
  return pythonLines([
    wireVariables(wire).length > 0 && py`import os`,
    pythonImport(client),
    py``,
    pythonClient(client),
    py``,
    py`${isStreaming(wire) ? py`stream` : py`completion`} = client.chat.completions.create(
    ${pythonCallArguments(wire, client, options)}
)`,
    isStreaming(wire) ? readStream(hasTools(wire)) : readAnswer(hasTools(wire)),
  ]);
}

function readAnswer(tools: boolean): PythonCode {
  const print = tools
    ? py`print(choice.message.content or choice.message.to_json())`
    : py`print(choice.message.content)`;
  return py`for choice in completion.choices:
    ${print}`;
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
