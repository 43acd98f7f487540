'use client';

import type { SharedField } from '@/lib/draft/draft-edit';
import { hasOwnField } from '@/lib/draft/own-fields';
import { type Shared, sharedFields } from '@/lib/draft/request-body';
import { focusedColumn } from './use-column';
import { useWorkbench } from './use-workbench';

/** Messages, tools or output as the focused column sends them; edits land there too, in the draft or in the column alone. */
export function useRequest<Field extends keyof Shared>(field: Field): Shared[Field] {
  return useWorkbench((state) => sharedFields(state.draft, focusedColumn(state))[field]);
}

/** The name under which typed text is kept: one for the draft, and one for each column that has unlinked the part. */
export function useRequestHome(field: SharedField): string {
  return useWorkbench((state) => {
    const column = focusedColumn(state);
    return hasOwnField(column, field) ? `${state.draftId} ${column.id}` : state.draftId;
  });
}
