import { isDeepJson, tooDeepWords } from '@/components/editor/is-deep-json';
import { isJsonObject, type JsonObject, parseJson } from '@/lib/core/json';
import { type Folds, foldBody, unfoldBody } from '@/lib/draft/fold-body';
import { jsonFaultWords } from './json-fault-words';
import { lostNumbers } from './lost-numbers';

/** A place of the text with something to say about it that holds nothing back. */
export type BodyNote = { readonly start: number; readonly end: number; readonly message: string };

export type BodyReading =
  | { readonly ok: true; readonly body: JsonObject; readonly notes: readonly BodyNote[] }
  | { readonly ok: false; readonly problem: string };

/** The request body as text for the editor, long data URLs folded; and what each fold stands for. */
export function printBody(body: JsonObject, known: Folds): { readonly text: string; readonly folds: Folds } {
  const folded = foldBody(body, known);
  return { text: JSON.stringify(folded.body, null, 2), folds: folded.folds };
}

/** Reads the editor's text: one object, folds made whole again. A problem is one sentence. */
export function readBody(text: string, folds: Folds): BodyReading {
  if (text.trim() === '') return { ok: false, problem: 'The request JSON is empty.' };
  if (isDeepJson(text)) return { ok: false, problem: tooDeepWords('The request JSON') };
  const parsed = parseJson(text);
  if (!parsed.ok) return { ok: false, problem: `The request is not JSON${jsonFaultWords(text)}.` };
  if (!isJsonObject(parsed.value)) return { ok: false, problem: 'The request JSON is not an object in braces.' };
  const lost = lostNumbers(text);
  const endless = lost.find(({ sent }) => sent === undefined);
  if (endless !== undefined) return { ok: false, problem: `${short(endless.typed)} is too large a number to be sent.` };
  const { body, unknown } = unfoldBody(parsed.value, folds);
  const notes = [
    ...unknown.map((token) => noteAt(text, token)),
    ...lost.map(({ start, typed, sent }) => ({
      start,
      end: start + typed.length,
      message: `${short(typed)} is sent as ${sent}: a number keeps about 16 digits.`,
    })),
    ...(Object.hasOwn(body, 'model') ? [] : [NO_MODEL]),
  ];
  return { ok: true, body, notes };
}

const NO_MODEL: BodyNote = { start: 0, end: 1, message: 'No "model" here: the request cannot be sent without one.' };

function noteAt(text: string, token: string): BodyNote {
  const found = text.indexOf(token);
  const start = Math.max(found, 0);
  const message = 'This stands for no image any more: it is sent as this text.';
  return { start, end: found === -1 ? 1 : start + token.length, message };
}

function short(number: string): string {
  return number.length > 40 ? `${number.slice(0, 39)}…` : number;
}
