'use client';

import { useSyncExternalStore } from 'react';
import { whenBack } from './when-back';

type Late<Value> = {
  /** The value, once it has come; it is fetched when it is first wanted. */
  readonly useLate: (wanted: boolean) => Value | undefined;
  /** Fetches it before it is wanted. */
  readonly preload: () => void;
};

/**
 * Something that is no part of the first load, there for every component in the moment it has come. Where it cannot be
 * fetched, what `instead` gives stands for it, until it is wanted anew, `retry` asks for it, or the network or the person is back.
 */
export function lateValue<Value>(load: () => Promise<Value>, instead?: (retry: () => void) => Value): Late<Value> {
  let value: Value | undefined;
  let isAsked = false;
  const listeners = new Set<() => void>();

  async function fetchOnce(): Promise<void> {
    if (isAsked) return;
    isAsked = true;
    try {
      value = await load();
    } catch {
      isAsked = false;
      value = instead?.(retry);
      whenBack(retry);
    }
    for (const listener of listeners) listener();
  }

  function retry(): void {
    if (listeners.size > 0) void fetchOnce();
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    void fetchOnce();
    return () => listeners.delete(listener);
  }

  return {
    useLate: (wanted) =>
      useSyncExternalStore(
        wanted ? subscribe : ignore,
        () => value,
        () => undefined,
      ),
    preload: () => void fetchOnce(),
  };
}

function ignore(): () => void {
  return () => undefined;
}
