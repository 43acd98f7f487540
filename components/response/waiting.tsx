'use client';

import { useEffect, useState } from 'react';
import type { RunState } from '@/lib/run/state';

/** How long a run has been waiting for its first word; seconds are shown, never spoken. */
export function Waiting({ state }: { readonly state: RunState }) {
  const [seconds, setSeconds] = useState(0);
  const { startedAt } = state;

  // Counts whole seconds since the request was sent.
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - (startedAt ?? 0)) / 1000)), 250);
    return () => clearInterval(timer);
  }, [startedAt]);

  return (
    <p className="text-muted">
      Waiting for the first token <span aria-hidden="true">· {seconds} s</span>
      {state.alive ? <span> · the provider is alive</span> : null}
    </p>
  );
}
