import type { QueryClient } from '@tanstack/react-query';
import type { SweepModel } from '@/lib/compare/sweep';
import { modelFor } from '@/lib/providers/model-for';
import { tokenCost } from '@/lib/providers/token-cost';
import { findProvider, knownProviders } from './known-providers';
import { modelQuery, modelsQuery, providersQuery } from './queries';

/** What tokens of a model cost in USD by what this page knows now; undefined where it knows no price. */
export function modelCost(
  queries: QueryClient,
  { provider, model }: SweepModel,
  promptTokens: number | undefined,
  completionTokens: number | undefined,
): number | undefined {
  const known = knownProviders(queries.getQueryData(providersQuery.queryKey), window.location.origin);
  const found = findProvider(known, provider);
  if (found === undefined) return undefined;
  const single = queries.getQueryData(modelQuery(found.id, model).queryKey);
  const listed = queries.getQueryData(modelsQuery(found.id).queryKey)?.data ?? [];
  const { pricing } = modelFor(found, model, single ? [single] : listed);
  return tokenCost(pricing, promptTokens, completionTokens);
}
