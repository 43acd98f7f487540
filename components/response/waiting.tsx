'use client';

import { useEffect, useState } from 'react';
import type { RunRecord } from '@/lib/run/run-record';

/** How long a run has been waiting for its first word; seconds are shown, never spoken. */
export function Waiting({ run }: { readonly run: RunRecord }) {
  const [seconds, setSeconds] = useState(0);
  const { startedAt, alive } = run.state;

  // Counts whole seconds since the request was sent.
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - (startedAt ?? 0)) / 1000)), 250);
    return () => clearInterval(timer);
  }, [startedAt]);

  if (run.queued !== undefined) {
    return <p className="text-muted">Waiting for a free connection. Nothing has been sent, and no time is counted.</p>;
  }
  return (
    <p className="text-muted">
      Waiting for the first token <span aria-hidden="true">· {seconds} s</span>
      {alive ? <span> · the provider is alive</span> : null}
    </p>
  );
}
