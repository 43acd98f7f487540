'use client';

import { useEffect, useState } from 'react';
import { inRunHistory } from '@/components/state/run-history';
import { useWorkbench } from '@/components/state/use-workbench';
import type { RunRecord } from '@/lib/run/run-record';

type PastRun = { readonly id: string; readonly run?: RunRecord; readonly problem?: string };

/** The whole run, read from this browser; a run that is shown by the open draft is there at once. */
export function usePastRun(id: string): PastRun {
  const open = useWorkbench(({ runs }) => Object.values(runs).find((run) => run?.id === id));
  const [read, setRead] = useState<PastRun>({ id: '' });

  // A run is read when it is picked: it may be large.
  useEffect(() => {
    let current = true;
    void inRunHistory((history) => history.load(id)).then((loaded) => {
      if (!current) return;
      if (!loaded.ok) setRead({ id, problem: loaded.failure.message });
      else if (loaded.value === undefined) setRead({ id, problem: 'This one is no longer kept.' });
      else setRead({ id, run: loaded.value });
    });
    return () => {
      current = false;
    };
  }, [id]);

  if (open !== undefined) return { id, run: open };
  return read.id === id ? read : { id };
}
