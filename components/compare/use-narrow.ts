'use client';

import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 639px)';

/** A screen on which the figures would leave no room for the answer. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(NARROW).matches,
    () => false,
  );
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
