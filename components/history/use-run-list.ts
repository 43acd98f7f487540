'use client';

import { useEffect, useMemo, useState } from 'react';
import { inRunHistory } from '@/components/state/run-history';
import { useWorkbench } from '@/components/state/use-workbench';
import type { ListedRun } from './listed-run';
import { runsVersion, withTrueStatus } from './now-live';

type RunListState = {
  /** Undefined until they have been read. */
  readonly runs: readonly ListedRun[] | undefined;
  readonly removed: number;
  readonly problem: string | undefined;
  readonly reload: () => void;
};

/** Every run of this browser, read again when one begins or ends and when `reload` is called. */
export function useRunList(): RunListState {
  const here = useWorkbench((state) => state.runs);
  const version = useWorkbench((state) => runsVersion(state.runs));
  const saved = useWorkbench((state) => state.saveState !== 'saving');
  const [asked, setAsked] = useState(0);
  const [read, setRead] = useState<{ readonly runs?: readonly ListedRun[]; readonly removed: number }>({ removed: 0 });
  const [problem, setProblem] = useState<string>();

  // The list stands in the browser's database; what has just been written to it must be read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again for each of these
  useEffect(() => {
    let current = true;
    void inRunHistory((history) => history.list()).then((list) => {
      if (!current) return;
      setProblem(list.ok ? undefined : list.failure.message);
      if (list.ok) setRead(list.value);
    });
    return () => {
      current = false;
    };
  }, [asked, version, saved]);

  const runs = useMemo(() => read.runs && withTrueStatus(read.runs, here), [read.runs, here]);
  return { runs, removed: read.removed, problem, reload: () => setAsked((before) => before + 1) };
}

/** The words of every run, read when the first search begins and again when the runs change. */
export function useRunTexts(
  wanted: boolean,
  runs: readonly ListedRun[] | undefined,
): ReadonlyMap<string, string> | undefined {
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>();
  const count = runs?.length ?? 0;

  // As above; while nothing is searched for, nothing is read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when there are more or fewer
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    void inRunHistory((history) => history.texts()).then((read) => {
      if (current && read.ok) setTexts(read.value);
    });
    return () => {
      current = false;
    };
  }, [wanted, count]);

  return texts;
}
