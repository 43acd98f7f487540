'use client';

import { useState } from 'react';
import { inRunHistory } from '@/components/state/run-history';
import type { Result } from '@/lib/core/result';
import type { ListedRun } from './listed-run';
import { runTitle } from './run-words';

/** What has just happened, and how it is taken back. */
export type HistoryNote = { readonly text: string; readonly undo?: () => void };

export type HistoryActions = {
  readonly note: HistoryNote | undefined;
  readonly say: (note: HistoryNote | undefined) => void;
  readonly reload: () => void;
  readonly mark: (id: string, name: string | undefined, pinned: true | undefined) => void;
  readonly remove: (run: ListedRun) => void;
  readonly clear: () => void;
};

/** Marks, deletes and clears; each is followed by reading the list again. */
export function useHistoryActions(reload: () => void): HistoryActions {
  const [note, say] = useState<HistoryNote>();

  async function after<T>(work: Promise<Result<T>>): Promise<T | undefined> {
    const done = await work;
    reload();
    if (done.ok) return done.value;
    say({ text: done.failure.message });
    return undefined;
  }

  async function remove(run: ListedRun): Promise<void> {
    const removed = await after(inRunHistory((history) => history.remove(run.id)));
    if (removed === undefined) return;
    const undo = () => {
      say(undefined);
      void after(inRunHistory((history) => history.putBack(removed)));
    };
    say({ text: `Deleted “${runTitle(run)}”.`, undo });
  }

  async function clear(): Promise<void> {
    const count = await after(inRunHistory((history) => history.clear()));
    if (count !== undefined) say({ text: `Removed ${count.toLocaleString('en-US')}.` });
  }

  return {
    note,
    say,
    reload,
    mark(id, name, pinned) {
      const mark = { id, ...(name === undefined ? {} : { name }), ...(pinned === undefined ? {} : { pinned }) };
      void after(inRunHistory((history) => history.mark(mark)));
    },
    remove: (run) => void remove(run),
    clear: () => void clear(),
  };
}
