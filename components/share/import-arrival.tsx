'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import { type ArrivedInput, listenForInput } from './listen-for-input';

const ArrivedImport = lazy(() => import('./arrived-import').then((m) => ({ default: m.ArrivedImport })));

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
