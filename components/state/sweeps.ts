'use client';

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ListedSweep } from '@/lib/compare/stored-sweep';
import type { SweepPlan } from '@/lib/compare/sweep';
import type { Result } from '@/lib/core/result';
import type { RunRecord } from '@/lib/run/run-record';
import type { RunnerState } from '@/lib/store/sweep-ports';
import type { SweepRunner } from '@/lib/store/sweep-runner';
import { notLoaded } from './device-history';
import { useWorkbenchStore } from './use-workbench';

/** What a person can do with sweeps. Nothing of it rejects. */
export type SweepActions = {
  readonly start: (plan: SweepPlan) => Promise<Result<true>>;
  readonly pause: () => void;
  readonly resume: () => Promise<Result<true>>;
  readonly stop: () => void;
  readonly retryFailed: () => Promise<Result<true>>;
  /** Shows a kept sweep. */
  readonly open: (id: string) => Promise<Result<true>>;
  /** Shows none; it stays kept. */
  readonly close: () => void;
  /** Newest first. */
  readonly list: () => Promise<Result<readonly ListedSweep[]>>;
  readonly remove: (id: string) => Promise<Result<true>>;
  /** The whole run of a cell of the shown sweep. */
  readonly loadRun: (index: number) => Promise<Result<RunRecord | undefined>>;
  /** Puts a cell behind the columns, with its run. The value is a remark for the person, or "". */
  readonly openCell: (index: number) => Promise<Result<string>>;
};

type Parts = { readonly runner: SweepRunner; readonly parts: typeof import('./sweep-parts') };

const NONE: RunnerState = { sweep: undefined, heldBack: [], failure: undefined };
const listeners = new Set<() => void>();
let loading: Promise<Parts> | undefined;
let runner: SweepRunner | undefined;

/** The sweep of this tab, renewed at most four times a second; what runs it is loaded when it is first looked at. */
export function useSweep(): RunnerState {
  const queries = useQueryClient();
  // The runner is loaded, and reads what this browser keeps.
  useEffect(() => void load(queries).catch(() => undefined), [queries]);
  return useSyncExternalStore(subscribe, stateNow, () => NONE);
}

/** Always the same object. */
export function useSweepActions(): SweepActions {
  const queries = useQueryClient();
  const store = useWorkbenchStore();
  return useMemo(() => {
    const inRunner = async <T>(work: (parts: Parts) => Promise<Result<T>>): Promise<Result<T>> => {
      try {
        return await work(await load(queries));
      } catch {
        return notLoaded();
      }
    };
    return {
      start: (plan) => inRunner((all) => all.runner.start(plan)),
      pause: () => runner?.pause(),
      resume: () => inRunner((all) => all.runner.resume()),
      stop: () => runner?.stop(),
      retryFailed: () => inRunner((all) => all.runner.retryFailed()),
      open: (id) => inRunner((all) => all.runner.open(id)),
      close: () => runner?.close(),
      list: () => inRunner(({ parts }) => parts.inSweeps((sweeps) => sweeps.list())),
      remove: (id) =>
        inRunner((all) => {
          if (all.runner.getState().sweep?.id === id) all.runner.close();
          return all.parts.inSweeps((sweeps) => sweeps.remove(id));
        }),
      loadRun: (index) =>
        inRunner((all) => {
          const id = all.runner.getState().sweep?.id ?? '';
          return all.parts.inSweeps((sweeps) => sweeps.loadRun(id, index));
        }),
      openCell: (index) => inRunner((all) => all.parts.openCell(all.runner, store.getState(), index)),
    };
  }, [queries, store]);
}

function load(queries: QueryClient): Promise<Parts> {
  loading ??= import('./sweep-parts').then(
    async (parts) => {
      runner = await parts.openRunner(queries);
      runner.subscribe(told);
      told();
      return { runner, parts };
    },
    (reason: unknown) => {
      loading = undefined; // the next one that wants it asks again
      throw reason;
    },
  );
  return loading;
}

function told(): void {
  for (const listener of listeners) listener();
}

function stateNow(): RunnerState {
  return runner?.getState() ?? NONE;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
