'use client';

import { useEffect, useRef, useState } from 'react';
import { isReplay } from '@/components/state/replays';
import type { RunRecord } from '@/lib/run/run-record';

const EVERY_MS = 250;

/** A run, and the time (on the clock of its events) that it is looked at. */
export type CalmRun = { readonly run: RunRecord; readonly now: number };

/** The run, renewed four times a second while it goes on: what is costly to draw follows at this pace. */
export function useCalmRun(run: RunRecord): CalmRun {
  const live = isLive(run);
  const [shown, setShown] = useState<CalmRun>({ run, now: 0 });
  const latest = useRef(run);
  latest.current = run;

  // A running answer changes with every frame, and its time goes on while nothing arrives.
  useEffect(() => {
    if (!live) return;
    const look = () => setShown({ run: latest.current, now: nowOf(latest.current) });
    look();
    const timer = setInterval(look, EVERY_MS);
    return () => clearInterval(timer);
  }, [live]);

  if (live && shown.run.id === run.id) return { run: shown.run, now: Math.max(shown.now, startOf(run)) };
  return { run, now: run.state.endedAt ?? lastOf(run) };
}

export function isLive({ state }: RunRecord): boolean {
  return state.status === 'waiting' || state.status === 'streaming';
}

/** The times of a replay are not those of the page's clock. */
function nowOf(run: RunRecord): number {
  return isReplay(run) ? lastOf(run) : performance.now();
}

function lastOf(run: RunRecord): number {
  return run.state.lastChunkAt ?? startOf(run);
}

function startOf({ state }: RunRecord): number {
  return state.startedAt ?? 0;
}
