import type { ProviderModels } from './model-options';

export type DeepLinkQuery = { readonly provider: string | null; readonly model: string | null };

/** What the address asks for: `?provider=&model=`, `?model=` or `?provider=`; undefined when it asks for nothing. */
export function readDeepLink(search: string): DeepLinkQuery | undefined {
  const query = new URLSearchParams(search);
  const provider = query.get('provider');
  const model = query.get('model');
  return provider === null && model === null ? undefined : { provider, model };
}

/**
 * Provider and model a deep link means. A model alone belongs to the first provider that lists it, else to the
 * current one; a provider alone brings its first chat model. Undefined for a provider that does not exist here.
 */
export function deepLinkTarget(
  query: DeepLinkQuery,
  lists: readonly ProviderModels[],
  current: string,
): { readonly provider: string; readonly model: string } | undefined {
  const { model } = query;
  if (query.provider !== null) {
    const named = lists.find((list) => list.id === query.provider);
    const chosen = model ?? named?.models.find((row) => row.kind === 'chat')?.id;
    return named === undefined || chosen === undefined ? undefined : { provider: named.id, model: chosen };
  }
  if (model === null || model === '') return undefined;
  const owner = lists.find((list) => list.models.some((row) => row.id === model));
  return { provider: owner?.id ?? current, model };
}
