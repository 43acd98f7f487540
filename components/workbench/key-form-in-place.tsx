'use client';

import { lazy, Suspense } from 'react';
import type { Provider } from '@/lib/providers/provider';

const KeyForm = lazy(() => import('@/components/providers/key-form').then((m) => ({ default: m.KeyForm })));

/** The form for the key of a provider, loaded when one is missed. */
export function KeyFormInPlace({ provider }: { readonly provider: Provider }) {
  return (
    <Suspense fallback={<div className="h-[30px]" />}>
      <KeyForm key={provider.id} provider={provider} />
    </Suspense>
  );
}
