/** UTF-16 offsets; `end` is exclusive. */
export type TextPlace = { readonly start: number; readonly end: number };

/** What these keywords ask for was still missing when the value closed. */
const MISSED_AT_END = new Set([
  'required',
  'dependentRequired',
  'minProperties',
  'minItems',
  'contains',
  'minContains',
]);

/** Of objects and arrays this many characters are marked at most: a mark over everything points nowhere. */
const MOST = 60;

/**
 * The part of a text that shows a violation: the value itself, or of a long object or array the place
 * where it went wrong. Never empty where there is a character to mark.
 */
export function violationPlace(text: string, violation: TextPlace & { readonly keyword: string }): TextPlace {
  const end = Math.min(Math.max(violation.end, violation.start), text.length);
  const start = Math.min(violation.start, end);
  if (start === end) return wordAt(text, start);
  const found = text.slice(start, end);
  const isLong = found.includes('\n') || (found.length > MOST && /[}\]]$/.test(found));
  if (!isLong) return { start, end };
  if (MISSED_AT_END.has(violation.keyword)) return { start: end - 1, end };
  const line = found.slice(0, MOST).split('\n', 1)[0] ?? '';
  return { start, end: start + Math.max(1, line.trimEnd().length) };
}

/** The word at a place; where nothing stands, the character before it. */
function wordAt(text: string, at: number): TextPlace {
  const word = /^\S{1,40}/u.exec(text.slice(at, at + 80))?.[0] ?? '';
  if (word !== '') return { start: at, end: at + word.length };
  if (at < text.length) return { start: at, end: at + 1 };
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
  return { start: at - before.length, end: at };
}
