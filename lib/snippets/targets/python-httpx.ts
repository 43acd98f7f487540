import { isStreaming, type WireRequest, wireVariables } from '../../core/wire';
import { headerText, urlText } from '../environment-text';
import { type PythonCode, py, pythonBody, pythonLines, pythonText } from '../languages/python';
import { isNativeValue } from '../native-value';
import { hasTools } from '../request-shape';
import type { SnippetOptions, SnippetTarget } from '../target';

export const pythonHttpx: SnippetTarget = {
  id: 'python-httpx',
  label: 'Python (httpx)',
  editorLanguage: 'python',
  fileName: 'request.py',
  install: 'pip install httpx',
  run: 'python3 request.py',
  providers: null,
  requests: 'all',
  print: (wire, options) => script(wire, options).text,
};

function script(wire: WireRequest, options: SnippetOptions): PythonCode {
  const streaming = isStreaming(wire);
  const tools = hasTools(wire);
  return pythonLines([
    (streaming || tools || needsText(wire)) && py`import json`,
    wireVariables(wire).length > 0 && py`import os`,
    py`import httpx`,
    py``,
    streaming ? stream(wire, options) : post(wire, options),
  ]);
}

function post(wire: WireRequest, options: SnippetOptions): PythonCode {
  return py`response = httpx.post(
    ${callArguments(wire, options)}
)
if not response.is_success:
    raise SystemExit(f"{response.status_code} {response.text}")
for choice in response.json()["choices"]:
    ${printMessage(hasTools(wire))}`;
}

function callArguments(wire: WireRequest, options: SnippetOptions): PythonCode {
  const headers = Object.entries(wire.headers).map(([name, value]) => py`${name}: ${pythonText(headerText(value))},`);
  const body = pythonBody(wire.body, options.floats);
  return pythonLines([
    py`${pythonText(urlText(wire.url))},`,
    headers.length > 0 &&
      py`headers={
    ${pythonLines(headers)}
},`,
    needsText(wire) ? py`content=json.dumps(${body}),` : py`json=${body},`,
    py`timeout=600,`,
  ]);
}

/** Since 0.28 the package encodes `json=` as plain UTF-8, which has no lone surrogates. */
function needsText({ body }: WireRequest): boolean {
  return !isNativeValue(body, Number.POSITIVE_INFINITY);
}

function printMessage(tools: boolean): PythonCode {
  return tools
    ? py`message = choice["message"]
print(message.get("content") or json.dumps(message.get("tool_calls"), indent=2))`
    : py`print(choice["message"]["content"])`;
}

/** Its own `iter_lines` takes U+2028 and the like inside a text for the end of a line. */
function stream(wire: WireRequest, options: SnippetOptions): PythonCode {
  return py`
def read_lines(response):
    rest = b""
    for piece in response.iter_bytes():
        *lines, rest = (rest + piece).split(b"\n")
        yield from lines
    yield rest


with httpx.stream(
    "POST",
    ${callArguments(wire, options)}
) as response:
    if not response.is_success:
        raise SystemExit(f"{response.status_code} {response.read().decode()}")
    for line in read_lines(response):
        if not line.startswith(b"data:"):
            continue
        data = line[5:].strip()
        if data == b"[DONE]":
            break
        chunk = json.loads(data)
        if chunk.get("error"):
            raise SystemExit(json.dumps(chunk["error"]))
        for choice in chunk.get("choices") or []:
            delta = choice.get("delta") or {}
            ${printDelta(hasTools(wire))}
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
