import { aimEdit } from '../draft/aim-edit';
import { MOST_COLUMNS } from '../draft/edit-columns';
import type { RunRecord } from '../run/run-record';
import type { Access } from './editing';
import type { WorkbenchActions, WorkbenchPorts } from './workbench';

type Columns = Pick<WorkbenchActions, 'edit' | 'addColumn' | 'openColumn' | 'removeColumn'>;

/** Changes of which columns there are; and every change lands where the person sees it, in the draft or in the column. */
export function createColumns(
  { get, set }: Access,
  { newId }: Pick<WorkbenchPorts, 'newId'>,
  { edit, focusColumn, stop }: Pick<WorkbenchActions, 'edit' | 'focusColumn' | 'stop'>,
  kept: (run: RunRecord) => void,
): Columns {
  return {
    edit(change) {
      const { draft, focused } = get();
      edit(aimEdit(draft, focused, change));
    },
    addColumn(behind) {
      // Links carry the ids of columns: short ones are enough.
      const id = newId().slice(0, 8);
      edit({ type: behind === undefined ? 'add-column' : 'duplicate-column', id, from: behind ?? get().focused });
      focusColumn(id);
    },
    openColumn(column, run) {
      const { draft } = get();
      if (draft.columns.length >= MOST_COLUMNS) return;
      const id = newId().slice(0, 8);
      const columns = [...draft.columns, { ...column, id }];
      edit({ type: 'replace-draft', draft: { ...draft, columns }, label: 'Opened a cell as a column' });
      if (run !== undefined) {
        const shown = { ...run, id: newId(), column: id };
        set({ runs: { ...get().runs, [id]: shown } });
        kept(shown);
      }
      focusColumn(id);
    },
    removeColumn(column) {
      const { columns } = get().draft;
      const at = columns.findIndex(({ id }) => id === column);
      if (columns.length === 1 || at === -1) return;
      stop(column);
      const next = columns[at + 1] ?? columns[at - 1];
      if (get().focused === column && next !== undefined) focusColumn(next.id);
      edit({ type: 'remove-column', id: column });
    },
  };
}
