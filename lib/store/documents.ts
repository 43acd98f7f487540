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
  'restore' | 'keepNow' | 'openDraft' | 'openSaved' | 'duplicateDraft' | 'listSaved'
>;

/** Opening, restoring, copying and listing documents. The one that was open is left as it was saved. */
export function createDocuments(parts: DocumentParts, queue: SaveQueue): Documents {
  const { access, ports, keptRuns, saveNow } = parts;
  let restoring: Promise<void> | undefined;

  function openNew(draft: Draft, runs: WorkbenchState['runs'] = {}): void {
    const id = ports.newId();
    showDocument(parts, { id, draft: safeColumns(draft), runs });
    void ports.claim(id);
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
      const { draft, runs } = access.get();
      openNew({ ...draft, title: `${draftTitle(draft)} copy` }, runs);
    },
    async openSaved(id) {
      await queue.settled();
      const read = await ports.load(id);
      if (!read.ok || read.value === undefined || id === access.get().draftId) return;
      const copyId = (await ports.claim(id)) ? undefined : ports.newId();
      showDocument(parts, openedFrom(read.value, copyId));
      if (copyId === undefined) return;
      void ports.claim(copyId);
      saveNow();
    },
    async listSaved() {
      await queue.settled();
      const list = await ports.list();
      return list.ok ? list.value : [];
    },
  };
}
