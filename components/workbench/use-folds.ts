'use client';

import { usePreference, writePreference } from '@/components/state/use-preference';

/** Which side panes are folded to a strip; kept in this browser. */
export function useFolds() {
  const [left, setLeft] = usePreference<number>('fold-left', 0);
  const [right, setRight] = usePreference<number>('fold-right', 0);
  return {
    left: left === 1,
    right: right === 1,
    setLeft: (folded: boolean) => setLeft(folded ? 1 : 0),
    setRight: (folded: boolean) => setRight(folded ? 1 : 0),
  };
}

/** What is asked for by its name is to be seen. */
export function unfoldRight(): void {
  writePreference('fold-right', 0);
}
