import type { Result } from '@/lib/core/result';
import { columnProvider, isOwnEndpoint } from '@/lib/draft/column-provider';
import { type Column, type Draft, NEW_DRAFT } from '@/lib/draft/draft';
import { type BodyDraft, draftFromBody } from '@/lib/draft/from-body';
import type { Provider } from '@/lib/providers/provider';
import type { RunRecord } from '@/lib/run/run-record';

type Request = Pick<RunRecord, 'provider' | 'providerLabel' | 'wire'>;

/** The draft whose column sends what this run has sent, to the same provider; the rest of the draft stays. */
export function restoredInto(draft: Draft, columnId: string, run: Request, known: Provider): Result<BodyDraft> {
  const columns = draft.columns.map((column) =>
    column.id === columnId ? { ...column, provider: providerOf(run, known) } : column,
  );
  return draftFromBody({ ...draft, variables: {}, columns }, columnId, run.wire.body, known.added);
}

/** A draft of its own that sends what this run has sent. */
export function restoredDraft(run: Request, known: Provider): Result<BodyDraft> {
  const column: Column = { id: 'a', provider: providerOf(run, known), model: '', params: {}, extra: {} };
  return draftFromBody({ ...NEW_DRAFT, messages: [], columns: [column] }, column.id, run.wire.body, known.added);
}

/** An own endpoint that has been removed meanwhile is named by the address that was asked. */
function providerOf({ provider, providerLabel, wire }: Request, known: Provider): Column['provider'] {
  if (!isOwnEndpoint(provider) || known.baseUrl !== null) return columnProvider({ ...known, id: provider });
  if (typeof wire.url !== 'string') return provider;
  return { label: providerLabel, baseUrl: wire.url.replace(/\/chat\/completions$/, '') };
}
