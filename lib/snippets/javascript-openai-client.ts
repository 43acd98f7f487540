import { headerText, urlText } from './environment-text';
import { type JavaScriptCode, javaScriptLines, javaScriptText, js } from './languages/javascript';
import { isAnonymous, type SdkClient } from './openai-sdk';

/** The statement that makes the client. */
export function javaScriptClient(client: SdkClient): JavaScriptCode {
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
