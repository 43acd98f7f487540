'use client';

import type { RunRecord } from '@/lib/run/run-record';
import { Answer } from './answer';
import { EarlierRounds } from './earlier-rounds';
import { FailureCard } from './failure-card';
import { Inspector, type InspectorTab } from './inspector';
import { InspectorBar } from './inspector-bar';
import { MetricsRow } from './metrics-row';

type PastRunProps = { readonly run: RunRecord; readonly view: InspectorTab | 'answer' };

/** A run of the history: only looked at, nothing of it can go on. */
export function PastRun({ run, view }: PastRunProps) {
  if (view !== 'answer') return <Inspector run={run} rounds={[]} tab={view} />;
  const calls = run.state.choices.some((choice) => choice.toolCalls.length > 0);
  return (
    <>
      <InspectorBar run={run} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the arrow keys */}
      <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto px-[22px] py-4 -outline-offset-2">
        {calls ? <EarlierRounds rounds={[run]} /> : <Answer run={run} />}
        {run.state.failure === undefined ? null : <FailureCard failure={run.state.failure} provider={undefined} />}
        {run.state.choices.length === 0 && run.state.failure === undefined ? (
          <p className="text-muted">No answer has come.</p>
        ) : null}
      </div>
      <MetricsRow run={run} rounds={[]} />
    </>
  );
}
