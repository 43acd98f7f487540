'use client';

import { useQueries } from '@tanstack/react-query';
import type { Model } from '@/lib/providers/model';
import { modelFor } from '@/lib/providers/model-for';
import { findProvider, unknownProvider } from './known-providers';
import { modelQuery, modelsQuery } from './queries';
import { useProviders } from './use-providers';

type ModelName = { readonly provider: string; readonly model: string };

/** Several models at once as `useModel` knows one: from the list, or from its own page at the provider. */
export function useColumnModels(names: readonly ModelName[]): readonly Model[] {
  const providers = useProviders();
  const places = names.map(({ provider, model }) => ({ known: findProvider(providers, provider), provider, model }));
  const ids = [...new Set(places.map(({ known }) => known?.id ?? 'sandbox'))];
  const lists = useQueries({ queries: ids.map((id) => ({ ...modelsQuery(id), enabled: id !== 'sandbox' })) });
  const asked = places.map(({ known, model }) => {
    const list = lists[ids.indexOf(known?.id ?? '')]?.data;
    const listed = list?.data ?? [];
    const isMissing = list !== undefined && list.failure === undefined && !listed.some(({ id }) => id === model);
    return { known, model, listed, asks: isMissing && known?.models === 'list' && model !== '' };
  });
  const singles = useQueries({
    queries: asked.map(({ known, model, asks }) => ({ ...modelQuery(known?.id ?? '', model), enabled: asks })),
  });
  return asked.map(({ known, model, listed }, index) => {
    const single = singles[index]?.data;
    return modelFor(known ?? unknownProvider(places[index]?.provider ?? ''), model, single ? [single] : listed);
  });
}
