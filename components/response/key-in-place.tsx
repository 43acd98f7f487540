'use client';

import { use } from 'react';
import { KeyFormSlot } from '@/components/state/key-form-slot';
import type { Provider } from '@/lib/providers/provider';

/** The field for the key that was missed or not accepted, where the screen has put a form for it. */
export function KeyInPlace({ provider }: { readonly provider: Provider }) {
  const KeyForm = use(KeyFormSlot);
  if (KeyForm === undefined) return null;
  return (
    <div className="mt-2.5">
      <KeyForm provider={provider} />
    </div>
  );
}
