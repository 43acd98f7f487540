import { isJsonObject, type JsonValue, parseJson } from '../core/json';
import type { ChoiceState } from '../run/state';

/** Longer answers, and deeper ones, are not compared as JSON. */
const LONGEST = 1_000_000;
const DEEPEST = 200;
/** Numbers of more digits are rounded when they are read, so that different ones may look the same. */
const MANY_DIGITS = /\d{16}/;
const FENCED = /^```[\w-]{0,20}[ \t]*\n([\s\S]*)\n```$/;

/** An answer as one text: what it says or refuses, then its tool calls, one a line. */
export function answerText({ text, refusal, toolCalls }: Pick<ChoiceState, 'text' | 'refusal' | 'toolCalls'>): string {
  const calls = toolCalls.map((call) => `${call.name}(${call.arguments})`);
  return [text, refusal, ...calls].filter((part) => part !== '').join('\n');
}

/**
 * The object or array that an answer is, a Markdown code fence around it left away, or its tool calls where it is
 * nothing else; undefined for all other answers, and where reading it would lose digits.
 */
export function answerJson(choice: Pick<ChoiceState, 'text' | 'refusal' | 'toolCalls'>): JsonValue | undefined {
  const { text, refusal, toolCalls } = choice;
  if (refusal !== '') return undefined;
  if (toolCalls.length === 0) return readStructure(text);
  if (text.trim() !== '') return undefined;
  const calls = toolCalls.flatMap(({ name, arguments: given }) => {
    const value = readStructure(given);
    return value === undefined ? [] : [{ name, arguments: value }];
  });
  return calls.length === toolCalls.length ? calls : undefined;
}

function readStructure(text: string): JsonValue | undefined {
  if (text.length > LONGEST) return undefined;
  const trimmed = text.trim();
  const json = FENCED.exec(trimmed)?.[1] ?? trimmed;
  if (MANY_DIGITS.test(json) || depthOf(json) > DEEPEST) return undefined;
  const read = parseJson(json);
  return read.ok && (isJsonObject(read.value) || Array.isArray(read.value)) ? read.value : undefined;
}

/** At least as deep as the value is: brackets inside texts count as well. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  for (const sign of json) {
    if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
