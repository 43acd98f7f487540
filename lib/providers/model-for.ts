import { visibleName } from '../core/visible-text';
import { SANDBOX_CARDS } from './cards/sandbox';
import type { Model } from './model';
import type { ProviderRow } from './provider';

/** The model of this id: the listed one, the sandbox's own card, or as little as is known of a typed id. */
export function modelFor(provider: Pick<ProviderRow, 'id'>, id: string, listed: readonly Model[]): Model {
  const builtIn = provider.id === 'sandbox' ? SANDBOX_CARDS : [];
  return [...listed, ...builtIn].find((model) => model.id === id) ?? typedModel(id);
}

function typedModel(id: string): Model {
  return { id, label: visibleName(id), kind: 'chat', input: [], facts: [], notes: [] };
}
