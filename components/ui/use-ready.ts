'use client';

import { useSyncExternalStore } from 'react';

/**
 * False in the served page and until React has taken it over; fields take input from then on, so that nothing typed
 * before is lost when React sets their values.
 */
export function useReady(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}
