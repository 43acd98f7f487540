'use client';

import { useEffect, useState } from 'react';
import { useActions } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import type { RunRecord } from '@/lib/run/run-record';
import { waitingWords } from './waiting-words';

type RetryCountdownProps = { readonly column: string; readonly run: RunRecord; readonly waitMs: number };

/** The time a provider asks to wait, counting down; trying again is a person's own decision, at any time. */
export function RetryCountdown({ column, run, waitMs }: RetryCountdownProps) {
  const { retry: tryAgain } = useActions();
  const { startedAt = 0, endedAt = startedAt } = run.state;
  const over = run.startedWall + (endedAt - startedAt) + waitMs;
  const now = useSeconds(over);
  const left = (over - now) / 1000;
  return (
    <div className="mt-2.5 flex flex-wrap items-center gap-2.5">
      <Button variant="outline" className="bg-panel" onClick={() => tryAgain(column)}>
        Try again
      </Button>
      <span role="timer" aria-live="off" className="text-soft tabular-nums">
        {left > 0 ? `The provider says: try again in ${waitingWords(left)}.` : 'The time to wait is over.'}
      </span>
    </div>
  );
}

/** Milliseconds since 1970, anew each second until this time. */
function useSeconds(until: number): number {
  const [now, setNow] = useState(() => Date.now());

  // The wall clock is outside of React.
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= until) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [until]);

  return now;
}
