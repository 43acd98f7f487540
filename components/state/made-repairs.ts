import { useSyncExternalStore } from 'react';
import type { Draft } from '@/lib/draft/draft';
import type { Repair } from '@/lib/draft/repair';

/** A repair that was made since the page was loaded, with the drafts around it, so that it can be taken back. */
export type MadeRepair = {
  readonly draftId: string;
  readonly column: string;
  readonly repair: Repair;
  readonly before: Draft;
  readonly after: Draft;
};

const MOST = 50;
const listeners = new Set<() => void>();
let made: readonly MadeRepair[] = [];

export function addMadeRepair(repair: MadeRepair): void {
  made = [...made, repair].slice(-MOST);
  for (const listener of listeners) listener();
}

export function removeMadeRepair(repair: MadeRepair): void {
  made = made.filter((other) => other !== repair);
  for (const listener of listeners) listener();
}

/** Every repair made since the page was loaded, newest last. */
export function useMadeRepairs(): readonly MadeRepair[] {
  return useSyncExternalStore(
    subscribe,
    () => made,
    () => made,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
