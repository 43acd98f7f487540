'use client';

import { useDeferredValue, useMemo } from 'react';
import { useFocusedColumn } from '@/components/state/use-column';
import { useWorkbench } from '@/components/state/use-workbench';
import { checkPlan } from '@/lib/compare/sweep-cells';
import { type SweepCost, sweepCost } from '@/lib/compare/sweep-cost';
import type { Failure } from '@/lib/core/failure';
import { missingVariables } from '@/lib/draft/fill-variables';
import { sharedFields } from '@/lib/draft/request-body';
import { missingForRun } from '@/lib/draft/to-wire';
import type { Provider } from '@/lib/providers/provider';
import { tokenCost } from '@/lib/providers/token-cost';
import { type SweepTyping, type UnderstoodSweep, understoodSweep } from './sweep-typing';
import { type SweptModel, useSweepSpecs, useSweptModels } from './use-sweep-specs';

type PlannedSweep = {
  readonly understood: UnderstoodSweep;
  /** All that is typed has been read. */
  readonly isRead: boolean;
  readonly models: readonly SweptModel[];
  /** What can be varied. */
  readonly names: readonly string[];
  /** The variables of the request. */
  readonly used: readonly string[];
  readonly filled: ReadonlySet<string>;
  readonly cost: SweepCost | undefined;
  /** Why it cannot be begun, in one sentence. */
  readonly problem: string | undefined;
  /** Whose key or address is missing. */
  readonly missing: { readonly provider: Provider; readonly failure: Failure } | undefined;
};

/** The plan that is typed, over the focused column, with what it takes and what it still needs. */
export function useSweepPlan(typing: SweepTyping): PlannedSweep {
  const draft = useWorkbench((state) => state.draft);
  const unread = useWorkbench((state) => [...state.problems.values()][0]);
  const column = useFocusedColumn();
  const models = useSweptModels(typing.models ?? [column]);
  const specs = useSweepSpecs(models, column);
  // Thousands of rows are not read again with every key.
  const calm = useDeferredValue(typing);
  const understood = useMemo(() => understoodSweep(calm, draft, column, specs), [calm, draft, column, specs]);
  const { plan } = understood;
  const prices = models.map(({ model }) => JSON.stringify(model.pricing ?? null)).join('\n');
  const checked = useMemo(() => plan && checkPlan(plan), [plan]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the models are made anew each time; their prices tell them
  const cost = useMemo(() => {
    if (plan === undefined || checked?.ok !== true) return undefined;
    return sweepCost(plan, ({ provider, model }, prompt, completion) => {
      const known = models.find(({ ref }) => ref.model === model && sameProvider(ref.provider, provider));
      return tokenCost(known?.model.pricing, prompt, completion);
    });
  }, [plan, checked, prices]);
  const missing = models
    .map(({ provider }) => ({ provider, failure: missingForRun(provider) }))
    .find(({ failure }) => failure !== undefined);
  const messages = sharedFields(draft, column).messages;
  const used = useMemo(() => [...new Set(messages.flatMap((message) => missingVariables(message, {})))], [messages]);
  return {
    understood,
    isRead: calm === typing,
    models,
    names: [...specs.keys()],
    used,
    filled: new Set(Object.keys(draft.variables)),
    cost,
    problem:
      unread ??
      problemOf(understood) ??
      (models.some(({ ref }) => ref.model.trim() === '') ? 'Pick a model first.' : undefined) ??
      (checked?.ok === false ? checked.failure.message : undefined),
    missing: missing?.failure === undefined ? undefined : { provider: missing.provider, failure: missing.failure },
  };
}

function problemOf({ axes, rows }: UnderstoodSweep): string | undefined {
  if (axes.some((axis) => axis?.ok === false)) return 'Some values are not understood.';
  return rows.ok ? undefined : 'The rows are not understood.';
}

function sameProvider(left: SweptModel['ref']['provider'], right: SweptModel['ref']['provider']): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
