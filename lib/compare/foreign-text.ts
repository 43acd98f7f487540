import { type JsonValue, parseJson } from '../core/json';
import type { JsonText } from '../schema/json-text';
import { judgeText } from '../schema/validate-partial';

const FENCE = '```';

/** In words, why a text that should be JSON is none: a code fence, text around it, or a slip; no full stop. */
export function foreignText(schema: JsonValue, text: string, fault: JsonText['fault'], finished: boolean): string {
  const trimmed = text.trimStart();
  if (trimmed.startsWith(FENCE)) return fenced(schema, trimmed, finished);
  const head = text.slice(0, fault?.at ?? 0).trim();
  if (head !== '' && parseJson(head).ok) return 'other text stands behind it';
  // Up to a word's fault only letters were read, such as the n of "no".
  if (/^[a-z]*$/.test(head)) return 'the answer begins with other text';
  return (fault?.message ?? 'it ends too early').replace(/\.$/, '');
}

function fenced(schema: JsonValue, text: string, finished: boolean): string {
  const words = 'the answer stands in a Markdown code fence';
  const start = text.indexOf('\n') + 1;
  const end = text.indexOf(`\n${FENCE}`, start);
  if (!finished || start === 0 || end === -1) return words;
  const inside = judgeText(schema, text.slice(start, end), true).state;
  return inside === 'valid' ? `${words}; what is inside is valid` : words;
}
