'use client';

import { useShownRuns } from '@/components/state/replays';
import { useColumnModels } from '@/components/state/use-column-models';
import { useProviders } from '@/components/state/use-providers';
import { useWorkbench } from '@/components/state/use-workbench';
import type { CheckVerdict } from '@/lib/compare/check';
import { checkTally } from '@/lib/compare/check-tally';
import { type ComparedColumn, type ComparisonRow, comparisonRows } from '@/lib/compare/comparison-rows';
import { providerId } from '@/lib/draft/column-provider';
import type { Column } from '@/lib/draft/draft';
import type { Provider } from '@/lib/providers/provider';
import { tokenCost } from '@/lib/providers/token-cost';
import type { RunRecord } from '@/lib/run/run-record';
import { isLive } from './judged-runs';
import { useFilledChecks, useVerdicts } from './use-verdicts';

const EVERY_MS = 250;

/** The columns' figures, renewed four times a second while answers come. */
export function useComparisonRows(): readonly ComparisonRow[] {
  const columns = useWorkbench((state) => state.draft.columns);
  const rounds = useWorkbench((state) => state.rounds);
  const runs = useShownRuns(EVERY_MS);
  const providers = useProviders();
  const named = columns.map((column) => ({ column, run: runs[column.id], ...nameOf(column, runs[column.id]) }));
  const models = useColumnModels(named);
  const compared = named.map(({ column, run }, index) => ({
    id: column.id,
    model: models[index]?.label ?? '',
    provider: run?.providerLabel ?? labelOf(column, providers),
    run,
    rounds: rounds[column.id] ?? [],
    cost: (prompt: number | undefined, completion: number | undefined) =>
      tokenCost(models[index]?.pricing, prompt, completion),
  }));
  const checks = useFilledChecks();
  const verdicts = useVerdicts(compared.map(endedRun), checks);
  return comparisonRows(compared).map((row, index) => withChecks(row, verdicts[index], checks.length));
}

function endedRun({ run, rounds }: ComparedColumn) {
  return run === undefined || isLive(run) ? undefined : { run, rounds };
}

function withChecks(row: ComparisonRow, verdicts: readonly CheckVerdict[] | undefined, total: number): ComparisonRow {
  if (total === 0) return row;
  return { ...row, checks: { total, passed: verdicts === undefined ? undefined : checkTally(verdicts).passed } };
}

/** The model that gave the answer, which may have been changed since. */
function nameOf(column: Column, run: RunRecord | undefined) {
  return run === undefined
    ? { provider: providerId(column.provider), model: column.model }
    : { provider: run.provider, model: run.model };
}

function labelOf({ provider }: Column, providers: readonly Provider[]): string {
  if (typeof provider !== 'string') return provider.label;
  return providers.find(({ id }) => id === provider)?.label ?? provider;
}
