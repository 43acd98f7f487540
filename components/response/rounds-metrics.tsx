'use client';

import { useModel } from '@/components/state/use-providers';
import { tokenCost } from '@/lib/providers/token-cost';
import { metricsSum } from '@/lib/run/metrics-sum';
import type { RunRecord } from '@/lib/run/run-record';
import { metricsRows } from './metrics-rows';
import { MetricsTable } from './metrics-table';

/** The figures of all rounds together: times and tokens added, the first token that of the first round. */
export function RoundsMetrics({ run, rounds }: { readonly run: RunRecord; readonly rounds: readonly RunRecord[] }) {
  const model = useModel(run.provider, run.model);
  const all = [...rounds, run];
  const metrics = metricsSum(all.map(({ state }) => state));
  const isOneModel = all.every((round) => round.provider === run.provider && round.model === run.model);
  const cost = isOneModel ? tokenCost(model.pricing, metrics.promptTokens, metrics.completionTokens) : undefined;
  return <MetricsTable rows={[...metricsRows(metrics, cost, run.state.choices), ['rounds', String(all.length)]]} />;
}
