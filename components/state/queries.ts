import { queryOptions } from '@tanstack/react-query';
import { isJsonObject, type JsonValue } from '@/lib/core/json';
import type { Result } from '@/lib/core/result';
import { getModel, getModels, getProviders } from '@/lib/http/api';
import type { Model } from '@/lib/providers/model';
import type { ModelList, ProviderStatus } from '@/lib/providers/provider';

const MINUTE = 60_000;

/** The providers of this workbench and the state of their keys. */
export const providersQuery = queryOptions({
  queryKey: ['providers'],
  queryFn: async (): Promise<readonly ProviderStatus[]> => {
    const list = answered(await getProviders());
    if (!Array.isArray(list)) throw new Error('The workbench sent no list of providers.');
    return list as readonly ProviderStatus[]; // written by our own server
  },
  staleTime: MINUTE,
});

/** A provider's models, from its own list or its cards. */
export function modelsQuery(provider: string) {
  return queryOptions({
    queryKey: ['models', provider],
    queryFn: async (): Promise<ModelList> => {
      const list = answered(await getModels(provider));
      if (!isJsonObject(list) || !Array.isArray(list.data)) throw new Error('The workbench sent no list of models.');
      return list as unknown as ModelList; // written by our own server
    },
    staleTime: 5 * MINUTE,
  });
}

/** One model that the list does not hold. */
export function modelQuery(provider: string, model: string) {
  return queryOptions({
    queryKey: ['models', provider, model],
    queryFn: async (): Promise<Model | null> => {
      const found = await getModel(provider, model);
      if (!found.ok || !isJsonObject(found.value) || found.value.id !== model) return null;
      return found.value as unknown as Model; // written by our own server
    },
    staleTime: 5 * MINUTE,
  });
}

/** Queries speak in exceptions; the failure itself is the cause. */
function answered(result: Result<JsonValue>): JsonValue {
  if (result.ok) return result.value;
  throw new Error(result.failure.message, { cause: result.failure });
}
