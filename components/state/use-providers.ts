'use client';

import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Failure } from '@/lib/core/failure';
import type { Column } from '@/lib/draft/draft';
import type { Model } from '@/lib/providers/model';
import { modelFor } from '@/lib/providers/model-for';
import type { Provider } from '@/lib/providers/provider';
import { DEFAULT_ORIGIN, findProvider, knownProviders, unknownProvider } from './known-providers';
import { modelQuery, modelsQuery, providersQuery } from './queries';

const NO_MODELS: readonly Model[] = [];

type ProviderModelsState = {
  readonly models: readonly Model[];
  /** Why the list is not the provider's own. */
  readonly failure?: Failure;
  /** The answer is there, whatever it is. */
  readonly settled: boolean;
};

/** Every provider, at once: the built-in rows first, then as this workbench knows them. */
export function useProviders(): readonly Provider[] {
  const { data } = useQuery(providersQuery);
  return knownProviders(data, useOrigin());
}

/** The provider of this id, or of an own endpoint's base URL; as little as is known of one that is not here. */
export function useProvider(id: string): Provider {
  const providers = useProviders();
  return findProvider(providers, id) ?? unknownProvider(id);
}

/** Whether this workbench has that provider; undefined before the server has said which ones there are. */
export function useIsKnown(ref: Column['provider']): boolean | undefined {
  const { data } = useQuery(providersQuery);
  const providers = knownProviders(data, useOrigin());
  return data === undefined ? undefined : findProvider(providers, ref) !== undefined;
}

/** The models of a provider; the sandbox's stand in the page itself. */
function useModels(providerId: string): ProviderModelsState {
  const provider = findProvider(useProviders(), providerId);
  const asks = provider !== undefined && provider.id !== 'sandbox';
  const { data, isPending } = useQuery({ ...modelsQuery(provider?.id ?? providerId), enabled: asks });
  return {
    models: data?.data ?? NO_MODELS,
    ...(data?.failure === undefined ? {} : { failure: data.failure }),
    settled: !asks || !isPending,
  };
}

/** A model as far as it is known: from the list, from its own page at the provider, or by its id alone. */
export function useModel(providerId: string, modelId: string): Model {
  const known = findProvider(useProviders(), providerId);
  const provider = known ?? unknownProvider(providerId);
  const { models, settled, failure } = useModels(providerId);
  const listed = models.some(({ id }) => id === modelId);
  const asks =
    known !== undefined && settled && !listed && failure === undefined && provider.models === 'list' && modelId !== '';
  const { data } = useQuery({ ...modelQuery(provider.id, modelId), enabled: asks });
  return modelFor(provider, modelId, data ? [data] : models);
}

/** The address of this page; the default one while the server renders. */
function useOrigin(): string {
  return useSyncExternalStore(
    () => () => undefined,
    () => window.location.origin,
    () => DEFAULT_ORIGIN,
  );
}
