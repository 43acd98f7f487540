import { type ReactNode, Suspense } from 'react';
import { lazyPart } from '@/components/ui/lazy-part';
import { NotLoaded } from '@/components/ui/not-loaded';
import type { Column } from '@/lib/draft/draft';
import type { Provider } from '@/lib/providers/provider';
import type { RunRecord } from '@/lib/run/run-record';
import { Answer } from './answer';
import { FailureActions } from './failure-actions';
import { FailureCard } from './failure-card';
import { Waiting } from './waiting';

const EarlierRounds = lazyPart(() => import('./earlier-rounds').then((part) => part.EarlierRounds), NotLoaded);

type RunAnswerProps = {
  readonly column: Column;
  readonly run: RunRecord;
  /** The rounds of the tool loop before this run. */
  readonly rounds: readonly RunRecord[];
  readonly provider: Provider;
  /** Nothing can be done about the failure of a recording. */
  readonly replayed: boolean;
  /** What kept the next run from starting. */
  readonly children: ReactNode;
};

/** What a run has brought, round by round, and how it failed; comes with the first run. */
export function RunAnswer({ column, run, rounds, provider, replayed, children }: RunAnswerProps) {
  const { status, failure } = run.state;
  return (
    <>
      <Suspense>{rounds.length === 0 ? null : <EarlierRounds rounds={rounds} />}</Suspense>
      <Answer run={run} />
      {status === 'waiting' ? <Waiting run={run} /> : null}
      {children}
      {failure === undefined ? null : (
        <FailureCard failure={failure} provider={run.provider === provider.id ? provider : undefined}>
          {replayed ? null : <FailureActions column={column} run={run} failure={failure} />}
        </FailureCard>
      )}
    </>
  );
}
