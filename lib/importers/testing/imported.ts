import type { Provider } from '../../providers/provider';
import { draftFromImport, type ImportedDraft } from '../draft-from-import';
import { importText } from '../import-text';
import type { ImportedRequest } from '../imported-request';
import { IMPORT_PROVIDERS } from './import-providers';

export type Imported = ImportedDraft & { readonly request: ImportedRequest; readonly importer: string };

/** What a text imports to; throws the failure's sentence. */
export function imported(text: string, providers: readonly Provider[] = IMPORT_PROVIDERS): Imported {
  const read = importText(text);
  if (!read.ok) throw new Error(read.failure.message);
  const draft = draftFromImport(read.value.request, providers);
  if (!draft.ok) throw new Error(draft.failure.message);
  return { ...draft.value, request: read.value.request, importer: read.value.importer.id };
}

/** Why a text does not import. */
export function refusal(text: string): string {
  const read = importText(text);
  return read.ok ? `read as ${read.value.importer.label}` : read.failure.message;
}
