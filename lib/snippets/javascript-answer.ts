import { type JavaScriptCode, js } from './languages/javascript';

/** Prints what the variable `completion` holds: the text of every choice, its tool calls where it has no text. */
export function javaScriptAnswer(tools: boolean): JavaScriptCode {
  return tools
    ? js`for (const { message } of completion.choices) {
  console.log(message.content || JSON.stringify(message.tool_calls, null, 2));
}`
    : js`for (const { message } of completion.choices) console.log(message.content);`;
}
