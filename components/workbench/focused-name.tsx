'use client';

import { useFocusedColumn } from '@/components/state/use-column';
import { useModel, useProvider } from '@/components/state/use-providers';
import { useWorkbench } from '@/components/state/use-workbench';
import { providerId } from '@/lib/draft/column-provider';

/** With several columns: whose parameters and code stand below. */
export function FocusedName() {
  const column = useFocusedColumn();
  const position = useWorkbench((state) => state.draft.columns.findIndex(({ id }) => id === column.id)) + 1;
  const id = providerId(column.provider);
  const model = useModel(id, column.model);
  const provider = useProvider(id);
  return (
    <h2 className="flex h-8 shrink-0 items-center gap-1.5 border-line border-b px-4 text-[12.5px] text-muted">
      <span className="shrink-0 font-medium text-accent">Response {position}</span>
      <span aria-hidden="true">·</span>
      <span className="min-w-0 truncate">
        <span className="font-medium text-text">{model.label}</span> {provider.label}
      </span>
    </h2>
  );
}
