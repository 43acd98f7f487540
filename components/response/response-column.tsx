'use client';

import { Suspense } from 'react';
import { useProvider } from '@/components/state/use-providers';
import { useWorkbench } from '@/components/state/use-workbench';
import type { Failure } from '@/lib/core/failure';
import { providerId } from '@/lib/draft/column-provider';
import type { Column } from '@/lib/draft/draft';
import { missingForRun } from '@/lib/draft/to-wire';
import type { Provider } from '@/lib/providers/provider';
import { Answer } from './answer';
import { FailureActions } from './failure-actions';
import { FailureCard } from './failure-card';
import { FollowEnd } from './follow-end';
import type { InspectorTab } from './inspector';
import { lazyPart } from './lazy-part';
import { MetricsRow } from './metrics-row';
import { NotLoaded } from './not-loaded';
import { RepairLine } from './repair-line';
import { ReplyBox } from './reply-box';
import { RUN_WORDS } from './run-words';
import { Waiting } from './waiting';

const Inspector = lazyPart(() =>
  import('./inspector').then(
    (part) => part.Inspector,
    () => NotLoaded,
  ),
);
const StreamLine = lazyPart(() => import('./stream-line').then((part) => part.StreamLine));
const StalledNote = lazyPart(() => import('./stalled-note').then((part) => part.StalledNote));

type ResponseColumnProps = {
  readonly column: Column;
  readonly position: number;
  /** What is looked at instead of the answer. */
  readonly inspected: InspectorTab | undefined;
  readonly hidden: boolean;
};

/** One column's answer, or what was on the wire; its state in words, figures, and a reply. */
export function ResponseColumn({ column, position, inspected, hidden }: ResponseColumnProps) {
  const run = useWorkbench((state) => state.runs[column.id]);
  const refusal = useWorkbench((state) => state.refusals[column.id]);
  const provider = useProvider(providerId(column.provider));
  const status = run?.state.status ?? 'idle';
  const live = status === 'waiting' || status === 'streaming';
  const answering = inspected === undefined;
  const refused =
    refusal === undefined || isGivenNow(refusal, provider) ? null : (
      <FailureCard failure={refusal} provider={provider} />
    );
  return (
    <section
      hidden={hidden}
      aria-label={`Response ${position}`}
      data-state={status}
      className="flex min-h-0 min-w-0 flex-1 flex-col border-line border-r last:border-r-0"
    >
      <span role="status" className="sr-only">
        {status === 'idle' ? '' : RUN_WORDS[status]}
      </span>
      {answering ? (
        <FollowEnd version={run?.state.chunks ?? 0} restart={run?.id ?? ''}>
          {run === undefined ? <Nothing /> : <Answer run={run} />}
          {status === 'waiting' && run !== undefined ? <Waiting state={run.state} /> : null}
          {refused}
          {run?.state.failure === undefined ? null : (
            <FailureCard failure={run.state.failure} provider={run.provider === provider.id ? provider : undefined}>
              <FailureActions column={column} run={run} failure={run.state.failure} />
            </FailureCard>
          )}
        </FollowEnd>
      ) : (
        <Suspense fallback={<div className="flex-1" />}>
          {run === undefined ? <Nothing className="flex-1 p-4" /> : <Inspector run={run} tab={inspected} />}
          <div className="shrink-0 px-[22px]">{refused}</div>
        </Suspense>
      )}
      <Suspense>{live && run !== undefined ? <StalledNote state={run.state} /> : null}</Suspense>
      {column.provider === 'sandbox' && answering ? (
        <p className="shrink-0 px-[22px] pb-2 text-[12px] text-muted">
          Simulated: sampled from a small language model inside this workbench. No key, no network.
        </p>
      ) : null}
      <RepairLine column={column} />
      <div className={answering ? 'contents' : 'hidden'}>
        <ReplyBox column={column.id} run={run} />
      </div>
      {run?.wire.body.stream === true && answering ? (
        <div className="mx-[22px] h-8 shrink-0 pb-1">
          <Suspense>
            <StreamLine run={run} />
          </Suspense>
        </div>
      ) : null}
      {run === undefined ? null : (
        <div className={answering ? 'contents' : 'contents max-lg:hidden'}>
          <MetricsRow run={run} />
        </div>
      )}
    </section>
  );
}

/** The key or address that kept Run from starting has been given meanwhile. */
function isGivenNow(refusal: Failure, provider: Provider): boolean {
  return refusal.kind === 'missing-secret' && missingForRun(provider) === undefined;
}

function Nothing({ className = '' }: { readonly className?: string }) {
  return (
    <p className={`text-muted ${className}`}>
      Nothing has run yet. Press <kbd className="font-mono text-[12px]">Ctrl/⌘ Enter</kbd> to run the request; the
      answer streams here.
    </p>
  );
}
