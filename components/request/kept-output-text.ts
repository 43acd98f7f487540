import type { JsonValue } from '@/lib/core/json';
import { createKeptText } from './kept-text';
import { outputMode, schemaFields } from './output-format';

/** What is typed as the schema. */
export const keptSchemaText = createKeptText('output-schema');

/** What is typed as a whole `response_format`, which then is shown as JSON. */
export const keptFormatText = createKeptText('output-format');

export function subscribeToOutputText(listener: () => void): () => void {
  const stops = [keptSchemaText.subscribe(listener), keptFormatText.subscribe(listener)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** The sentence that must stop Run while what is typed in the Output tab does not parse. */
export function outputTextProblem(draftId: string, format: JsonValue | undefined): string | undefined {
  if (keptFormatText.textFor(draftId, format) !== undefined) return keptFormatText.problemFor(draftId, format);
  if (outputMode(format) !== 'json_schema') return undefined;
  return keptSchemaText.problemFor(draftId, schemaFields(format).schema);
}
