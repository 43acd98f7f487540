'use client';

import { Suspense } from 'react';
import type { RunRecord } from '@/lib/run/run-record';
import { lazyPart } from './lazy-part';
import { NotLoaded } from './not-loaded';
import { type CalmRun, useCalmRun } from './use-calm-run';

const VIEWS = {
  raw: lazyPart<CalmRun>(() =>
    import('./raw-view').then(
      (part) => part.RawView,
      () => NotLoaded,
    ),
  ),
  events: lazyPart<CalmRun>(() =>
    import('./events-view').then(
      (part) => part.EventsView,
      () => NotLoaded,
    ),
  ),
  timing: lazyPart<CalmRun>(() =>
    import('./timing-view').then(
      (part) => part.TimingView,
      () => NotLoaded,
    ),
  ),
  tokens: lazyPart<CalmRun>(() =>
    import('./tokens-view').then(
      (part) => part.TokensView,
      () => NotLoaded,
    ),
  ),
} as const;

export type InspectorTab = keyof typeof VIEWS;

/** What really happened on the wire; nothing is held that the run does not hold. */
export function Inspector({ run: latest, tab }: { readonly run: RunRecord; readonly tab: InspectorTab }) {
  const { run, now } = useCalmRun(latest);
  const View = VIEWS[tab];
  return (
    <Suspense fallback={<p className="p-4 text-muted">Loading…</p>}>
      <View run={run} now={now} />
    </Suspense>
  );
}
