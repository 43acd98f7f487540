import type { Column } from './draft';

/** The id by which a column's provider is looked up: its own, or the base URL of an endpoint that the draft brought along. */
export function providerId(provider: Column['provider']): string {
  return typeof provider === 'string' ? provider : provider.baseUrl;
}
