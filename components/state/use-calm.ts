'use client';

import { useCallback, useRef, useSyncExternalStore } from 'react';

/** A value that changes often, and what of its changes may not wait. Each field is the same function at every render. */
export type CalmSource<T> = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => T;
  readonly isUrgent?: ((shown: T, next: T) => boolean) | undefined;
};

/**
 * The value, renewed at most so often (0 = with every change): answers change with every frame, and what is drawn of
 * many of them is costly. A component that uses it is not even rendered in between.
 */
export function useCalm<T>({ subscribe, read, isUrgent }: CalmSource<T>, everyMs: number): T {
  const shown = useRef<{ readonly value: T }>(undefined);
  shown.current ??= { value: read() };

  const subscribeCalmly = useCallback(
    (notify: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      function renew(): void {
        clearTimeout(timer);
        timer = undefined;
        shown.current = { value: read() };
        notify();
      }
      function changed(): void {
        const former = shown.current;
        if (everyMs === 0 || (former !== undefined && isUrgent?.(former.value, read()))) renew();
        else timer ??= setTimeout(renew, everyMs);
      }
      renew();
      const leave = subscribe(changed);
      return () => {
        clearTimeout(timer);
        leave();
      };
    },
    [subscribe, read, isUrgent, everyMs],
  );

  const snapshot = () => (shown.current ?? { value: read() }).value;
  return useSyncExternalStore(subscribeCalmly, snapshot, snapshot);
}
