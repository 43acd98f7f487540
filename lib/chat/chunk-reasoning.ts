import type { JsonObject, JsonValue } from '../core/json';
import { isThought } from './chunk-text';
import { isList, objectOf, wordOf } from './loose';

/** Where reasoning has been seen; the first of two names that say the same wins. */
const REASONING_FIELDS = [
  'reasoning_content',
  'reasoning',
  'thinking',
  'reasoning_text',
  'thinking_content',
  'reasoning_details',
  'thinking_blocks',
] as const;
const THOUGHT_FIELDS = ['text', 'thinking', 'reasoning', 'content', 'summary', 'value'] as const;
const MAX_DEPTH = 8;

/** The reasoning of a delta or message under any of its names, each text once; "" where there is none. */
export function reasoningOf(body: JsonObject): string {
  const said: string[] = [];
  for (const value of [...REASONING_FIELDS.map((name) => body[name]), thoughtParts(body)]) {
    const text = thoughtOf(value, 0);
    if (text !== '' && !said.includes(text)) said.push(text);
  }
  return said.join('');
}

/** Type names of reasoning that cannot be read, such as encrypted parts. */
export function opaqueReasoning(body: JsonObject): readonly string[] {
  return [body.reasoning_details, body.thinking_blocks, thoughtParts(body)].flatMap((parts) =>
    isList(parts)
      ? parts.flatMap((part) => {
          const object = objectOf(part);
          return object !== undefined && thoughtOf(object, 0) === '' && isSealed(object) ? [wordOf(object.type)] : [];
        })
      : [],
  );
}

function thoughtParts(body: JsonObject): JsonValue | undefined {
  if (!isList(body.content)) return undefined;
  return body.content.filter((part) => {
    const object = objectOf(part);
    return object !== undefined && isThought(object);
  });
}

function thoughtOf(value: JsonValue | undefined, depth: number): string {
  if (typeof value === 'string') return value;
  if (depth > MAX_DEPTH) return '';
  if (isList(value)) return value.map((part) => thoughtOf(part, depth + 1)).join('');
  const object = objectOf(value);
  if (object === undefined) return '';
  for (const name of THOUGHT_FIELDS) {
    const text = thoughtOf(object[name], depth + 1);
    if (text !== '') return text;
  }
  return '';
}

function isSealed(part: JsonObject): boolean {
  return /encrypted|redacted/i.test(wordOf(part.type));
}
