import { isStreaming, type WireRequest } from '../../core/wire';
import { headerText, urlText } from '../environment-text';
import { javaScriptAnswer } from '../javascript-answer';
import { type JavaScriptCode, javaScriptLines, javaScriptText, js } from '../languages/javascript';
import { hasTools } from '../request-shape';
import type { SnippetTarget } from '../target';

export const javascriptFetch: SnippetTarget = {
  id: 'javascript-fetch',
  label: 'JavaScript (fetch)',
  editorLanguage: 'javascript',
  fileName: 'request.mjs',
  install: null,
  run: 'node request.mjs',
  providers: null,
  requests: 'all',
  print: (wire) => script(wire).text,
};

function script(wire: WireRequest): JavaScriptCode {
  return javaScriptLines([
    call(wire),
    js`if (!response.ok) throw new Error(response.status + " " + (await response.text()));`,
    isStreaming(wire)
      ? readStream(hasTools(wire))
      : js`const completion = await response.json();
${javaScriptAnswer(hasTools(wire))}`,
  ]);
}

function call(wire: WireRequest): JavaScriptCode {
  const headers = Object.entries(wire.headers).map(
    ([name, value]) => js`${name}: ${javaScriptText(headerText(value))},`,
  );
  const parts = javaScriptLines([
    js`method: "POST",`,
    headers.length > 0 &&
      js`headers: {
  ${javaScriptLines(headers)}
},`,
    js`body: JSON.stringify(${wire.body}),`,
  ]);
  return js`const response = await fetch(${javaScriptText(urlText(wire.url))}, {
  ${parts}
});`;
}

function readStream(tools: boolean): JavaScriptCode {
  return js`
async function* readLines(stream) {
  let rest = "";
  for await (const text of stream.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split("\n");
    rest = lines.pop();
    yield* lines;
  }
  yield rest;
}

for await (const line of readLines(response.body)) {
  if (!line.startsWith("data:")) continue;
  const data = line.slice(5).trim();
  if (data === "[DONE]") break;
  const chunk = JSON.parse(data);
  if (chunk.error) throw new Error(JSON.stringify(chunk.error));
  for (const choice of chunk.choices ?? []) {
    ${printDelta(tools)}
  }
}
console.log();`;
}

function printDelta(tools: boolean): JavaScriptCode {
  return javaScriptLines([
    js`process.stdout.write(choice.delta?.content ?? "");`,
    tools &&
      js`for (const call of choice.delta?.tool_calls ?? []) {
  process.stdout.write((call.function?.name ?? "") + (call.function?.arguments ?? ""));
}`,
  ]);
}
