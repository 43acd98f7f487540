'use client';

import { Suspense } from 'react';
import { lazyPart } from '@/components/ui/lazy-part';
import { NotLoaded } from '@/components/ui/not-loaded';

// A workbench of one person never loads any of this.
const Entrance = lazyPart(() => import('./entrance').then((part) => part.Entrance), NotLoaded);

/** What a shared workbench shows: nothing of it before this browser is signed in. */
export function SharedWorkbench() {
  return (
    <Suspense>
      <Entrance />
    </Suspense>
  );
}
