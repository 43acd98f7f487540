import { isDeepJson, tooDeepWords } from '@/components/editor/is-deep-json';
import { type JsonValue, parseJson } from '@/lib/core/json';
import { jsonFaultWords } from './json-fault-words';
import { keptFormatText, keptSchemaText } from './kept-output-text';
import { type OutputMode, outputMode, schemaFields } from './output-format';

/** What the Output tab shows; `text` is that of its editor, "" where the mode has none. */
export type OutputText = { readonly mode: OutputMode; readonly text: string };

export type OutputReading =
  | { readonly ok: true; readonly value: JsonValue | undefined }
  | { readonly ok: false; readonly problem: string };

/** The editor's text for a document: as typed while the document still holds what came of it, else printed anew. */
export function outputText(draftId: string, format: JsonValue | undefined): OutputText {
  const typed = keptFormatText.textFor(draftId, format);
  const mode = typed === undefined ? outputMode(format) : 'other';
  if (mode === 'other') return { mode, text: typed ?? print(format) };
  if (mode !== 'json_schema') return { mode, text: '' };
  const { schema } = schemaFields(format);
  return { mode, text: keptSchemaText.textFor(draftId, schema) ?? print(schema) };
}

/** Reads the editor's text; blank text stands for a field that is not sent. A problem is one sentence. */
export function readOutputText({ mode, text }: OutputText): OutputReading {
  if ((mode !== 'json_schema' && mode !== 'other') || text.trim() === '') return { ok: true, value: undefined };
  if (isDeepJson(text)) return { ok: false, problem: tooDeepWords(whatOf(mode)) };
  const parsed = parseJson(text);
  if (parsed.ok) return { ok: true, value: parsed.value };
  return { ok: false, problem: `${whatOf(mode)} is not JSON${jsonFaultWords(text)}.` };
}

function whatOf(mode: OutputMode): string {
  return mode === 'json_schema' ? 'The output schema' : 'response_format';
}

/** Keeps what is typed; `good` is the value that the document holds from now on. */
export function keepOutputText(draftId: string, shown: OutputText, good: JsonValue | undefined): void {
  const kept = shown.mode === 'other' ? keptFormatText : keptSchemaText;
  const reading = readOutputText(shown);
  kept.keep(draftId, shown.text, good, reading.ok ? undefined : reading.problem);
}

/** Shows the value as JSON although a form could show it. */
export function showAsJson(draftId: string, format: JsonValue | undefined): void {
  keptFormatText.keep(draftId, print(format), format, undefined);
}

/** Lets the form show the value again. */
export function showAsForm(draftId: string): void {
  keptFormatText.forget(draftId);
}

function print(value: JsonValue | undefined): string {
  return value === undefined ? '' : JSON.stringify(value, null, 2);
}
