'use client';

import { useSweep } from '@/components/state/sweeps';

/** How far the sweep is, while it has cells to send; the button around it keeps its name. */
export function SweepBadge() {
  const { sweep } = useSweep();
  if (sweep === undefined || sweep.state === 'finished') return null;
  return (
    <span aria-hidden="true" className="font-mono text-[12px] text-accent tabular-nums">
      {`${sweep.done}/${sweep.cells.length}`}
    </span>
  );
}
