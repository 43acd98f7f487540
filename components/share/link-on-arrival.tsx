'use client';

import { lazy, Suspense, useEffect, useState } from 'react';

const ArrivedLink = lazy(() => import('./arrived-link').then((module) => ({ default: module.ArrivedLink })));

/** Watches the address for a draft in its fragment (`#c=…`) and shows what it holds. Loads nothing without one. */
export function LinkOnArrival() {
  const [fragment, setFragment] = useState<string>();

  // The fragment never reaches a server; only the page itself can read it, on load and when it is pasted in.
  useEffect(() => {
    const look = () => setFragment(location.hash.startsWith('#c=') ? location.hash : undefined);
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);

  function decided() {
    setFragment(undefined);
    history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  }

  if (fragment === undefined) return null;
  return (
    <Suspense fallback={null}>
      <ArrivedLink key={fragment} fragment={fragment} onDone={decided} />
    </Suspense>
  );
}
