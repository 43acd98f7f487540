'use client';

import { useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { RecordedRun } from '@/lib/run/recording';
import type { RunRecord } from '@/lib/run/run-record';
import { useWorkbench } from './use-workbench';

/** A recorded run, shown in the place of a column's own. It is no run: nothing of it is sent, counted or kept. */
export type Replay = {
  readonly draftId: string;
  /** The column's own last run, which stays as it is; another one ends the replay. */
  readonly over: string | undefined;
  readonly recorded: RecordedRun;
  /** As far as it has been played. */
  readonly run: RunRecord;
  /** Plays as soon as it is shown. */
  readonly plays: boolean;
};

const ID = 'replay ';
const store = createStore<Readonly<Record<string, Replay | undefined>>>(() => ({}));
let count = 0;

/** What is replayed in a column at present. */
export function useReplay(column: string): Replay | undefined {
  const replay = useStore(store, (replays) => replays[column]);
  const draftId = useWorkbench((state) => state.draftId);
  const run = useWorkbench((state) => state.runs[column]?.id);
  return replay?.draftId === draftId && replay.over === run ? replay : undefined;
}

/** The run that a column shows: a replay, else its own last one. */
export function useShownRun(column: string): RunRecord | undefined {
  const replay = useReplay(column);
  const own = useWorkbench((state) => state.runs[column]);
  return replay?.run ?? own;
}

/** Puts a replay into its column, or (undefined) takes it away. */
export function setReplay(column: string, replay: Replay | undefined): void {
  store.setState({ [column]: replay });
}

/** True for a run that is being replayed; its times begin at 0, not with the clock of the page. */
export function isReplay({ id }: RunRecord): boolean {
  return id.startsWith(ID);
}

export function newReplayId(): string {
  count += 1;
  return `${ID}${count}`;
}

/** The runs that all columns show, by column id; those of columns that were taken away stand among them. */
export function useShownRuns(): Readonly<Record<string, RunRecord | undefined>> {
  const replays = useStore(store, (all) => all);
  const draftId = useWorkbench((state) => state.draftId);
  const runs = useWorkbench((state) => state.runs);
  return useMemo(() => {
    const shown = Object.entries(replays).filter(
      ([column, replay]) => replay?.draftId === draftId && replay.over === runs[column]?.id,
    );
    return { ...runs, ...Object.fromEntries(shown.map(([column, replay]) => [column, replay?.run])) };
  }, [replays, draftId, runs]);
}
