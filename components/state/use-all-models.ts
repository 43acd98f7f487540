'use client';

import { type UseQueryResult, useQueries, useQueryClient } from '@tanstack/react-query';
import { SANDBOX_CARDS } from '@/lib/providers/cards/sandbox';
import type { Model } from '@/lib/providers/model';
import type { ModelList, Provider } from '@/lib/providers/provider';
import { modelsQuery } from './queries';
import { useProviders } from './use-providers';

type ProviderModels = { readonly id: string; readonly label: string; readonly models: readonly Model[] };

export type AllModels = {
  /** Local engines that answer first, then the others; engines that are not running stand last and list nothing. */
  readonly lists: readonly ProviderModels[];
  /** Labels of providers whose own list could not be read. */
  readonly unreachable: readonly string[];
  /** Every list has been answered, one way or the other. */
  readonly settled: boolean;
};

/** The models of all providers; asks for the lists only once they are wanted. */
export function useAllModels(wanted: boolean): AllModels {
  const providers = useProviders();
  const queries = providers.map(({ id }) => ({ ...modelsQuery(id), enabled: wanted && id !== 'sandbox' }));
  return useQueries({ queries, combine: (results) => allModels(providers, results) });
}

/** Looks again for engines on this machine, which may have been started or stopped since. */
export function useLookForEngines(): () => void {
  const queries = useQueryClient();
  const providers = useProviders();
  return () => {
    for (const { id, local } of providers) {
      if (local) void queries.invalidateQueries({ queryKey: modelsQuery(id).queryKey, exact: true });
    }
  };
}

function allModels(providers: readonly Provider[], results: readonly UseQueryResult<ModelList>[]): AllModels {
  const rows = providers.map((provider, index) => ({ provider, result: results[index] }));
  const found = rows.map(({ provider, result }) => ({
    local: provider.local,
    list: { id: provider.id, label: provider.label, models: modelsOf(provider, result?.data) },
  }));
  const running = found.filter(({ local, list }) => local && list.models.length > 0);
  const others = found.filter(({ local }) => !local);
  const idle = found.filter(({ local, list }) => local && list.models.length === 0);
  return {
    lists: [...running, ...others, ...idle].map(({ list }) => list),
    unreachable: rows.flatMap(({ provider, result }) =>
      isUnreachable(provider, result?.data) ? [provider.label] : [],
    ),
    settled: rows.every(({ provider, result }) => provider.id === 'sandbox' || result?.isPending === false),
  };
}

function modelsOf({ id }: Provider, list: ModelList | undefined): readonly Model[] {
  return id === 'sandbox' ? SANDBOX_CARDS : (list?.data ?? []);
}

/** A local engine that is not running, and a key that is not given, are no news. */
function isUnreachable({ local }: Provider, list: ModelList | undefined): boolean {
  return !local && list?.failure !== undefined && list.failure.kind !== 'missing-secret';
}
