import { isStreaming, type WireRequest } from '../../core/wire';
import { javaScriptAnswer } from '../javascript-answer';
import { javaScriptClient } from '../javascript-openai-client';
import { type JavaScriptCode, javaScriptLines, js } from '../languages/javascript';
import { sdkClient } from '../openai-sdk';
import { hasTools } from '../request-shape';
import type { SnippetTarget } from '../target';

export const javascriptOpenai: SnippetTarget = {
  id: 'javascript-openai',
  label: 'JavaScript (OpenAI SDK)',
  editorLanguage: 'javascript',
  fileName: 'request.mjs',
  install: 'npm install openai',
  run: 'node request.mjs',
  providers: null,
  requests: 'all',
  print: (wire) => script(wire).text,
};

function script(wire: WireRequest): JavaScriptCode {
  return javaScriptLines([
    js`import OpenAI from "openai";`,
    js``,
    javaScriptClient(sdkClient(wire)),
    js``,
    js`const ${isStreaming(wire) ? js`stream` : js`completion`} = await client.chat.completions.create(${wire.body});`,
    isStreaming(wire) ? readStream(hasTools(wire)) : javaScriptAnswer(hasTools(wire)),
  ]);
}

function readStream(tools: boolean): JavaScriptCode {
  const print = javaScriptLines([
    js`process.stdout.write(choice.delta?.content ?? "");`,
    tools &&
      js`for (const call of choice.delta?.tool_calls ?? []) {
  process.stdout.write((call.function?.name ?? "") + (call.function?.arguments ?? ""));
}`,
  ]);
  return js`for await (const chunk of stream) {
  for (const choice of chunk.choices ?? []) {
    ${print}
  }
}
console.log();`;
}
