import type { DraftEdit } from '../draft/draft-edit';
import type { RunRecord } from '../run/run-record';
import type { Access } from './editing';
import { endedRuns, restoredRuns } from './restored-runs';
import { safeColumns } from './safe-columns';
import { storedRun } from './stored-run';
import type { StoredDraft, WorkbenchPorts, WorkbenchState } from './workbench';

/** The parts of the store that a change of document touches. */
export type DocumentParts = {
  readonly access: Access;
  readonly ports: WorkbenchPorts;
  /** Edits made before the saved document was read. */
  readonly early: DraftEdit[];
  /** Runs as they are saved with the document. */
  readonly keptRuns: Map<string, RunRecord>;
  readonly saveNow: () => void;
  readonly running: { readonly stopAtOnce: () => void; readonly foldNow: () => void };
  readonly editing: { readonly endBurst: () => void };
};

export type Opened = Pick<WorkbenchState, 'draft' | 'runs' | 'rounds' | 'results' | 'replies'> & {
  readonly id: string;
};

/** What a saved record opens as: itself, or a copy under another id, without the runs that may still go on. */
export function openedFrom(record: StoredDraft, copyId: string | undefined): Opened {
  const shown = restoredRuns(copyId === undefined ? record.runs : endedRuns(record.runs));
  const { results = {}, replies = {} } = record;
  return { id: copyId ?? record.id, draft: safeColumns(record.draft), ...shown, results, replies };
}

/** From now on these runs are saved with the document. */
export function keepRuns({ keptRuns }: DocumentParts, runs: WorkbenchState['runs']): void {
  keptRuns.clear();
  for (const record of Object.values(runs)) if (record !== undefined) keptRuns.set(record.column, storedRun(record));
}

/** Shows another document; the one that was open has been saved, and its runs end as stopped. */
export function showDocument(parts: DocumentParts, { id, draft, runs, rounds, results, replies }: Opened): void {
  parts.running.stopAtOnce();
  parts.editing.endBurst();
  parts.early.length = 0;
  keepRuns(parts, runs);
  const focused = draft.columns[0]?.id ?? '';
  const cleared = {
    past: [],
    future: [],
    travelled: undefined,
    deleted: undefined,
    refusals: {},
    problems: new Map(),
    mocks: {},
    autos: {},
  };
  parts.access.set({ draftId: id, draft, runs, rounds, results, replies, focused, ...cleared, restored: true });
}
