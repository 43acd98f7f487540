'use client';

import { useFocusedColumn } from '@/components/state/use-column';
import { useModel, useProvider } from '@/components/state/use-providers';
import { useWorkbench } from '@/components/state/use-workbench';
import { providerId } from '@/lib/draft/column-provider';
import { findings } from '@/lib/draft/findings';

/** What is doubtful about the request, named beside Run, and what stops it. */
export function RunNotes() {
  const draft = useWorkbench((state) => state.draft);
  const problems = useWorkbench((state) => state.problems);
  const saveState = useWorkbench((state) => state.saveState);
  const column = useFocusedColumn();
  const id = providerId(column.provider);
  const found = findings(draft, column, useProvider(id), useModel(id, column.model));
  const lines = [
    ...[...problems].map(([field, message]) => ({ key: field, message })),
    ...found.map(({ where, message }) => ({ key: `${where} ${message}`, message })),
    ...(saveState === 'failed'
      ? [{ key: 'save', message: 'This browser could not save the draft: keep it with Share → Save file.' }]
      : []),
  ];
  if (lines.length === 0) return null;
  return (
    <ul
      aria-label="Notes on the request"
      className="max-h-24 shrink-0 overflow-y-auto border-line border-t bg-warn-soft px-4 py-1.5 text-[12.5px] text-warn"
    >
      {lines.map(({ key, message }) => (
        <li key={key}>{message}</li>
      ))}
    </ul>
  );
}
