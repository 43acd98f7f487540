import { aimEdit } from '../draft/aim-edit';
import type { Access } from './editing';
import type { WorkbenchActions, WorkbenchPorts } from './workbench';

type Columns = Pick<WorkbenchActions, 'edit' | 'addColumn' | 'removeColumn'>;

/** Changes of which columns there are; and every change lands where the person sees it, in the draft or in the column. */
export function createColumns(
  { get }: Access,
  { newId }: Pick<WorkbenchPorts, 'newId'>,
  { edit, focusColumn, stop }: Pick<WorkbenchActions, 'edit' | 'focusColumn' | 'stop'>,
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
