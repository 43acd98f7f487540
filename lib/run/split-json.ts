import { scanCode, startScan } from './json-scan';
import { RUN_LIMITS } from './limits';

export type JsonSegment = { readonly text: string; readonly json: boolean };

/** Cuts a text into JSON objects or lists and whatever stands between them, in order, in one pass. */
export function splitJson(text: string): readonly JsonSegment[] {
  const segments: JsonSegment[] = [];
  let from = 0;
  while (segments.length < RUN_LIMITS.salvageParts) {
    const start = firstBracket(text, from);
    const end = start < 0 ? -1 : endOfValue(text, start);
    if (end < 0) break;
    addText(segments, text.slice(from, start));
    segments.push({ text: text.slice(start, end), json: true });
    from = end;
  }
  addText(segments, text.slice(from));
  return segments;
}

function addText(segments: JsonSegment[], text: string): void {
  if (text.trim() !== '') segments.push({ text, json: false });
}

function firstBracket(text: string, from: number): number {
  for (let index = from; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 123 || code === 91) return index;
  }
  return -1;
}

function endOfValue(text: string, start: number): number {
  const scan = startScan();
  for (let index = start; index < text.length; index++) {
    if (scanCode(scan, text.charCodeAt(index))) return index + 1;
  }
  return -1;
}
