'use client';

import { Suspense } from 'react';
import { isReplay } from '@/components/state/replays';
import { useProvider } from '@/components/state/use-providers';
import { useWorkbench } from '@/components/state/use-workbench';
import { lazyPart } from '@/components/ui/lazy-part';
import { NotLoaded } from '@/components/ui/not-loaded';
import type { Failure } from '@/lib/core/failure';
import { providerId } from '@/lib/draft/column-provider';
import type { Column } from '@/lib/draft/draft';
import { missingForRun } from '@/lib/draft/to-wire';
import type { Provider } from '@/lib/providers/provider';
import type { RunRecord } from '@/lib/run/run-record';
import { FailureCard } from './failure-card';
import { FollowEnd } from './follow-end';
import type { InspectorTab } from './inspector';
import { NothingYet } from './nothing-yet';
import { ResponseNotes } from './response-notes';
import { RunAnswer } from './run-answer';
import { RunFoot } from './run-foot';
import { StalledNote } from './stalled-note';

const Inspector = lazyPart(() => import('./inspector').then((part) => part.Inspector), NotLoaded);
const ToolLoopBar = lazyPart(() => import('./tool-loop-bar').then((part) => part.ToolLoopBar));
const ReplayBar = lazyPart(() => import('./replay-bar').then((part) => part.ReplayBar));

const NO_ROUNDS: readonly RunRecord[] = [];

export type ResponseBodyProps = {
  readonly column: Column;
  /** The run that is shown: the column's own, or a replay. */
  readonly run: RunRecord | undefined;
  /** What is looked at instead of the answer. */
  readonly inspected: InspectorTab | undefined;
};

/** All that a column shows of a run: its answer or its wire, what kept it from starting, figures, and a reply. */
export function ResponseBody({ column, run, inspected }: ResponseBodyProps) {
  const replayed = run !== undefined && isReplay(run);
  const earlier = useWorkbench((state) => state.rounds[column.id]);
  const rounds = !replayed && earlier !== undefined ? earlier : NO_ROUNDS;
  const tools = useWorkbench((state) => column.own?.tools ?? state.draft.tools);
  const refusal = useWorkbench((state) => state.refusals[column.id]);
  const provider = useProvider(providerId(column.provider));
  const status = run?.state.status ?? 'idle';
  const live = !replayed && (status === 'waiting' || status === 'streaming');
  const queued = status === 'waiting' && run?.queued !== undefined;
  const answering = inspected === undefined;
  const hasCalls = rounds.length > 0 || run?.state.choices.some((choice) => choice.toolCalls.length > 0) === true;
  const refused =
    refusal === undefined || isGivenNow(refusal, provider) ? null : (
      <FailureCard failure={refusal} provider={provider} />
    );
  return (
    <>
      <Suspense>{replayed ? <ReplayBar key={run.id} column={column.id} /> : null}</Suspense>
      {answering ? (
        <FollowEnd version={run?.state.chunks ?? 0} restart={run?.id ?? ''}>
          {run === undefined ? (
            <>
              <NothingYet />
              {refused}
            </>
          ) : (
            <RunAnswer column={column} run={run} rounds={rounds} provider={provider} replayed={replayed}>
              {refused}
            </RunAnswer>
          )}
        </FollowEnd>
      ) : (
        <Suspense fallback={<div className="flex-1" />}>
          {run === undefined ? (
            <div className="flex-1 p-4">
              <NothingYet />
            </div>
          ) : (
            <Inspector run={run} rounds={rounds} tab={inspected} />
          )}
          <div className="shrink-0 px-[22px]">{refused}</div>
        </Suspense>
      )}
      <Suspense>
        {answering && !replayed && (hasCalls || tools.some((tool) => tool.enabled)) ? (
          <ToolLoopBar column={column.id} run={run} />
        ) : null}
      </Suspense>
      {live && !queued && run !== undefined ? <StalledNote state={run.state} /> : null}
      <ResponseNotes column={column} answering={answering} />
      {run === undefined || queued ? null : (
        <RunFoot column={column.id} run={run} rounds={rounds} mayReply={!replayed} answering={answering} />
      )}
    </>
  );
}

/** The key or address that kept Run from starting has been given meanwhile. */
function isGivenNow(refusal: Failure, provider: Provider): boolean {
  return refusal.kind === 'missing-secret' && missingForRun(provider) === undefined;
}
