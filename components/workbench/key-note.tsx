'use client';

import { Suspense } from 'react';
import { useFocusedColumn } from '@/components/state/use-column';
import { useIsKnown, useProvider } from '@/components/state/use-providers';
import { lazyPart } from '@/components/ui/lazy-part';
import { providerId } from '@/lib/draft/column-provider';
import { missingForRun } from '@/lib/draft/to-wire';

const KeyNoteLine = lazyPart(() => import('./key-note-line').then((part) => part.KeyNoteLine));

/** A quiet line under the header while a key, an address or an endpoint is missing; loaded when one is. */
export function KeyNote({ onAddEndpoint }: { readonly onAddEndpoint: () => void }) {
  const column = useFocusedColumn();
  const provider = useProvider(providerId(column.provider));
  const isKnown = useIsKnown(column.provider);
  const isForeign = isKnown === false && typeof column.provider !== 'string';
  const isMissing = isForeign || missingForRun(provider)?.kind === 'missing-secret';
  if (isKnown === undefined || !isMissing) return null;
  return (
    <Suspense>
      <KeyNoteLine column={column.id} provider={provider} onAddEndpoint={isForeign ? onAddEndpoint : undefined} />
    </Suspense>
  );
}
