import type { Draft } from './draft';
import type { DraftEdit, SharedEdit } from './draft-edit';
import { editedField, hasOwnField } from './own-fields';

const SHARED: ReadonlySet<string> = new Set<SharedEdit['type']>([
  'add-message',
  'replace-message',
  'remove-message',
  'move-message',
  'append-messages',
  'set-tools',
  'set-tool-choice',
  'set-parallel-tool-calls',
  'set-response-format',
]);

/** The change as the person means it who looks at this column: what the column has unlinked is changed there alone. */
export function aimEdit(draft: Draft, columnId: string, change: DraftEdit): DraftEdit {
  const column = draft.columns.find(({ id }) => id === columnId);
  if (column === undefined || !isShared(change) || !hasOwnField(column, editedField(change))) return change;
  return { type: 'edit-own', id: columnId, change };
}

function isShared(change: DraftEdit): change is SharedEdit {
  return SHARED.has(change.type);
}
