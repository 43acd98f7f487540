'use client';

import { useContext } from 'react';
import type { JsonValue } from '@/lib/core/json';
import type { OpenedContent } from '@/lib/draft/shared-content';
import { type RecordedRun, recordRun, runOfRecording } from '@/lib/run/recording';
import { decodeRecording } from '@/lib/run/recording-json';
import { replayedState } from '@/lib/run/replay';
import type { RunRecord } from '@/lib/run/run-record';
import { keepRecording, keptRecording } from './kept-recording';
import { newReplayId, setReplay } from './replays';
import { WorkbenchContext } from './use-workbench';

export type Recordings = {
  /** Opens shared content as a new draft, with its recorded answers shown complete. Nothing runs. */
  open(opened: OpenedContent): void;
  /** Shows again what the open draft was opened with, in the columns that have not run since. */
  restore(): void;
  /** Plays a run of the open draft again in its column; false where nothing of it was recorded. */
  replay(run: RunRecord): boolean;
};

/** Recorded answers beside the workbench's own runs, which they never touch. */
export function useRecordings(): Recordings {
  const store = useContext(WorkbenchContext);

  function show(column: string, recorded: RecordedRun, plays: boolean): void {
    if (store === undefined) return;
    const { draftId, runs } = store.getState();
    const run = runOfRecording(recorded, newReplayId(), column, replayedState(recorded));
    setReplay(column, { draftId, over: runs[column]?.id, recorded, run, plays });
  }

  function showAll(recording: JsonValue | undefined): void {
    if (store === undefined) return;
    const { draft, runs } = store.getState();
    for (const [index, recorded] of recordedRuns(recording).entries()) {
      const column = draft.columns.find(({ id }) => id === recorded.column) ?? draft.columns[index];
      if (column !== undefined && runs[column.id] === undefined) show(column.id, recorded, false);
    }
  }

  return {
    open({ draft, recording }) {
      store?.getState().actions.openDraft(draft);
      if (store === undefined || recording === undefined) return;
      keepRecording(store.getState().draftId, recording);
      showAll(recording);
    },
    restore: () => showAll(store && keptRecording(store.getState().draftId)),
    replay(run) {
      const recorded = recordRun(run);
      if (recorded !== undefined) show(run.column, recorded, true);
      return recorded !== undefined;
    },
  };
}

function recordedRuns(recording: JsonValue | undefined): readonly RecordedRun[] {
  const read = recording === undefined ? undefined : decodeRecording(recording);
  return read?.ok ? read.value.runs : [];
}
