'use client';

import { type ReactNode, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Select } from '@/components/ui/select';
import type { RunRecord } from '@/lib/run/run-record';
import { CompareWithNow } from './compare-with-now';
import type { ListedRun } from './listed-run';
import { RunName } from './run-name';
import { RUN_VIEWS, type RunView, type RunViewName } from './run-views';
import { usePastRun } from './use-past-run';
import { useRestore } from './use-restore';

type RunDetailProps = {
  readonly listed: ListedRun;
  readonly View: RunView;
  readonly onMark: (name: string | undefined, pinned: true | undefined) => void;
  readonly onDelete: () => void;
  readonly onBack: () => void;
  /** The request has been brought back: nothing is left to do here. */
  readonly onRestored: () => void;
};

/** One past run: its name, what can be done with it, and what was on the wire. */
export function RunDetail({ listed, View, onMark, onDelete, onBack, onRestored }: RunDetailProps) {
  const { run, problem } = usePastRun(listed.id);
  const [view, setView] = useState<RunViewName | 'compare'>('answer');
  return (
    <section aria-label="Past request" className="flex min-h-0 min-w-0 flex-1 flex-col">
      <div className="flex shrink-0 flex-wrap items-center gap-2 border-line border-b px-3.5 py-2">
        <Button size="icon" aria-label="Back to the list" onClick={onBack} className="md:hidden">
          <Icon name="chevron" className="size-4 rotate-90" />
        </Button>
        <RunName key={listed.id} listed={listed} onName={(name) => onMark(name, listed.pinned)} />
        <Button
          variant="outline"
          aria-pressed={listed.pinned === true}
          onClick={() => onMark(listed.name, listed.pinned === true ? undefined : true)}
        >
          {listed.pinned === true ? 'Unpin' : 'Pin'}
        </Button>
        <Button variant="danger" onClick={onDelete}>
          Delete
        </Button>
      </div>
      {run === undefined ? (
        <p className="p-4 text-muted">{problem ?? 'Loading…'}</p>
      ) : (
        <>
          <RestoreRow run={run} onRestored={onRestored}>
            <Button
              variant="outline"
              aria-pressed={view === 'compare'}
              onClick={() => setView(view === 'compare' ? 'answer' : 'compare')}
              className="aria-pressed:bg-accent-soft"
            >
              Compare with now
            </Button>
            <Select
              label="View"
              value={view === 'compare' ? '' : view}
              options={[...(view === 'compare' ? [{ value: '', label: 'Comparison' }] : []), ...RUN_VIEWS]}
              onChange={(next) => setView(RUN_VIEWS.find(({ value }) => value === next)?.value ?? 'answer')}
              className="ml-auto"
            />
          </RestoreRow>
          <Suspense fallback={<p className="p-4 text-muted">Loading…</p>}>
            {view === 'compare' ? <CompareWithNow run={run} /> : <View run={run} view={view} />}
          </Suspense>
        </>
      )}
    </section>
  );
}

type RestoreRowProps = {
  readonly run: RunRecord;
  readonly onRestored: () => void;
  readonly children: ReactNode;
};

function RestoreRow({ run, onRestored, children }: RestoreRowProps) {
  const restore = useRestore(run);
  const [problem, setProblem] = useState<string>();
  function done(outcome: string | undefined) {
    setProblem(outcome);
    if (outcome === undefined) onRestored();
  }
  return (
    <>
      <div className="flex shrink-0 flex-wrap items-center gap-2 border-line border-b px-3.5 py-2">
        <Button variant="outline" title="Puts this request into the open document" onClick={() => done(restore.here())}>
          Restore
        </Button>
        <Button variant="outline" onClick={() => done(restore.asNew())}>
          Restore as new
        </Button>
        {children}
      </div>
      {problem === undefined ? null : (
        <p role="alert" className="bg-warn-soft px-3.5 py-2 text-warn">
          {problem}
        </p>
      )}
    </>
  );
}
