import { isStreaming, type WireRequest, wireVariables } from '../../core/wire';
import { type PythonCode, py, pythonLines, pythonList, pythonName } from '../languages/python';
import { sdkClient } from '../openai-sdk';
import { pythonCallArguments, pythonClient, pythonImport } from '../python-openai-client';
import { forcesCall } from '../request-shape';
import type { SnippetOptions, SnippetTarget } from '../target';
import { reservedWords, type StubParameter, type StubType, type ToolStub, toolStubs } from '../tool-stubs';

/** The first round sends the request; each later one the answer and the results of the calls in it besides. */
export const pythonOpenaiLoop: SnippetTarget = {
  id: 'python-openai-loop',
  label: 'Python (OpenAI SDK) loop',
  editorLanguage: 'python',
  fileName: 'loop.py',
  install: 'pip install openai',
  run: 'python3 loop.py',
  providers: null,
  requests: 'with-tools',
  print: (wire, options) => script(wire, options).text,
};

const KEYWORDS =
  'False None True and as assert async await break class continue def del elif else except finally for from global if ' +
  'import in is lambda nonlocal not or pass raise return try while with yield';
const OWN_NAMES =
  'Exception OpenAI Omit SystemExit _ bool call call_function calls client complete content dict float functions int ' +
  'list messages object os print range result str tool_choice type';
const RESERVED = reservedWords(KEYWORDS, OWN_NAMES, 'json');

function script(wire: WireRequest, options: SnippetOptions): PythonCode {
  const client = sdkClient(wire);
  const stubs = toolStubs(wire, RESERVED);
  const forced = forcesCall(wire);
  return pythonLines([
    py`import json`,
    wireVariables(wire).length > 0 && py`import os`,
    pythonImport(client),
    py``,
    pythonClient(client),
    ...stubs.map(stub),
    py`

functions = {${pythonList(stubs.map(({ tool, identifier }) => py`${tool}: ${pythonName(identifier)}`))}}
messages = ${wire.body.messages ?? []}`,
    forced && py`tool_choice = ${wire.body.tool_choice ?? 'auto'}`,
    complete(wire, options),
    rounds(forced),
  ]);
}

const TYPES: Readonly<Record<StubType, PythonCode>> = {
  string: py`str`,
  integer: py`int`,
  number: py`float`,
  boolean: py`bool`,
  array: py`list`,
  object: py`dict`,
  any: py`object`,
};

function stub({ identifier, parameters }: ToolStub): PythonCode {
  const name = pythonName(identifier);
  if (parameters === undefined) {
    return py`

def ${name}(**arguments) -> str:
    return json.dumps(arguments)`;
  }
  const echo = parameters.map((one) => py`${one.name}: ${pythonName(one.name)}`);
  return py`

def ${name}(${pythonList(parameters.map(parameter))}) -> str:
    return json.dumps({${pythonList(echo)}})`;
}

function parameter({ name, type, required }: StubParameter): PythonCode {
  return required ? py`${pythonName(name)}: ${TYPES[type]}` : py`${pythonName(name)}: ${TYPES[type]} | None = None`;
}

function complete(wire: WireRequest, options: SnippetOptions): PythonCode {
  const variables = new Map([['messages', py`messages`]]);
  if (forcesCall(wire)) variables.set('tool_choice', py`tool_choice`);
  const call = py`client.chat.completions.create(
    ${pythonCallArguments(wire, sdkClient(wire), { ...options, variables })}
)`;
  return isStreaming(wire) ? completeStream(call) : completeOnce(call);
}

function completeOnce(call: PythonCode): PythonCode {
  return py`

def complete():
    completion = ${call}
    message = completion.choices[0].message
    if message.content:
        print(message.content)
    return message.content, [call.to_dict() for call in message.tool_calls or []]`;
}

/** The pieces of a call share its id; those without one belong to the last id of their index. */
function completeStream(call: PythonCode): PythonCode {
  return py`

def complete():
    content, calls, ids = "", {}, {}
    stream = ${call}
    for chunk in stream:
        for choice in chunk.choices:
            print(choice.delta.content or "", end="", flush=True)
            content += choice.delta.content or ""
            for piece in choice.delta.tool_calls or []:
                ids[piece.index] = piece.id or ids.get(piece.index, str(piece.index))
                call = calls.setdefault(ids[piece.index], {"name": "", "arguments": ""})
                call["name"] = piece.function.name or call["name"]
                call["arguments"] += piece.function.arguments or ""
    print()
    return content, [{"id": key, "type": "function", "function": call} for key, call in calls.items()]`;
}

function rounds(forced: boolean): PythonCode {
  return py`

def call_function(name, arguments):
    try:
        return functions[name](**json.loads(arguments or "{}"))
    except Exception as error:
        return json.dumps({"error": f"{type(error).__name__}: {error}"})


for _ in range(5):
    content, calls = complete()
    if not calls:
        break
    messages.append({"role": "assistant", "content": content or None, "tool_calls": calls})
    for call in calls:
        result = call_function(call["function"]["name"], call["function"]["arguments"])
        messages.append({"role": "tool", "tool_call_id": call["id"], "content": result})
${
  forced
    ? py`    tool_choice = "auto"  # a forced call would never end
`
    : py``
}else:
    raise SystemExit("No final answer after 5 rounds.")`;
}
