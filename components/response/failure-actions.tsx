import { Suspense } from 'react';
import { lazyPart } from '@/components/ui/lazy-part';
import type { Failure } from '@/lib/core/failure';
import type { Column } from '@/lib/draft/draft';
import type { RunRecord } from '@/lib/run/run-record';

const FailureRepairs = lazyPart(() => import('./failure-repairs').then((part) => part.FailureRepairs));
const RetryCountdown = lazyPart(() => import('./retry-countdown').then((part) => part.RetryCountdown));

export type FailureActionsProps = { readonly column: Column; readonly run: RunRecord; readonly failure: Failure };

/** What a person can do about a failed run: one-click repairs, or the time to wait. None of it happens by itself. */
export function FailureActions(props: FailureActionsProps) {
  const { failure, run, column } = props;
  const wait = 'retryAfterMs' in failure ? failure.retryAfterMs : undefined;
  return (
    <Suspense>
      {failure.kind === 'refused' ? <FailureRepairs {...props} failure={failure} /> : null}
      {wait === undefined ? null : <RetryCountdown key={run.id} column={column.id} run={run} waitMs={wait} />}
    </Suspense>
  );
}
