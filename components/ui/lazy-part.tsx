'use client';

import { type ComponentType, use, useSyncExternalStore } from 'react';
import { whenBack } from './when-back';

/** What stands in for a part that could not be fetched; `onRetry` fetches it again. */
export type Missing<Props> = ComponentType<Props & { readonly onRetry: () => void }>;

/**
 * A part of the screen that suspends until it is fetched. Where it cannot be, `Instead` stands there (nothing, unless
 * given), until it is asked for again: by `onRetry`, when the browser is online again or the person back, or by being shown anew.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Instead: Missing<Props> = Nothing,
): ComponentType<Props> {
  let coming: Promise<ComponentType<Props>> | undefined;
  let stopWaiting: (() => void) | undefined;
  const listeners = new Set<() => void>();

  function current(): Promise<ComponentType<Props>> {
    coming ??= load().catch(missing);
    return coming;
  }

  function missing(): ComponentType<Props> {
    stopWaiting = whenBack(retry);
    return (props) => <Instead {...props} onRetry={retry} />;
  }

  function retry(): void {
    forget();
    for (const listener of listeners) listener();
  }

  function forget(): void {
    stopWaiting?.();
    stopWaiting = undefined;
    coming = undefined;
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (stopWaiting !== undefined && listeners.size === 0) forget();
    };
  }

  return function Part(props: Props) {
    const Loaded = use(useSyncExternalStore(subscribe, current, current));
    return <Loaded {...props} />;
  };
}

function Nothing(): null {
  return null;
}
