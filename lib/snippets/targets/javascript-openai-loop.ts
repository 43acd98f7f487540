import { isStreaming, type WireRequest } from '../../core/wire';
import { javaScriptClient } from '../javascript-openai-client';
import {
  type JavaScriptCode,
  javaScriptField,
  javaScriptLines,
  javaScriptList,
  javaScriptName,
  js,
} from '../languages/javascript';
import { sdkClient } from '../openai-sdk';
import { forcesCall } from '../request-shape';
import type { SnippetTarget } from '../target';
import { reservedWords, type StubParameter, type StubType, type ToolStub, toolStubs } from '../tool-stubs';

/** The first round sends the request; each later one the answer and the results of the calls in it besides. */
export const javascriptOpenaiLoop: SnippetTarget = {
  id: 'javascript-openai-loop',
  label: 'JavaScript (OpenAI SDK) loop',
  editorLanguage: 'javascript',
  fileName: 'loop.mjs',
  install: 'npm install openai',
  run: 'node loop.mjs',
  providers: null,
  requests: 'with-tools',
  print: (wire) => script(wire).text,
};

const KEYWORDS =
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
  'false finally for function if implements import in instanceof interface let new null package private protected ' +
  'public return static super switch this throw true try typeof var void while with yield';
const OWN_NAMES =
  'Error Map OpenAI String answer call callFunction calls client complete console content functions messages process ' +
  'round toolChoice undefined';
const RESERVED = reservedWords(KEYWORDS, OWN_NAMES, 'JSON');

function script(wire: WireRequest): JavaScriptCode {
  const stubs = toolStubs(wire, RESERVED);
  const forced = forcesCall(wire);
  return javaScriptLines([
    js`import OpenAI from "openai";`,
    js``,
    javaScriptClient(sdkClient(wire)),
    ...stubs.map(stub),
    js`
const functions = new Map([${javaScriptList(stubs.map(({ tool, identifier }) => js`[${tool}, ${javaScriptName(identifier)}]`))}]);
const messages = ${wire.body.messages ?? []};`,
    forced && js`let toolChoice = ${wire.body.tool_choice ?? 'auto'};`,
    complete(wire),
    rounds(forced),
  ]);
}

const TYPES: Readonly<Record<StubType, JavaScriptCode>> = {
  string: js`string`,
  integer: js`number`,
  number: js`number`,
  boolean: js`boolean`,
  array: js`unknown[]`,
  object: js`object`,
  any: js`unknown`,
};

function stub({ identifier, parameters }: ToolStub): JavaScriptCode {
  const name = javaScriptName(identifier);
  if (parameters === undefined) {
    return js`
function ${name}(input) {
  return JSON.stringify(input);
}`;
  }
  const names = javaScriptList(parameters.map((one) => javaScriptName(one.name)));
  return js`
/** @param {{ ${javaScriptList(parameters.map(parameter))} }} input */
function ${name}({ ${names} }) {
  return JSON.stringify({ ${names} });
}`;
}

function parameter({ name, type, required }: StubParameter): JavaScriptCode {
  return js`${javaScriptName(name)}${required ? js`` : js`?`}: ${TYPES[type]}`;
}

function complete(wire: WireRequest): JavaScriptCode {
  const forced = forcesCall(wire);
  const fields = Object.entries(wire.body).flatMap(([name, value]): JavaScriptCode[] => {
    if (value === undefined) return [];
    if (name === 'messages') return [javaScriptField(name, js`messages`)];
    return [javaScriptField(name, forced && name === 'tool_choice' ? js`toolChoice` : value)];
  });
  const call = js`await client.chat.completions.create({
  ${javaScriptLines(fields)}
});`;
  return isStreaming(wire) ? completeStream(call) : completeOnce(call);
}

function completeOnce(call: JavaScriptCode): JavaScriptCode {
  return js`
async function complete() {
  const completion = ${call}
  const message = completion.choices[0].message;
  if (message.content) console.log(message.content);
  return { content: message.content, calls: message.tool_calls ?? [] };
}`;
}

/** The pieces of a call share its id; those without one belong to the last id of their index. */
function completeStream(call: JavaScriptCode): JavaScriptCode {
  return js`
async function complete() {
  const stream = ${call}
  let content = "";
  const calls = new Map();
  const ids = new Map();
  for await (const chunk of stream) {
    for (const choice of chunk.choices ?? []) {
      process.stdout.write(choice.delta?.content ?? "");
      content += choice.delta?.content ?? "";
      for (const piece of choice.delta?.tool_calls ?? []) {
        const id = piece.id || ids.get(piece.index) || String(piece.index);
        ids.set(piece.index, id);
        const call = calls.get(id) ?? { id, type: "function", function: { name: "", arguments: "" } };
        call.function.name = piece.function?.name || call.function.name;
        call.function.arguments += piece.function?.arguments ?? "";
        calls.set(id, call);
      }
    }
  }
  console.log();
  return { content, calls: [...calls.values()] };
}`;
}

function rounds(forced: boolean): JavaScriptCode {
  return js`
async function callFunction(name, text) {
  try {
    const call = functions.get(name);
    if (call === undefined) throw new Error("There is no function " + name + ".");
    return await call(JSON.parse(text || "{}"));
  } catch (error) {
    return JSON.stringify({ error: String(error) });
  }
}

let calls = [];
for (let round = 0; round < 5; round += 1) {
  const answer = await complete();
  calls = answer.calls;
  if (calls.length === 0) break;
  messages.push({ role: "assistant", content: answer.content || null, tool_calls: calls });
  for (const call of calls) {
    const content = await callFunction(call.function.name, call.function.arguments);
    messages.push({ role: "tool", tool_call_id: call.id, content });
  }
${
  forced
    ? js`  toolChoice = "auto"; // a forced call would never end
`
    : js``
}}
if (calls.length > 0) throw new Error("No final answer after 5 rounds.");`;
}
