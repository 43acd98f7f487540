'use client';

import { Suspense, useEffect, useState } from 'react';
import { hasRecording } from '@/components/state/kept-recording';
import { useWorkbench } from '@/components/state/use-workbench';
import { lazyPart } from '@/components/ui/lazy-part';
import { LayerNotLoaded } from '@/components/ui/not-loaded';

const ArrivedLink = lazyPart(
  () => import('./arrived-link').then((part) => part.ArrivedLink),
  ({ onDone, onRetry }) => <LayerNotLoaded onRetry={onRetry} onClose={onDone} />,
);

const RestoredRecording = lazyPart(() => import('./restored-recording').then((part) => part.RestoredRecording));

const SHORT = /^\/s\/([^/]{1,128})\/?$/;

/** A draft that the address names: packed into its fragment, or kept by the server under an id. */
export type AddressedDraft = { readonly kind: 'fragment' | 'short'; readonly text: string };

/** Watches the address for a draft (`#c=…`, or `/s/{id}`) and shows what it holds. Loads nothing without one. */
export function LinkOnArrival() {
  const [found, setFound] = useState<AddressedDraft>();
  const restored = useWorkbench((state) => state.restored);

  // The fragment never reaches a server; only the page itself can read it, on load and when it is pasted in.
  useEffect(() => {
    const look = () => setFound(addressed());
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);

  function decided() {
    setFound(undefined);
    const path = SHORT.test(location.pathname) ? '/' : location.pathname;
    history.replaceState(history.state, '', `${path}${location.search}`);
  }

  if (found === undefined) {
    return <Suspense fallback={null}>{restored && hasRecording() ? <RestoredRecording /> : null}</Suspense>;
  }
  return (
    <Suspense fallback={null}>
      <ArrivedLink key={`${found.kind} ${found.text}`} link={found} onDone={decided} />
    </Suspense>
  );
}

function addressed(): AddressedDraft | undefined {
  if (location.hash.startsWith('#c=')) return { kind: 'fragment', text: location.hash };
  const [, id] = SHORT.exec(location.pathname) ?? [];
  return id === undefined ? undefined : { kind: 'short', text: id };
}
