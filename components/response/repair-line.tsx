'use client';

import { Suspense } from 'react';
import { usePreference } from '@/components/state/use-preference';
import { lazyPart } from '@/components/ui/lazy-part';
import type { Column } from '@/lib/draft/draft';

const RepairNotes = lazyPart(() => import('./repair-notes').then((part) => part.RepairNotes));

/** What is remembered about this model's refusals; loaded only in a browser that has repaired something. */
export function RepairLine({ column }: { readonly column: Column }) {
  const [kept] = usePreference('repairs', '');
  if (kept === '') return null;
  return (
    <Suspense>
      <RepairNotes column={column} kept={kept} />
    </Suspense>
  );
}
