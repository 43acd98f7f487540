'use client';

import { useFocusedColumn } from '@/components/state/use-column';
import { useProvider } from '@/components/state/use-providers';
import { useActions, useWorkbench } from '@/components/state/use-workbench';
import type { RunRecord } from '@/lib/run/run-record';
import { restoredDraft, restoredInto } from './restored-draft';

/** Brings the request of a past run back: into this draft as one undo step, or as a draft of its own. The problem, if any. */
export function useRestore(run: RunRecord) {
  const draft = useWorkbench((state) => state.draft);
  const column = useFocusedColumn();
  const known = useProvider(run.provider);
  const { edit, openDraft } = useActions();

  return {
    here(): string | undefined {
      const restored = restoredInto(draft, column.id, run, known);
      if (!restored.ok) return restored.failure.message;
      edit({ type: 'replace-draft', draft: restored.value.draft, label: 'Restored from history' });
      return undefined;
    },
    asNew(): string | undefined {
      const restored = restoredDraft(run, known);
      if (!restored.ok) return restored.failure.message;
      openDraft(restored.value.draft);
      return undefined;
    },
  };
}
