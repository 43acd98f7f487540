'use client';

import { useSyncExternalStore } from 'react';

const PREFIX = 'workbench.';
const listeners = new Set<() => void>();
/** What this page has set; it holds where the browser keeps nothing. */
const chosen = new Map<string, string>();

/** A choice of view, kept in this browser under `workbench.{name}`; the fallback on the server and where nothing is kept. */
export function usePreference<T extends string | number>(name: string, fallback: T): readonly [T, (value: T) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => readPreference(name, fallback),
    () => fallback,
  );
  return [value, (next) => writePreference(name, next)];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** The choice as it is kept now; the fallback where nothing is. */
export function readPreference<T extends string | number>(name: string, fallback: T): T {
  try {
    const text = localStorage.getItem(PREFIX + name) ?? chosen.get(name);
    const value: unknown = text === undefined ? undefined : JSON.parse(text);
    return typeof value === typeof fallback ? (value as T) : fallback; // same type; unknown words are the caller's to ignore
  } catch {
    return fallback;
  }
}

/** Keeps a choice outside of a component, as `usePreference` does. */
export function writePreference(name: string, value: string | number): void {
  const text = JSON.stringify(value);
  chosen.set(name, text);
  try {
    localStorage.setItem(PREFIX + name, text);
  } catch {
    // A browser that keeps nothing: the choice lasts as long as the page.
  }
  for (const listener of listeners) listener();
}
