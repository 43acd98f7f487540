import { isJsonObject, type JsonObject, type JsonValue, parseJson } from '../core/json';
import type { ToolCallState } from '../run/state';
import type { Check, CheckVerdict } from './check';
import { shortText } from './check-words';
import { type Finding, type JudgedAnswer, verdictOnAll } from './judged-answer';

type CallCheck = Extract<Check, { readonly type: 'tool-call' }>;

const DEEPEST = 200;

/** Any call of a choice, or of the rounds before it, will do; with `not`, none may. */
export function judgeCall(check: CallCheck, answer: JudgedAnswer): CheckVerdict {
  const before = answer.earlier.flatMap(({ state }) => state.choices.flatMap(({ toolCalls }) => toolCalls));
  return verdictOnAll(answer, ({ toolCalls }) => {
    const finding = findCall(check, [...before, ...toolCalls]);
    const isFound = finding.state === 'pass';
    if (!isFound && answer.isOpen) return { state: 'open', words: `${finding.words} so far` };
    return check.not === true ? { ...finding, state: isFound ? 'fail' : 'pass' } : finding;
  });
}

function findCall({ name, arguments: wanted }: CallCheck, calls: readonly ToolCallState[]): Finding {
  const shown = shortText(name);
  const named = calls.filter((call) => call.name === name);
  if (named.length === 0) return { state: 'fail', words: `does not call ${shown}` };
  if (wanted === undefined) return { state: 'pass', words: `calls ${shown}` };
  const given = named.map((call) => readArguments(call.arguments));
  if (given.some((value) => value !== undefined && holdsAtLeast(value, wanted))) {
    return { state: 'pass', words: `calls ${shown} with these arguments` };
  }
  const last = named.at(-1)?.arguments ?? '';
  return given.every((value) => value === undefined)
    ? { state: 'fail', words: `calls ${shown} with arguments that are not JSON: ${shortText(last)}` }
    : { state: 'fail', words: `calls ${shown} with other arguments: ${shortText(last)}` };
}

/** A call without arguments is often sent with none at all. */
function readArguments(text: string): JsonValue | undefined {
  if (text.trim() === '') return {};
  const read = parseJson(text);
  return read.ok ? read.value : undefined;
}

/** Objects hold the wanted members at least, lists have the same length, all else is equal. */
function holdsAtLeast(value: JsonValue, wanted: JsonValue, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  if (Array.isArray(wanted)) {
    const items: readonly JsonValue[] = wanted;
    if (!Array.isArray(value) || value.length !== items.length) return false;
    const list: readonly JsonValue[] = value;
    return items.every((item, at) => isHeld(list[at], item, depth + 1));
  }
  if (!isJsonObject(wanted)) return value === wanted;
  if (!isJsonObject(value)) return false;
  const members: JsonObject = value;
  return Object.entries(wanted).every(
    ([name, part]) => Object.hasOwn(members, name) && isHeld(members[name], part, depth + 1),
  );
}

function isHeld(value: JsonValue | undefined, wanted: JsonValue, depth: number): boolean {
  return value !== undefined && holdsAtLeast(value, wanted, depth);
}
