'use client';

import { Suspense, useEffect, useState } from 'react';
import { lazyPart } from '@/components/ui/lazy-part';
import { LayerNotLoaded } from '@/components/ui/not-loaded';
import { type ArrivedInput, listenForInput } from './listen-for-input';

const ArrivedImport = lazyPart(
  () => import('./arrived-import').then((part) => part.ArrivedImport),
  ({ onDone, onRetry }) => <LayerNotLoaded onRetry={onRetry} onClose={onDone} />,
);

/** Watches for what is pasted into the page or dropped on it. Loads nothing before that. */
export function ImportArrival() {
  const [input, setInput] = useState<ArrivedInput>();

  // Pastes and drops beside the fields reach only the window.
  useEffect(() => listenForInput(setInput), []);

  if (input === undefined) return null;
  return (
    <Suspense>
      <ArrivedImport input={input} onDone={() => setInput(undefined)} />
    </Suspense>
  );
}
