'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Column } from '@/lib/draft/draft';
import type { RecordedRun } from '@/lib/run/recording';
import type { RunRecord } from '@/lib/run/run-record';
import type { WorkbenchState } from '@/lib/store/workbench';
import { useCalm } from './use-calm';
import { useWorkbench, useWorkbenchStore } from './use-workbench';

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

type Replays = Readonly<Record<string, Replay | undefined>>;
type Shown = RunRecord | undefined;

const ID = 'replay ';
const store = createStore<Replays>(() => ({}));
let count = 0;

/** What is replayed in a column at present. */
export function useReplay(column: string): Replay | undefined {
  const replay = useStore(store, (replays) => replays[column]);
  const draftId = useWorkbench((state) => state.draftId);
  const run = useWorkbench((state) => state.runs[column]?.id);
  return replay?.draftId === draftId && replay.over === run ? replay : undefined;
}

/** A plain value of the run that a column shows: a replay, else its own last one. */
export function useOfShownRun<T extends string | number | boolean | undefined>(
  column: string,
  select: (run: Shown) => T,
): T {
  const { subscribe, state } = useShown();
  const read = () => select(shownRun(state(), column));
  return useSyncExternalStore(subscribe, read, read);
}

/**
 * The run that a column shows. With `everyMs` its growth is shown at most so often, and its end, or another run in its
 * place, at once.
 */
export function useShownRun(column: string, everyMs = 0): Shown {
  const { subscribe, state } = useShown();
  const read = useCallback(() => shownRun(state(), column), [state, column]);
  return useCalm({ subscribe, read, isUrgent: isNews }, everyMs);
}

/** The runs that all columns show, by column id, renewed at most so often; those of columns that were taken away stand among them. */
export function useShownRuns(everyMs: number): Readonly<Record<string, Shown>> {
  const { subscribe, state } = useShown();
  const read = useCallback(() => {
    const { runs } = state();
    const shown = [...Object.keys(runs), ...Object.keys(store.getState())];
    return Object.fromEntries(shown.map((column) => [column, shownRun(state(), column)]));
  }, [state]);
  return useCalm({ subscribe, read }, everyMs);
}

/** How many columns show an answer, or the beginning of one. */
export function useAnswerCount(): number {
  const { subscribe, state } = useShown();
  const isAnswered = ({ id }: Column) => (shownRun(state(), id)?.state.choices.length ?? 0) > 0;
  const read = () => state().draft.columns.filter(isAnswered).length;
  return useSyncExternalStore(subscribe, read, read);
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

/** Both stores that say what is shown. */
function useShown() {
  const { subscribe, getState } = useWorkbenchStore();
  const subscribeBoth = useCallback(
    (listener: () => void) => {
      const leaves = [subscribe(listener), store.subscribe(listener)];
      return () => {
        for (const leave of leaves) leave();
      };
    },
    [subscribe],
  );
  return { subscribe: subscribeBoth, state: getState };
}

function shownRun({ draftId, runs }: WorkbenchState, column: string): Shown {
  const own = runs[column];
  const replay = store.getState()[column];
  return replay?.draftId === draftId && replay.over === own?.id ? replay.run : own;
}

function isNews(shown: Shown, next: Shown): boolean {
  return shown?.id !== next?.id || shown?.queued !== next?.queued || shown?.state.status !== next?.state.status;
}
