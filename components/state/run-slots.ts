import { countedGate } from '@/lib/store/counted-gate';
import { runGates } from '@/lib/store/run-gates';
import { createRunQueue, type RunQueue } from '@/lib/store/run-queue';
import { lockGate } from './lock-gate';

/** The queue of all runs of this page, rounds and sweeps among them; its places are those of the whole browser. */
export const runSlots = slotsOf(typeof navigator !== 'undefined' && 'locks' in navigator ? navigator.locks : undefined);

/** Places of all as named locks, which the tabs of a browser share; where there are no locks, those of this tab. */
export function slotsOf(locks: LockManager | undefined): RunQueue {
  return createRunQueue(
    runGates((places) => (locks === undefined ? countedGate(places) : lockGate(locks, 'workbench-run', places))),
  );
}
