import type { Draft } from '../draft/draft';
import { draftTitle } from '../draft/draft-title';
import { type DocumentParts, keepRuns, openedFrom, showDocument } from './opening';
import { restoreDocument } from './restoring';
import { safeColumns } from './safe-columns';
import type { SaveQueue } from './save-queue';
import { storedRun } from './stored-run';
import type { WorkbenchActions, WorkbenchState } from './workbench';

type Documents = Pick<
  WorkbenchActions,
  'restore' | 'keepNow' | 'openDraft' | 'openSaved' | 'duplicateDraft' | 'deleteDraft' | 'putBackDraft' | 'listSaved'
>;

const NOTHING = { runs: {}, rounds: {}, results: {}, replies: {} } as const;

/** Opening, restoring, copying and listing documents. The one that was open is left as it was saved. */
export function createDocuments(parts: DocumentParts, queue: SaveQueue): Documents {
  const { access, ports, keptRuns, saveNow } = parts;
  let restoring: Promise<void> | undefined;

  function openNew(draft: Draft, shown: Pick<WorkbenchState, keyof typeof NOTHING> = NOTHING): void {
    const id = ports.newId();
    showDocument(parts, { ...shown, id, draft: safeColumns(draft) });
    void ports.claim(id);
    saveNow();
  }

  async function openSaved(id: string): Promise<void> {
    await queue.settled();
    const read = await ports.load(id);
    if (!read.ok || read.value === undefined || id === access.get().draftId) return;
    const copyId = (await ports.claim(id)) ? undefined : ports.newId();
    showDocument(parts, openedFrom(read.value, copyId));
    if (copyId === undefined) return;
    void ports.claim(copyId);
    saveNow();
  }

  return {
    restore(savedId) {
      restoring ??= restoreDocument(parts, savedId);
      return restoring;
    },
    keepNow() {
      parts.running.foldNow();
      const { runs } = access.get();
      const grown = Object.values(runs).some((record) => record && keptRuns.get(record.column) !== storedRun(record));
      if (!grown) return;
      keepRuns(parts, runs);
      saveNow();
    },
    openDraft: (draft) => openNew(draft),
    duplicateDraft() {
      parts.running.stopAtOnce();
      const { draft, runs, rounds, results, replies } = access.get();
      openNew({ ...draft, title: `${draftTitle(draft)} copy` }, { runs, rounds, results, replies });
    },
    openSaved,
    async deleteDraft() {
      const { deleteDocument } = await import('./deleting');
      await deleteDocument(parts, queue, { openNew, openSaved });
    },
    async putBackDraft() {
      const { deleted } = access.get();
      if (deleted === undefined) return;
      await ports.save({ ...deleted, editedWall: ports.wallClock() });
      await openSaved(deleted.id);
    },
    async listSaved() {
      await queue.settled();
      const list = await ports.list();
      return list.ok ? list.value : [];
    },
  };
}
