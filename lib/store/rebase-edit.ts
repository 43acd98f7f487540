import type { Draft } from '../draft/draft';
import { type DraftEdit, isColumnEdit } from '../draft/draft-edit';

/** The same edit for another document: columns and messages that it lacks become its first column and its end. */
export function rebaseEdit(change: DraftEdit, draft: Draft): DraftEdit {
  if (isColumnEdit(change)) {
    const known = draft.columns.some(({ id }) => id === change.column);
    return known ? change : { ...change, column: draft.columns[0]?.id ?? change.column };
  }
  if (change.type === 'add-column' || change.type === 'duplicate-column') {
    const known = draft.columns.some(({ id }) => id === change.from);
    return known ? change : { ...change, from: draft.columns[0]?.id ?? change.from };
  }
  const length = draft.messages.length;
  if (change.type === 'add-message' && change.at > length) return { ...change, at: length };
  if (change.type === 'replace-message' && change.at >= length) {
    return { type: 'append-messages', messages: [change.message] };
  }
  return change;
}
