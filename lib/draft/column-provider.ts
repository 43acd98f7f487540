import type { Provider } from '../providers/provider';
import type { Column } from './draft';

/** The id by which a column's provider is looked up: its own, or the base URL of an endpoint that the draft brought along. */
export function providerId(provider: Column['provider']): string {
  return typeof provider === 'string' ? provider : provider.baseUrl;
}

/** How a draft names a provider: by its id, or an endpoint of the person's own by label and address, so that links travel. */
export function columnProvider({ id, label, baseUrl }: Pick<Provider, 'id' | 'label' | 'baseUrl'>): Column['provider'] {
  return isOwnEndpoint(id) && baseUrl !== null ? { label, baseUrl } : id;
}

/** True for the id of an endpoint that a person added; all others are built in or the operator's. */
export function isOwnEndpoint(id: string): boolean {
  return id.startsWith('own-');
}
