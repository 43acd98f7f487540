import { ok, type Result } from '../core/result';
import { columnProvider } from '../draft/column-provider';
import { type Column, type Draft, NEW_DRAFT } from '../draft/draft';
import { draftFromBody } from '../draft/from-body';
import type { Provider } from '../providers/provider';
import { GENERIC } from '../providers/rows/local-rows';
import { notesWithoutHeaders } from './headers';
import { importTarget } from './import-target';
import type { ImportedRequest } from './imported-request';
import { withoutKeys } from './keys-in-body';

export type ImportedDraft = {
  readonly draft: Draft;
  /** The provider of this workbench that the request is for; undefined for an address it does not know yet. */
  readonly provider: Provider | undefined;
  /** The address to add as an endpoint, where no provider has it. */
  readonly endpoint: { readonly label: string; readonly baseUrl: string } | undefined;
  readonly notes: readonly string[];
};

/** The draft of an imported request: its host matched with a provider by base URL, its body as the one column's request. */
export function draftFromImport(request: ImportedRequest, providers: readonly Provider[]): Result<ImportedDraft> {
  const target = importTarget(request, providers);
  const { provider, endpoint } = target;
  const ref: Column['provider'] = provider === undefined ? (endpoint ?? 'sandbox') : columnProvider(provider);
  const column: Column = { id: 'a', provider: ref, model: '', params: {}, extra: {} };
  const empty: Draft = { ...NEW_DRAFT, messages: [], columns: [column] };
  const clean = withoutKeys(request.body);
  const read = draftFromBody(empty, column.id, clean.body, (provider ?? GENERIC).added);
  if (!read.ok) return read;
  const dropped = read.value.dropped.map((path) => `The field ${path} was left out.`);
  const kept = new Set(provider?.headers.map((name) => name.toLowerCase()));
  const headers = request.headers.flatMap(([name]) =>
    kept.has(name.toLowerCase())
      ? []
      : [`The header ${name.slice(0, 60)} is not part of a draft: give it with the key, under Providers.`],
  );
  const model = Object.hasOwn(request.body, 'model') ? [] : ['The text names no model: pick one.'];
  const said = notesWithoutHeaders(request.notes, provider?.headers ?? []);
  const notes = [...target.notes, ...model, ...said, ...clean.notes, ...headers, ...dropped];
  return ok({ draft: read.value.draft, provider, endpoint, notes });
}
