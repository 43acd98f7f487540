import type { monaco } from './monaco';

export type TextChange = { readonly from: number; readonly to: number; readonly text: string };

/** The smallest single replacement that turns one text into the other, in UTF-16 offsets; undefined when equal. */
export function smallestChange(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  // A surrogate pair is never cut in two.
  if (head > 0 && isHighSurrogate(before, head - 1)) head -= 1;
  if (tail > 0 && isLowSurrogate(before, before.length - tail)) tail -= 1;
  return { from: head, to: before.length - tail, text: after.slice(head, after.length - tail) };
}

/** Makes the model hold the text by one undoable edit, so that the cursor stays where the text did not change. */
export function replaceText(model: monaco.editor.ITextModel, text: string) {
  const change = smallestChange(model.getValue(), text);
  if (change === undefined) return;
  const start = model.getPositionAt(change.from);
  const end = model.getPositionAt(change.to);
  const range = {
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  };
  model.pushStackElement();
  model.pushEditOperations(null, [{ range, text: change.text }], () => null);
  model.pushStackElement();
}

function isHighSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
