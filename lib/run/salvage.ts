import type { JsonValue } from '../core/json';
import { RUN_LIMITS } from './limits';
import { parsePayload, startsJson } from './parse-payload';
import { splitJson } from './split-json';
import { isSentinel } from './wire-message';

/** One line of a message: the value of a `data` field, or a whole line the specification does not know. */
export type BlockLine = { readonly text: string; readonly data: boolean };

export type BlockPart =
  | { readonly kind: 'json'; readonly text: string; readonly value: JsonValue; readonly asError: boolean }
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly asError: boolean };

/** Everything whole that a message holds: one payload if it is one, else its parts, in order. */
export function partsOfBlock(lines: readonly BlockLine[]): readonly BlockPart[] {
  const data = lines.filter((line) => line.data);
  const strays = lines.filter((line) => !line.data);
  if (data.length > 0) {
    const payload = withoutPrefix(joined(data));
    if (payload === '' || payload.startsWith(':'))
      return [{ kind: 'comment', text: payload }, ...partsOfStrays(strays)];
    const value = parsePayload(payload);
    if (value !== undefined) return [jsonPart(payload, value), ...partsOfStrays(strays)];
  }
  if (data.length > 0 && strays.length > 0) {
    const whole = joined(lines);
    const value = parsePayload(whole);
    if (value !== undefined) return [jsonPart(whole, value)];
    return partsOfEach(
      lines.map((line) => line.text),
      1,
    );
  }
  return partsOfStrays(lines);
}

/** The payload behind any number of doubled `data:` prefixes, trimmed. */
export function withoutPrefix(text: string): string {
  let payload = text.trim();
  while (/^data:/i.test(payload)) payload = payload.slice(5).trim();
  return payload;
}

/** True for the name of an event or field that announces an error. */
export function namesError(name: string | undefined): boolean {
  return name !== undefined && /error|exception/i.test(name);
}

function partsOfStrays(lines: readonly BlockLine[]): readonly BlockPart[] {
  const text = joined(lines);
  return text.trim() === '' ? [] : partsOfText(text, 0);
}

/** Level 0 may hold several lines, level 1 is one line, level 2 a piece of a line. */
function partsOfText(text: string, level: number): readonly BlockPart[] {
  const payload = withoutPrefix(text);
  if (isSentinel(payload)) return [{ kind: 'done', text: payload }];
  const value = startsJson(payload) ? parsePayload(payload) : undefined;
  if (value !== undefined) return [jsonPart(payload, value)];
  if (isErrorField(payload)) return level === 0 ? errorLines(payload) : [errorField(payload)];
  return mergeText(splitJson(payload).flatMap((segment) => partsOfSegment(segment.text, segment.json, payload, level)));
}

function partsOfSegment(text: string, json: boolean, whole: string, level: number): readonly BlockPart[] {
  const value = json ? parsePayload(text) : undefined;
  if (value !== undefined) return [jsonPart(text, value)];
  const rest = text.trim();
  if (level === 0 && (rest !== whole || /[\n\r]/.test(rest))) return linesOf(rest);
  if (level === 0) return partsOfText(rest, 1);
  const pieces = rest.split('data:');
  if (level === 1 && pieces.length > 1) return partsOfEach(pieces, 2);
  if (isSentinel(withoutPrefix(rest))) return [{ kind: 'done', text: rest }];
  return rest === '' || rest === ',' ? [] : [{ kind: 'text', text: rest, asError: false }];
}

function linesOf(text: string): readonly BlockPart[] {
  return partsOfEach(text.split(/[\n\r]+/), 1);
}

function partsOfEach(texts: readonly string[], level: number): readonly BlockPart[] {
  const searched = texts.slice(0, RUN_LIMITS.salvageParts);
  const rest = texts.slice(searched.length).join('\n');
  const parts = searched.flatMap((text) => (text.trim() === '' ? [] : partsOfText(text, level)));
  return mergeText(rest === '' ? parts : [...parts, { kind: 'text', text: rest, asError: false }]);
}

function isErrorField(text: string): boolean {
  const colon = text.slice(0, 64).indexOf(':');
  return colon > 0 && /^(?:error|exception)$/i.test(text.slice(0, colon).trim());
}

function errorLines(text: string): readonly BlockPart[] {
  const whole = errorField(text);
  return whole.kind === 'json' || !/[\n\r]/.test(text) ? [whole] : linesOf(text);
}

function errorField(line: string): BlockPart {
  const text = line.slice(line.indexOf(':') + 1).trim();
  const value = parsePayload(text);
  return value === undefined ? { kind: 'text', text, asError: true } : { ...jsonPart(text, value), asError: true };
}

/** Neighbouring texts are one part. */
function mergeText(parts: readonly BlockPart[]): readonly BlockPart[] {
  const merged: BlockPart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part.kind !== 'text' || last?.kind !== 'text' || part.asError !== last.asError) merged.push(part);
    else merged[merged.length - 1] = { ...last, text: `${last.text}\n${part.text}` };
  }
  return merged;
}

function jsonPart(text: string, value: JsonValue): BlockPart & { kind: 'json' } {
  return { kind: 'json', text, value, asError: false };
}

function joined(lines: readonly BlockLine[]): string {
  return lines.map((line) => line.text).join('\n');
}
