'use client';

import { useQueries } from '@tanstack/react-query';
import type { Model } from '@/lib/providers/model';
import { modelFor } from '@/lib/providers/model-for';
import { findProvider, unknownProvider } from './known-providers';
import { modelsQuery } from './queries';
import { useProviders } from './use-providers';

type ModelName = { readonly provider: string; readonly model: string };

/** Several models at once as far as their providers' lists tell, in the order of the names. */
export function useColumnModels(names: readonly ModelName[]): readonly Model[] {
  const providers = useProviders();
  const ids = [...new Set(names.map(({ provider }) => findProvider(providers, provider)?.id ?? ''))];
  const lists = useQueries({
    queries: ids.map((id) => ({ ...modelsQuery(id), enabled: id !== '' && id !== 'sandbox' })),
  });
  return names.map(({ provider: name, model }) => {
    const provider = findProvider(providers, name) ?? unknownProvider(name);
    return modelFor(provider, model, lists[ids.indexOf(provider.id)]?.data?.data ?? []);
  });
}
