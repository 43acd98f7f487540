import type { ProviderModels } from './model-options';

/** At least one of the two is named; neither is ever empty. */
export type DeepLinkQuery =
  | { readonly provider: string; readonly model: string | null }
  | { readonly provider: null; readonly model: string };

/** `missing` is a sentence: what the link names and is not here. */
export type DeepLinkTarget =
  | { readonly kind: 'found'; readonly provider: string; readonly model: string }
  | { readonly kind: 'missing'; readonly sentence: string };

/** What the address asks for: `?provider=&model=`, `?model=` or `?provider=`; undefined when it asks for nothing. */
export function readDeepLink(search: string): DeepLinkQuery | undefined {
  const query = new URLSearchParams(search);
  const provider = query.get('provider')?.trim() || null;
  const model = query.get('model')?.trim() || null;
  if (provider !== null) return { provider, model };
  return model === null ? undefined : { provider, model };
}

/**
 * Provider and model a deep link means. A model alone belongs to the first provider that lists it, else to the
 * current one; a provider alone brings its first chat model. A provider's id is matched in any case.
 */
export function deepLinkTarget(
  query: DeepLinkQuery,
  lists: readonly ProviderModels[],
  current: string,
): DeepLinkTarget {
  if (query.provider === null) {
    const owner = lists.find((list) => list.models.some((row) => row.id === query.model));
    return { kind: 'found', provider: owner?.id ?? current, model: query.model };
  }
  const { provider, model } = query;
  const named = lists.find(({ id }) => id === provider) ?? lists.find(({ id }) => sameInAnyCase(id, provider));
  if (named === undefined) return missing(`There is no provider “${provider}” here`);
  const chosen = model ?? named.models.find((row) => row.kind === 'chat')?.id;
  if (chosen === undefined) return missing(`${named.label} lists no chat model now`);
  return { kind: 'found', provider: named.id, model: chosen };
}

function missing(what: string): DeepLinkTarget {
  return { kind: 'missing', sentence: `${what}: the link changed nothing.` };
}

function sameInAnyCase(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
