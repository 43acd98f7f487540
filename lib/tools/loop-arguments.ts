import { isJsonObject, type JsonObject, type JsonValue, parseJson } from '../core/json';
import { fail, ok, type Result } from '../core/result';
import { printPath } from '../schema/json-path';
import { readJsonText } from '../schema/json-text';
import { judgeText } from '../schema/validate-partial';

/** A call as it was received; `kind` is its `type`, or `function_call` for the old single call. */
export type ReceivedCall = { readonly kind: string; readonly name: string; readonly arguments: string };

/** What is known of a call's arguments; offsets point into the text that was judged. */
export type ArgumentsVerdict =
  | { readonly state: 'open' | 'fitting' }
  | { readonly state: 'wrong'; readonly message: string; readonly start?: number; readonly end?: number };

/** The tool that was called, as the request's body had it; undefined where it had none of that name. */
export function calledTool(body: JsonObject, { kind, name }: ReceivedCall): JsonObject | undefined {
  const tools = listIn(body.tools).flatMap((tool) => {
    const inner = isJsonObject(tool) ? tool[kind === 'custom' ? 'custom' : 'function'] : undefined;
    return isJsonObject(inner) ? [inner] : [];
  });
  const old = listIn(body.functions).filter(isJsonObject);
  return [...tools, ...old].find((tool) => tool.name === name);
}

/** Judges arguments, also while they stream, against the schema that was sent; `text` is how they are shown. */
export function judgeArguments(
  body: JsonObject,
  call: ReceivedCall,
  text: string,
  finished: boolean,
): ArgumentsVerdict {
  const tool = calledTool(body, call);
  if (tool === undefined) return unknownTool(body, call, finished);
  if (call.kind === 'custom') return { state: finished ? 'fitting' : 'open' };
  const given = text.trim() === '' && finished ? '{}' : text;
  const { state, violation } = judgeText(tool.parameters ?? {}, given, finished);
  if (state === 'not-json') return { state: 'wrong', ...notJson(text) };
  if (state !== 'invalid') return { state: state === 'valid' ? 'fitting' : 'open' };
  if (violation === undefined) return { state: 'wrong', message: 'The arguments do not fit the schema.' };
  const { path, message, start, end } = violation;
  const words = path.length > 1 ? `${message}, at ${printPath(path)}` : message;
  return text === given ? { state: 'wrong', message: words, start, end } : { state: 'wrong', message: words };
}

/** The arguments as a mock gets them: parsed, an empty text as `{}`, the input of a custom tool as its text. */
export function callArguments(call: ReceivedCall): Result<JsonValue> {
  if (call.kind === 'custom') return ok(call.arguments);
  if (call.arguments.trim() === '') return ok({});
  const parsed = parseJson(call.arguments);
  return parsed.ok ? parsed : fail({ kind: 'bad-request', message: notJson(call.arguments).message });
}

function unknownTool(body: JsonObject, { name }: ReceivedCall, finished: boolean): ArgumentsVerdict {
  if (!finished) return { state: 'open' };
  const count = listIn(body.tools).length + listIn(body.functions).length;
  const rest = count === 0 ? 'had no tools' : 'had no tool of this name';
  const called = name === '' ? 'The call has no name' : `The request ${rest}: ${short(name)}`;
  return { state: 'wrong', message: `${called}.` };
}

/** Where a text stops being JSON, in words; a text that only lacks its end is told apart. */
function notJson(text: string): { readonly message: string; readonly start?: number; readonly end?: number } {
  const { fault } = readJsonText(text);
  if (fault === undefined) return { message: 'The arguments are incomplete JSON.' };
  const end = Math.min(text.length, fault.at + 1);
  return { message: `The arguments are not JSON: ${fault.message}`, start: fault.at, end };
}

function short(name: string): string {
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}

function listIn(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}
