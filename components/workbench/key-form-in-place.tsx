'use client';

import { Suspense } from 'react';
import { lazyPart } from '@/components/ui/lazy-part';
import { NotLoaded } from '@/components/ui/not-loaded';
import type { Provider } from '@/lib/providers/provider';

const KeyForm = lazyPart(() => import('@/components/providers/key-form').then((part) => part.KeyForm), NotLoaded);

/** The form for the key of a provider, loaded when one is missed. */
export function KeyFormInPlace({ provider }: { readonly provider: Provider }) {
  return (
    <Suspense fallback={<div className="h-[30px]" />}>
      <KeyForm key={provider.id} provider={provider} />
    </Suspense>
  );
}
