'use client';

import { useMemo } from 'react';
import { findProvider, unknownProvider } from '@/components/state/known-providers';
import { useColumnModels } from '@/components/state/use-column-models';
import { useProviders } from '@/components/state/use-providers';
import type { SweepModel } from '@/lib/compare/sweep';
import { SWEPT_NOWHERE } from '@/lib/compare/swept-edits';
import { providerId } from '@/lib/draft/column-provider';
import type { Column } from '@/lib/draft/draft';
import type { ParamSpec } from '@/lib/params/param';
import { paramsFor } from '@/lib/params/params-for';
import { exceptionsFor } from '@/lib/providers/exceptions-for';
import type { Model } from '@/lib/providers/model';
import type { Provider } from '@/lib/providers/provider';

export type SweptModel = { readonly ref: SweepModel; readonly provider: Provider; readonly model: Model };

/** The models of a sweep as they are known. */
export function useSweptModels(refs: readonly SweepModel[]): readonly SweptModel[] {
  const providers = useProviders();
  const models = useColumnModels(refs.map(({ provider, model }) => ({ provider: providerId(provider), model })));
  return refs.flatMap((ref, at) => {
    const model = models[at];
    const provider = findProvider(providers, ref.provider) ?? unknownProvider(providerId(ref.provider));
    return model === undefined ? [] : [{ ref, provider, model }];
  });
}

type Spec = Pick<ParamSpec, 'name' | 'schema'>;

/** What can be varied, by name: the parameters of the models as their schemas have them, then the column's own fields. */
export function useSweepSpecs(models: readonly SweptModel[], column: Column): ReadonlyMap<string, Spec> {
  const known = models.map(({ provider, model }) => `${provider.id} ${model.id} ${model.requestSchema !== undefined}`);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the models are made anew each time; their names tell them
  return useMemo(() => {
    const specs = new Map<string, Spec>();
    for (const { provider, model } of models) {
      for (const spec of paramsFor(model.requestSchema, exceptionsFor(provider, model))) {
        if (!specs.has(spec.name)) specs.set(spec.name, spec);
      }
    }
    for (const name of [...Object.keys(column.params), ...Object.keys(column.extra)]) {
      if (!specs.has(name)) specs.set(name, { name, schema: {} });
    }
    for (const name of SWEPT_NOWHERE) specs.delete(name);
    return specs;
  }, [known.join('\n'), column]);
}
