'use client';

import { Suspense } from 'react';
import { useFocusedColumn } from '@/components/state/use-column';
import { useModel, useProvider } from '@/components/state/use-providers';
import { useWorkbench } from '@/components/state/use-workbench';
import { lateValue } from '@/components/ui/late-value';
import { lazyPart } from '@/components/ui/lazy-part';
import { visibleName } from '@/lib/core/visible-text';
import { providerId } from '@/lib/draft/column-provider';
import { mayHaveFindings } from '@/lib/draft/may-have-findings';
import { sharedFields } from '@/lib/draft/request-body';

const { useLate: useFindings } = lateValue(() => import('@/lib/draft/findings').then((part) => part.findings));

const OutputNotes = lazyPart(() => import('./output-notes').then((part) => part.OutputNotes));

const ToolNotes = lazyPart(() => import('./tool-notes').then((part) => part.ToolNotes));

/** What is doubtful about the request, named beside Run, and what stops it. */
export function RunNotes() {
  const draft = useWorkbench((state) => state.draft);
  const problems = useWorkbench((state) => state.problems);
  const unsaved = useWorkbench(({ saveState, saveFailure }) =>
    saveState === 'failed' ? saveFailure?.message : undefined,
  );
  const column = useFocusedColumn();
  const shared = sharedFields(draft, column);
  const id = providerId(column.provider);
  const provider = useProvider(id);
  const model = useModel(id, column.model);
  const found = useFindings(mayHaveFindings(draft, column))?.(draft, column, provider, model) ?? [];
  const lines = [
    ...[...problems].map(([field, message]) => ({ key: field, message })),
    ...found.map(({ where, message }) => ({ key: `${where} ${message}`, message })),
    ...(unsaved === undefined
      ? []
      : [{ key: 'save', message: `The draft is not saved; keep it with Share → Save file. ${unsaved}` }]),
  ];
  return (
    <ul
      aria-label="Notes on the request"
      className="max-h-24 shrink-0 overflow-y-auto border-line border-t bg-warn-soft px-4 py-1.5 text-[12.5px] text-warn empty:hidden"
    >
      {lines.map(({ key, message }) => (
        <li key={key}>{visibleName(message)}</li>
      ))}
      {shared.tools.length === 0 && shared.toolChoice === undefined && shared.parallelToolCalls === undefined ? null : (
        <Suspense>
          <ToolNotes />
        </Suspense>
      )}
      {shared.responseFormat === undefined ? null : (
        <Suspense>
          <OutputNotes />
        </Suspense>
      )}
    </ul>
  );
}
