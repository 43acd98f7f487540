import { isStreaming, type WireRequest } from '../../core/wire';
import { headerText, urlText } from '../environment-text';
import { type JavaScriptCode, javaScriptLines, javaScriptText, js } from '../languages/javascript';
import { isAnonymous, type SdkClient, sdkClient } from '../openai-sdk';
import { hasTools } from '../request-shape';
import type { SnippetTarget } from '../target';

export const javascriptOpenai: SnippetTarget = {
  id: 'javascript-openai',
  label: 'JavaScript (OpenAI SDK)',
  editorLanguage: 'javascript',
  fileName: 'request.mjs',
  install: 'npm install openai',
  providers: null,
  print: (wire) => script(wire).text,
};

function script(wire: WireRequest): JavaScriptCode {
  return javaScriptLines([
    js`import OpenAI from "openai";`,
    js``,
    newClient(sdkClient(wire)),
    js``,
    js`const ${isStreaming(wire) ? js`stream` : js`completion`} = await client.chat.completions.create(${wire.body});`,
    isStreaming(wire) ? readStream(hasTools(wire)) : js`console.log(JSON.stringify(completion.choices, null, 2));`,
  ]);
}

function newClient(client: SdkClient): JavaScriptCode {
  const headers = [
    isAnonymous(client) && js`Authorization: null,`,
    ...client.headers.map(([name, value]) => js`${name}: ${javaScriptText(headerText(value))},`),
  ].filter((line) => line !== false);
  const options = javaScriptLines([
    js`baseURL: ${javaScriptText(urlText(client.baseUrl))},`,
    js`apiKey: ${client.key ? javaScriptText(headerText(client.key)) : 'none'},`,
    headers.length > 0 &&
      js`defaultHeaders: {
  ${javaScriptLines(headers)}
},`,
  ]);
  return js`const client = new OpenAI({
  ${options}
});`;
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
