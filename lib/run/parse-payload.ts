import { type JsonValue, parseJson } from '../core/json';
import { DEEPEST_SENT, prunedJson } from '../core/json-depth';

const CONTROLS: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** A payload as JSON, forgiving two common slips: bare `NaN` or `Infinity`, and raw line ends inside strings. */
export function parsePayload(text: string): JsonValue | undefined {
  const trimmed = text.trim();
  if (!/^[[{"\-0-9tfn]/.test(trimmed)) return undefined;
  const strict = parseJson(trimmed);
  if (strict.ok) return boundedPayload(strict.value, trimmed);
  if (!startsJson(trimmed) || !/[\n\r\t]|NaN|Infinity/.test(trimmed)) return undefined;
  const repaired = parseJson(repair(trimmed));
  return repaired.ok ? boundedPayload(repaired.value, trimmed) : undefined;
}

/** The value of a payload with null for what is nested without end: no database holds it. Its text stays among the raw messages. */
export function boundedPayload(value: JsonValue, text: string): JsonValue {
  return text.length > 2 * DEEPEST_SENT ? prunedJson(value) : value;
}

/** True where a text can only be a JSON object or list. */
export function startsJson(text: string): boolean {
  return text.startsWith('{') || text.startsWith('[');
}

function repair(text: string): string {
  const parts: string[] = [];
  let from = 0;
  while (from < text.length) {
    const quote = text.indexOf('"', from);
    const outside = text.slice(from, quote < 0 ? text.length : quote);
    parts.push(outside.replace(/-?\b(?:NaN|Infinity)\b/g, 'null'));
    if (quote < 0) break;
    const end = endOfString(text, quote + 1);
    parts.push(text.slice(quote, end).replace(/[\n\r\t]/g, (control) => CONTROLS.get(control) ?? ''));
    from = end;
  }
  return parts.join('');
}

function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let slashes = 0;
    while (quote - slashes > start && text.charCodeAt(quote - slashes - 1) === 92) slashes++;
    if (slashes % 2 === 0) return quote + 1;
  }
  return text.length;
}
