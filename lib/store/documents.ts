import { ok, type Result } from '../core/result';
import type { Draft } from '../draft/draft';
import type { DraftEdit } from '../draft/draft-edit';
import { draftTitle } from '../draft/draft-title';
import { editDraft } from '../draft/edit-draft';
import { readSavedDraft } from '../draft/parse-draft';
import type { RunRecord } from '../run/run-record';
import type { Access } from './editing';
import { rebaseEdit } from './rebase-edit';
import { endedRuns, restoredRuns } from './restored-runs';
import { focusIn, safeColumns } from './safe-columns';
import type { SaveQueue } from './save-queue';
import type { StoredDraft, WorkbenchActions, WorkbenchPorts, WorkbenchState } from './workbench';

type Documents = Pick<
  WorkbenchActions,
  'restore' | 'keepNow' | 'openDraft' | 'openSaved' | 'duplicateDraft' | 'listSaved'
>;

type Parts = {
  readonly access: Access;
  readonly ports: WorkbenchPorts;
  readonly queue: SaveQueue;
  /** Edits made before the saved document was read. */
  readonly early: DraftEdit[];
  /** Runs as they are saved with the document. */
  readonly keptRuns: Map<string, RunRecord>;
  readonly saveNow: () => void;
  readonly running: { readonly stopAtOnce: () => void; readonly foldNow: () => void };
  readonly editing: { readonly endBurst: () => void };
};

type Opened = { readonly id: string; readonly draft: Draft; readonly runs: WorkbenchState['runs'] };

/** Opening, restoring, copying and listing documents. The one that was open is left as it was saved. */
export function createDocuments(parts: Parts): Documents {
  const { access, ports, queue, early, keptRuns, saveNow } = parts;
  const { get, set } = access;
  let restoring: Promise<void> | undefined;

  function keepRuns(runs: WorkbenchState['runs']): void {
    keptRuns.clear();
    for (const record of Object.values(runs)) if (record !== undefined) keptRuns.set(record.column, record);
  }

  function show({ id, draft, runs }: Opened): void {
    parts.running.stopAtOnce();
    parts.editing.endBurst();
    keepRuns(runs);
    const focused = draft.columns[0]?.id ?? '';
    set({ draftId: id, draft, runs, focused, past: [], future: [], refusals: {}, problems: new Map() });
  }

  function openNew(draft: Draft, runs: WorkbenchState['runs'] = {}): void {
    early.length = 0;
    show({ id: ports.newId(), draft: safeColumns(draft), runs });
    set({ restored: true });
    void ports.claim(get().draftId);
    saveNow();
  }

  async function readBack(savedId: string | undefined): Promise<void> {
    const read = await findSaved(ports, savedId);
    if (get().restored) return;
    const before = get();
    const found = read.ok ? read.value : undefined;
    const opened = found && opens(found.record, found.own, before);
    if (opened !== undefined) {
      const draft = early.reduce((under, change) => editDraft(under, rebaseEdit(change, under)), opened.draft);
      const label = before.past.at(-1)?.label ?? '';
      const runs = { ...opened.runs, ...before.runs };
      const past = draft === opened.draft ? [] : [{ draft: opened.draft, label }];
      parts.editing.endBurst();
      set({ draftId: opened.id, draft, runs, past, future: [], focused: focusIn(draft, before.focused) });
      keepRuns(runs);
    }
    set({ restored: true, ...(read.ok ? {} : { saveState: 'failed', saveFailure: read.failure }) });
    if (opened === undefined || opened.id !== savedId) void ports.claim(get().draftId);
    if (early.length > 0 || Object.keys(before.runs).length > 0) saveNow();
    early.length = 0;
  }

  return {
    restore(savedId) {
      restoring ??= readBack(savedId);
      return restoring;
    },
    keepNow() {
      parts.running.foldNow();
      const { runs } = get();
      const grown = Object.values(runs).filter(
        (record) => record !== undefined && keptRuns.get(record.column) !== record,
      );
      if (grown.length === 0) return;
      keepRuns(runs);
      saveNow();
    },
    openDraft: (draft) => openNew(draft),
    duplicateDraft() {
      parts.running.stopAtOnce();
      const { draft, runs } = get();
      openNew({ ...draft, title: `${draftTitle(draft)} copy` }, runs);
    },
    async openSaved(id) {
      await queue.settled();
      const read = await ports.load(id);
      if (!read.ok || read.value === undefined || id === get().draftId) return;
      const own = await ports.claim(id);
      const opened = opens(read.value, own, { draftId: ports.newId() });
      if (opened === undefined) return;
      early.length = 0;
      show(opened);
      set({ restored: true });
      if (own) return;
      void ports.claim(opened.id);
      saveNow();
    },
    async listSaved() {
      await queue.settled();
      const list = await ports.list();
      return list.ok ? list.value : [];
    },
  };
}

type Found = { readonly record: StoredDraft; readonly own: boolean };

/** This tab's own document, or the last edited one to copy from. */
async function findSaved(ports: WorkbenchPorts, savedId: string | undefined): Promise<Result<Found | undefined>> {
  const saved = savedId === undefined ? ok(undefined) : await ports.load(savedId);
  if (!saved.ok) return saved;
  if (saved.value !== undefined) return ok({ record: saved.value, own: await ports.claim(saved.value.id) });
  const latest = await ports.latest();
  if (!latest.ok) return latest;
  return ok(latest.value && { record: latest.value, own: false });
}

/** What a saved record opens as: itself, or a copy under the id of the open document. */
function opens(record: StoredDraft, own: boolean, { draftId }: Pick<WorkbenchState, 'draftId'>): Opened | undefined {
  const draft = readSavedDraft(record.draft);
  if (draft === undefined) return undefined;
  const runs = restoredRuns(own ? record.runs : endedRuns(record.runs));
  return { id: own ? record.id : draftId, draft: safeColumns(draft), runs };
}
