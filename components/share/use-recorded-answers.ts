'use client';

import { useMemo } from 'react';
import { useWorkbench } from '@/components/state/use-workbench';
import type { JsonValue } from '@/lib/core/json';
import { recordRun } from '@/lib/run/recording';
import { encodeRecording } from '@/lib/run/recording-json';

/** The last answers of the open draft's columns as a recording; undefined where none has ended. */
export function useRecordedAnswers(): JsonValue | undefined {
  const columns = useWorkbench((state) => state.draft.columns);
  const runs = useWorkbench((state) => state.runs);
  return useMemo(() => {
    const recorded = columns.flatMap(({ id }) => {
      const run = runs[id];
      const kept = run === undefined ? undefined : recordRun(run);
      return kept === undefined ? [] : [kept];
    });
    return recorded.length === 0 ? undefined : encodeRecording(recorded);
  }, [columns, runs]);
}
