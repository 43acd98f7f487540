'use client';

import { useSyncExternalStore } from 'react';
import { useReportProblem } from '@/components/state/use-problem';
import { useWorkbench } from '@/components/state/use-workbench';
import type { Column } from '@/lib/draft/draft';
import { bodyTextKey, keptBodyText, subscribeToBodyTexts } from './kept-body-text';

/** Holds Run while the typed JSON of a request does not parse, whichever tab is in view. Mounted once, shows nothing. */
export function BodyTextGuard() {
  const draftId = useWorkbench((state) => state.draftId);
  const columns = useWorkbench((state) => state.draft.columns);
  const problem = useSyncExternalStore(
    subscribeToBodyTexts,
    () => problemIn(draftId, columns),
    () => undefined,
  );
  useReportProblem('request JSON', problem);
  return null;
}

function problemIn(draftId: string, columns: readonly Column[]): string | undefined {
  for (const { id } of columns) {
    const text = keptBodyText(bodyTextKey(draftId, id));
    if (text?.state === 'broken') return text.problem;
  }
  return undefined;
}
