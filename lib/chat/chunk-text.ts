import type { JsonObject, JsonValue } from '../core/json';
import { isList, objectOf, wordOf } from './loose';

const TEXT_FIELDS = ['text', 'value', 'content', 'output_text', 'transcript'] as const;
const MAX_DEPTH = 8;

/** The visible text of a delta or message; "" where there is none. */
export function textOf(body: JsonObject): string {
  const text = contentOf(body.content);
  if (text !== '') return text;
  return contentOf(objectOf(body.audio)?.transcript);
}

/** The refusal of a delta or message, from its own field or from a typed part. */
export function refusalOf(body: JsonObject): string {
  const own = contentOf(body.refusal);
  if (own !== '') return own;
  if (!isList(body.content)) return '';
  return body.content.map((part) => partRefusal(objectOf(part))).join('');
}

/** Type names of content parts that hold no text here, such as images. */
export function opaqueContent(body: JsonObject): readonly string[] {
  if (!isList(body.content)) return [];
  return body.content.flatMap((part) => {
    const object = objectOf(part);
    if (object === undefined || isThought(object) || partRefusal(object) !== '' || 'text' in object) return [];
    return contentOf(object) === '' ? [wordOf(object.type) || 'unknown'] : [];
  });
}

/** True for a content part that is reasoning, whatever its vendor calls it. */
export function isThought(part: JsonObject): boolean {
  return part.thought === true || /think|reason|thought/i.test(wordOf(part.type));
}

function contentOf(content: JsonValue | undefined, depth = 0): string {
  if (typeof content === 'string') return content;
  if (typeof content === 'number') return depth === 0 ? String(content) : '';
  if (depth > MAX_DEPTH) return '';
  if (isList(content)) return content.map((part) => contentOf(part, depth + 1)).join('');
  const part = objectOf(content);
  if (part === undefined || isThought(part) || partRefusal(part) !== '') return '';
  for (const name of TEXT_FIELDS) {
    const text = contentOf(part[name], depth + 1);
    if (text !== '') return text;
  }
  return '';
}

function partRefusal(part: JsonObject | undefined): string {
  return typeof part?.refusal === 'string' ? part.refusal : '';
}
