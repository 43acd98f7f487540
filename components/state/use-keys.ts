'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { isJsonObject, type JsonValue } from '@/lib/core/json';
import { fail, ok, type Result } from '@/lib/core/result';
import { isOwnEndpoint } from '@/lib/draft/column-provider';
import {
  deleteEndpoint,
  deleteKey,
  postEndpoint,
  putKey,
  type TypedEndpoint,
  testProvider,
} from '@/lib/http/key-routes';
import type { ModelList } from '@/lib/providers/provider';
import { providersQuery } from './queries';
import { type TypedConnection, typedKeyFields } from './typed-connection';

export type Keys = {
  save(provider: string, typed: TypedConnection): Promise<Result<JsonValue>>;
  /** Forgets the key of a provider, or an own endpoint as a whole. */
  forget(provider: string): Promise<Result<JsonValue>>;
  /** The id of the new endpoint. */
  add(endpoint: TypedEndpoint): Promise<Result<string>>;
  test(provider: string): Promise<Result<ModelList>>;
};

/** Gives keys and endpoints to the server and takes them back; what is shown of providers and models follows. */
export function useKeys(): Keys {
  const queries = useQueryClient();

  async function changed<T>(provider: string, result: Result<T>): Promise<Result<T>> {
    if (!result.ok) return result;
    await queries.invalidateQueries(providersQuery);
    void queries.invalidateQueries({ queryKey: ['models', provider] });
    return result;
  }

  return {
    save: async (provider, typed) => changed(provider, await putKey(provider, typedKeyFields(typed))),
    async forget(id) {
      if (!isOwnEndpoint(id)) return changed(id, await deleteKey(id));
      const gone = await deleteEndpoint(id);
      // Nobody is left to ask for its models.
      if (gone.ok) queries.removeQueries({ queryKey: ['models', id] });
      if (gone.ok) await queries.invalidateQueries(providersQuery);
      return gone;
    },
    add: async (endpoint) => {
      const created = createdId(await postEndpoint(endpoint));
      return created.ok ? changed(created.value, created) : created;
    },
    test: async (provider) => {
      const list = await testProvider(provider);
      return list.ok ? ok(list.value as unknown as ModelList) : list; // written by our own server
    },
  };
}

/** The last four characters of the key that this browser's person gave. */
export function useKeyEnding(provider: string): string | undefined {
  const { data } = useQuery(providersQuery);
  return data?.find(({ id }) => id === provider)?.last4;
}

function createdId(answer: Result<JsonValue>): Result<string> {
  if (!answer.ok) return answer;
  const id = isJsonObject(answer.value) ? answer.value.id : undefined;
  return typeof id === 'string' ? ok(id) : fail({ kind: 'unavailable', message: 'The workbench sent no endpoint.' });
}
