import { Suspense } from 'react';
import { useModel } from '@/components/state/use-providers';
import { lazyPart } from '@/components/ui/lazy-part';
import { tokenCost } from '@/lib/providers/token-cost';
import { runMetrics } from '@/lib/run/metrics';
import type { RunRecord } from '@/lib/run/run-record';
import { metricsRows } from './metrics-rows';
import { MetricsTable } from './metrics-table';

const RoundsMetrics = lazyPart(() => import('./rounds-metrics').then((part) => part.RoundsMetrics), RunMetricsRow);

type MetricsRowProps = { readonly run: RunRecord; readonly rounds: readonly RunRecord[] };

/** The figures of a run, or of all rounds of the tool loop together. */
export function MetricsRow({ run, rounds }: MetricsRowProps) {
  if (rounds.length === 0) return <RunMetricsRow run={run} />;
  return (
    <Suspense fallback={<RunMetricsRow run={run} />}>
      <RoundsMetrics run={run} rounds={rounds} />
    </Suspense>
  );
}

function RunMetricsRow({ run }: { readonly run: RunRecord }) {
  const model = useModel(run.provider, run.model);
  const { state } = run;
  const metrics = runMetrics(state, state.endedAt ?? state.lastChunkAt ?? state.startedAt ?? 0);
  const cost = tokenCost(model.pricing, metrics.promptTokens, metrics.completionTokens);
  return <MetricsTable rows={metricsRows(metrics, cost, state.choices)} />;
}
