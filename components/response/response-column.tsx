'use client';

import { useProvider } from '@/components/state/use-providers';
import { useWorkbench } from '@/components/state/use-workbench';
import { providerId } from '@/lib/draft/column-provider';
import type { Column } from '@/lib/draft/draft';
import { Answer } from './answer';
import { FailureCard } from './failure-card';
import { FollowEnd } from './follow-end';
import { MetricsRow } from './metrics-row';
import { ReplyBox } from './reply-box';
import { RUN_WORDS } from './run-words';
import { Waiting } from './waiting';

type ResponseColumnProps = { readonly column: Column; readonly position: number };

/** One column's answer: what came, its state in words, figures, and a reply. */
export function ResponseColumn({ column, position }: ResponseColumnProps) {
  const run = useWorkbench((state) => state.runs[column.id]);
  const refusal = useWorkbench((state) => state.refusals[column.id]);
  const provider = useProvider(providerId(column.provider));
  const status = run?.state.status ?? 'idle';
  return (
    <section
      aria-label={`Response ${position}`}
      data-state={status}
      className="flex min-h-0 min-w-0 flex-1 flex-col border-line border-r last:border-r-0"
    >
      <span role="status" className="sr-only">
        {status === 'idle' ? '' : RUN_WORDS[status]}
      </span>
      <FollowEnd version={run?.state.chunks ?? 0} restart={run?.id ?? ''}>
        {run === undefined ? <Nothing /> : <Answer run={run} />}
        {status === 'waiting' && run !== undefined ? <Waiting state={run.state} /> : null}
        {refusal === undefined ? null : <FailureCard failure={refusal} provider={provider} />}
        {run?.state.failure === undefined ? null : <FailureCard failure={run.state.failure} provider={provider} />}
      </FollowEnd>
      {column.provider === 'sandbox' ? (
        <p className="shrink-0 px-[22px] pb-2 text-[12px] text-muted">
          Simulated: sampled from a small language model inside this workbench. No key, no network.
        </p>
      ) : null}
      <ReplyBox column={column.id} run={run} />
      {run === undefined ? null : <MetricsRow run={run} />}
    </section>
  );
}

function Nothing() {
  return (
    <p className="text-muted">
      Nothing has run yet. Press <kbd className="font-mono text-[12px]">Ctrl/⌘ Enter</kbd> to run the request; the
      answer streams here.
    </p>
  );
}
