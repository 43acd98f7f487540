'use client';

import { lazy, Suspense } from 'react';

// A workbench of one person never loads any of this.
const Entrance = lazy(() => import('./entrance').then((module) => ({ default: module.Entrance })));

/** What a shared workbench shows: nothing of it before this browser is signed in. */
export function SharedWorkbench() {
  return (
    <Suspense>
      <Entrance />
    </Suspense>
  );
}
