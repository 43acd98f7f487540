'use client';

import { Suspense, useState } from 'react';
import { lazyPart } from '@/components/ui/lazy-part';
import { NotLoaded } from '@/components/ui/not-loaded';
import { Select } from '@/components/ui/select';
import type { RunRecord } from '@/lib/run/run-record';
import { roundLabel } from './round-label';
import { type CalmRun, useCalmRun } from './use-calm-run';

const VIEWS = {
  raw: lazyPart<CalmRun>(() => import('./raw-view').then((part) => part.RawView), NotLoaded),
  events: lazyPart<CalmRun>(() => import('./events-view').then((part) => part.EventsView), NotLoaded),
  timing: lazyPart<CalmRun>(() => import('./timing-view').then((part) => part.TimingView), NotLoaded),
  tokens: lazyPart<CalmRun>(() => import('./tokens-view').then((part) => part.TokensView), NotLoaded),
} as const;

export type InspectorTab = keyof typeof VIEWS;

type InspectorProps = {
  readonly run: RunRecord;
  /** The rounds of the tool loop before this run. */
  readonly rounds: readonly RunRecord[];
  readonly tab: InspectorTab;
};

/** What really happened on the wire, in the last round unless another is picked; nothing is held that the run does not hold. */
export function Inspector({ run: latest, rounds, tab }: InspectorProps) {
  const all = [...rounds, latest];
  const [picked, setPicked] = useState<string>();
  const shown = rounds.find(({ id }) => id === picked) ?? latest;
  const { run, now } = useCalmRun(shown);
  const View = VIEWS[tab];
  return (
    <>
      {rounds.length === 0 ? null : (
        <div className="flex shrink-0 items-center gap-2 border-line border-b px-3.5 py-1.5 text-[12.5px] text-muted">
          <Select
            label="Round"
            value={String(all.indexOf(shown) + 1)}
            options={all.map((round, index) => ({ value: String(index + 1), label: roundLabel(round, index) }))}
            onChange={(value) => setPicked(all[Number(value) - 1]?.id)}
            className="min-w-0 max-w-full"
          />
          <span className="shrink-0">of {all.length}</span>
        </div>
      )}
      <Suspense fallback={<p className="p-4 text-muted">Loading…</p>}>
        <View run={run} now={now} />
      </Suspense>
    </>
  );
}
