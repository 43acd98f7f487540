'use client';

import { type ComponentType, use, useSyncExternalStore } from 'react';

/** What stands in for a part that could not be fetched; `onRetry` fetches it again. */
export type Missing<Props> = ComponentType<Props & { readonly onRetry: () => void }>;

/**
 * A part of the screen that suspends until it is fetched. Where it cannot be, `Instead` stands there (nothing, unless
 * given), until it is asked for again: by `onRetry`, by the browser being online again, or by being shown anew.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Instead: Missing<Props> = Nothing,
): ComponentType<Props> {
  let coming: Promise<ComponentType<Props>> | undefined;
  let isMissing = false;
  const listeners = new Set<() => void>();

  function current(): Promise<ComponentType<Props>> {
    coming ??= load().catch(missing);
    return coming;
  }

  function missing(): ComponentType<Props> {
    isMissing = true;
    addEventListener('online', retry, { once: true });
    return (props) => <Instead {...props} onRetry={retry} />;
  }

  function retry(): void {
    forget();
    for (const listener of listeners) listener();
  }

  function forget(): void {
    isMissing = false;
    coming = undefined;
    removeEventListener('online', retry);
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (isMissing && listeners.size === 0) forget();
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
