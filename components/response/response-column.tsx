'use client';

import { type ReactNode, Suspense } from 'react';
import { useReplay } from '@/components/state/replays';
import { runWords } from '@/components/state/run-words';
import { useProvider } from '@/components/state/use-providers';
import { useWorkbench } from '@/components/state/use-workbench';
import { classNames } from '@/components/ui/class-names';
import { latePart } from '@/components/ui/late-part';
import type { Failure } from '@/lib/core/failure';
import { providerId } from '@/lib/draft/column-provider';
import type { Column } from '@/lib/draft/draft';
import { missingForRun } from '@/lib/draft/to-wire';
import type { Provider } from '@/lib/providers/provider';
import type { RunRecord } from '@/lib/run/run-record';
import type { FailureCardProps } from './failure-card';
import { FollowEnd } from './follow-end';
import type { InspectorTab } from './inspector';
import { lazyPart } from './lazy-part';
import { NotLoaded } from './not-loaded';
import { RepairLine } from './repair-line';
import type { RunAnswerProps } from './run-answer';
import { UnshownAnswer, UnshownFailure } from './unshown-failure';

const RunAnswer = latePart<RunAnswerProps>(() =>
  import('./run-answer').then(
    (part) => part.RunAnswer,
    () => UnshownAnswer,
  ),
);
const FailureCard = latePart<FailureCardProps>(() =>
  import('./failure-card').then(
    (part) => part.FailureCard,
    () => UnshownFailure,
  ),
);
const RunFoot = latePart(() => import('./run-foot').then((part) => part.RunFoot));

const Inspector = lazyPart(() =>
  import('./inspector').then(
    (part) => part.Inspector,
    () => NotLoaded,
  ),
);
const ToolLoopBar = lazyPart(() => import('./tool-loop-bar').then((part) => part.ToolLoopBar));
const ReplayBar = lazyPart(() => import('./replay-bar').then((part) => part.ReplayBar));
const StalledNote = lazyPart(() => import('./stalled-note').then((part) => part.StalledNote));

const NO_ROUNDS: readonly RunRecord[] = [];

type ResponseColumnProps = {
  readonly column: Column;
  readonly position: number;
  /** What is looked at instead of the answer. */
  readonly inspected: InspectorTab | undefined;
  /** Stands above it where it is one of several. */
  readonly header?: ReactNode;
  readonly className?: string;
};

/** One column's answer, or what was on the wire; its state in words, figures, and a reply. */
export function ResponseColumn({ column, position, inspected, header, className = '' }: ResponseColumnProps) {
  const own = useWorkbench((state) => state.runs[column.id]);
  const replay = useReplay(column.id);
  const run = replay?.run ?? own;
  const earlier = useWorkbench((state) => state.rounds[column.id]);
  const rounds = replay === undefined && earlier !== undefined ? earlier : NO_ROUNDS;
  const tools = useWorkbench((state) => column.own?.tools ?? state.draft.tools);
  const refusal = useWorkbench((state) => state.refusals[column.id]);
  const provider = useProvider(providerId(column.provider));
  const status = run?.state.status ?? 'idle';
  const live = replay === undefined && (status === 'waiting' || status === 'streaming');
  const queued = status === 'waiting' && run?.queued !== undefined;
  const answering = inspected === undefined;
  const hasCalls = rounds.length > 0 || run?.state.choices.some((choice) => choice.toolCalls.length > 0) === true;
  const refused =
    refusal === undefined || isGivenNow(refusal, provider) ? null : (
      <FailureCard failure={refusal} provider={provider} />
    );
  return (
    <section
      aria-label={`Response ${position}`}
      data-state={status}
      data-column={column.id}
      className={classNames('flex min-h-0 min-w-0 flex-1 flex-col border-line border-r last:border-r-0', className)}
    >
      {header}
      <span role="status" className="sr-only">
        {run === undefined || status === 'idle' ? '' : `${replay === undefined ? '' : 'replay: '}${runWords(run)}`}
      </span>
      <Suspense>
        {replay === undefined ? null : <ReplayBar key={replay.run.id} column={column.id} replay={replay} />}
      </Suspense>
      {answering ? (
        <FollowEnd version={run?.state.chunks ?? 0} restart={run?.id ?? ''}>
          {run === undefined ? (
            <>
              <Nothing />
              {refused}
            </>
          ) : (
            <RunAnswer column={column} run={run} rounds={rounds} provider={provider} replayed={replay !== undefined}>
              {refused}
            </RunAnswer>
          )}
        </FollowEnd>
      ) : (
        <Suspense fallback={<div className="flex-1" />}>
          {run === undefined ? (
            <Nothing className="flex-1 p-4" />
          ) : (
            <Inspector run={run} rounds={rounds} tab={inspected} />
          )}
          <div className="shrink-0 px-[22px]">{refused}</div>
        </Suspense>
      )}
      <Suspense>
        {answering && replay === undefined && (hasCalls || tools.some((tool) => tool.enabled)) ? (
          <ToolLoopBar column={column.id} run={run} />
        ) : null}
      </Suspense>
      <Suspense>{live && !queued && run !== undefined ? <StalledNote state={run.state} /> : null}</Suspense>
      {column.provider === 'sandbox' && answering ? (
        <p className="shrink-0 px-[22px] pb-2 text-[12px] text-muted">
          Simulated: sampled from a small language model inside this workbench. No key, no network.
        </p>
      ) : null}
      <RepairLine column={column} />
      {run === undefined || queued ? null : (
        <RunFoot column={column.id} run={run} rounds={rounds} mayReply={own === run} answering={answering} />
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
