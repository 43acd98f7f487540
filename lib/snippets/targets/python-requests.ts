import { isStreaming, type WireRequest, wireVariables } from '../../core/wire';
import { headerText, urlText } from '../environment-text';
import { type PythonCode, py, pythonBody, pythonLines, pythonText } from '../languages/python';
import { hasTools } from '../request-shape';
import type { SnippetOptions, SnippetTarget } from '../target';

export const pythonRequests: SnippetTarget = {
  id: 'python-requests',
  label: 'Python (requests)',
  editorLanguage: 'python',
  fileName: 'request.py',
  install: 'pip install requests',
  run: 'python3 request.py',
  providers: null,
  requests: 'all',
  print: (wire, options) => script(wire, options).text,
};

function script(wire: WireRequest, options: SnippetOptions): PythonCode {
  const streaming = isStreaming(wire);
  return pythonLines([
    streaming && py`import json`,
    wireVariables(wire).length > 0 && py`import os`,
    py`import requests`,
    py``,
    post(wire, options, streaming),
    streaming
      ? readStream(hasTools(wire))
      : py`response.raise_for_status()
print(response.json())`,
  ]);
}

function post(wire: WireRequest, options: SnippetOptions, streaming: boolean): PythonCode {
  const headers = Object.entries(wire.headers).map(([name, value]) => py`${name}: ${pythonText(headerText(value))},`);
  const parts = pythonLines([
    py`${pythonText(urlText(wire.url))},`,
    headers.length > 0 &&
      py`headers={
    ${pythonLines(headers)}
},`,
    py`json=${pythonBody(wire.body, options.floats)},`,
    streaming && py`stream=True,`,
  ]);
  return py`response = requests.post(
    ${parts}
)`;
}

function readStream(tools: boolean): PythonCode {
  return py`if not response.ok:
    raise SystemExit(f"{response.status_code} {response.text}")
for line in response.iter_lines():
    if not line.startswith(b"data:"):
        continue
    data = line[5:].strip()
    if data == b"[DONE]":
        break
    chunk = json.loads(data)
    if chunk.get("error"):
        raise RuntimeError(chunk["error"])
    for choice in chunk.get("choices") or []:
        delta = choice.get("delta") or {}
        ${printDelta(tools)}
print()`;
}

function printDelta(tools: boolean): PythonCode {
  return pythonLines([
    py`print(delta.get("content") or "", end="", flush=True)`,
    tools &&
      py`for call in delta.get("tool_calls") or []:
    function = call.get("function") or {}
    print(function.get("name") or "", function.get("arguments") or "", sep="", end="", flush=True)`,
  ]);
}
