import type { Column, Draft } from './draft';
import type { ColumnsEdit } from './draft-edit';
import { hasOwnField, withOwnFields, withoutOwnFields } from './own-fields';
import { sharedFields } from './request-body';

/** More than this do not stand side by side. */
export const MOST_COLUMNS = 12;

/** The draft with columns added, taken out, moved, linked or unlinked; the same draft where nothing changes. The last column stays. */
export function editColumns(draft: Draft, change: Exclude<ColumnsEdit, { readonly type: 'edit-own' }>): Draft {
  const { columns } = draft;
  const at = columns.findIndex(({ id }) => id === ('from' in change ? change.from : change.id));
  const column = columns[at];
  if (column === undefined) return draft;
  switch (change.type) {
    case 'add-column':
      return copied(draft, column, change.id, columns.length);
    case 'duplicate-column':
      return copied(draft, column, change.id, at + 1);
    case 'remove-column':
      return columns.length === 1 ? draft : { ...draft, columns: columns.toSpliced(at, 1) };
    case 'move-column': {
      const { to } = change;
      if (to === at || !Number.isInteger(to) || to < 0 || to >= columns.length) return draft;
      return { ...draft, columns: columns.toSpliced(at, 1).toSpliced(to, 0, column) };
    }
    case 'link-field':
      return replaced(draft, at, withoutOwnFields(column, change.field));
    case 'unlink-field': {
      if (hasOwnField(column, change.field)) return draft;
      return replaced(draft, at, withOwnFields(column, change.field, sharedFields(draft, column)));
    }
    default:
      return change satisfies never;
  }
}

function copied(draft: Draft, column: Column, id: string, at: number): Draft {
  const { columns } = draft;
  if (columns.length >= MOST_COLUMNS || columns.some((other) => other.id === id)) return draft;
  return { ...draft, columns: columns.toSpliced(at, 0, { ...column, id }) };
}

function replaced(draft: Draft, at: number, column: Column): Draft {
  return column === draft.columns[at] ? draft : { ...draft, columns: draft.columns.with(at, column) };
}
