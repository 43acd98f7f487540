'use client';

import { useEffect, useState } from 'react';
import type { RunState } from '@/lib/run/state';
import { STALLED_MS } from '@/lib/run/timing';

/** Says that no chunk has come for a while; words only, the state stays what it is. */
export function StalledNote({ state }: { readonly state: RunState }) {
  const since = state.lastChunkAt ?? state.startedAt ?? 0;
  const [silence, setSilence] = useState(0);

  // Counts the seconds since the last chunk.
  useEffect(() => {
    const count = () => setSilence(performance.now() - since);
    count();
    const timer = setInterval(count, 500);
    return () => clearInterval(timer);
  }, [since]);

  if (silence < STALLED_MS) return null;
  return (
    <p className="shrink-0 px-[22px] pb-2 text-[13px] text-warn">
      Stalled: no chunk for <span className="tabular-nums">{Math.floor(silence / 1_000)} s</span>. The connection is
      still open.
    </p>
  );
}
