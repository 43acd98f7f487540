'use client';

import { type Column, NEW_DRAFT } from '@/lib/draft/draft';
import type { WorkbenchState } from '@/lib/store/workbench';
import { useWorkbench } from './use-workbench';

const NO_COLUMN: Column = { id: '', provider: 'sandbox', model: '', params: {}, extra: {} };

/** The column whose parameters and code are shown. */
export function useFocusedColumn(): Column {
  return useWorkbench(focusedColumn);
}

/** The same, read from a state. */
export function focusedColumn({ draft, focused }: Pick<WorkbenchState, 'draft' | 'focused'>): Column {
  return draft.columns.find(({ id }) => id === focused) ?? draft.columns[0] ?? NEW_DRAFT.columns[0] ?? NO_COLUMN;
}
