import { isOwnEndpoint } from '@/lib/draft/column-provider';
import type { Column } from '@/lib/draft/draft';
import { isSameBaseUrl } from '@/lib/providers/base-url-form';
import type { Provider, ProviderRow, ProviderStatus } from '@/lib/providers/provider';
import { providerFrom } from '@/lib/providers/provider-from';
import { PROVIDERS } from '@/lib/providers/table';

/** The address of a workbench that was started as the README says; the server renders with it. */
export const DEFAULT_ORIGIN = 'http://127.0.0.1:3000';

const arrived = new WeakMap<readonly ProviderStatus[], readonly Provider[]>();
const built = new Map<string, readonly Provider[]>();
const unknown = new Map<string, Provider>();

/** The providers as the server lists them; before its answer, the built-in rows without any key. The same list each time. */
export function knownProviders(statuses: readonly ProviderStatus[] | undefined, origin: string): readonly Provider[] {
  if (statuses === undefined) {
    return remembered(built, origin, () => PROVIDERS.map((row) => providerFrom(statusBefore(row, origin))));
  }
  const known = arrived.get(statuses) ?? statuses.map(providerFrom);
  arrived.set(statuses, known);
  return known;
}

/** The provider of this id, or an own endpoint of this base URL, however that is written. */
export function findProvider(providers: readonly Provider[], ref: Column['provider']): Provider | undefined {
  if (typeof ref !== 'string') return providers.find((provider) => isEndpointAt(provider, ref.baseUrl));
  return providers.find(({ id }) => id === ref) ?? providers.find((provider) => isEndpointAt(provider, ref));
}

function isEndpointAt({ id, baseUrl }: Provider, address: string): boolean {
  return isOwnEndpoint(id) && baseUrl !== null && isSameBaseUrl(baseUrl, address);
}

/**
 * What can be shown of a provider that this workbench does not have: an address that a draft brought along, named by
 * its host, so that its code works already; or an id alone. The same object each time.
 */
export function unknownProvider(id: string): Provider {
  const isAddress = /^https?:\/\//i.test(id) && URL.canParse(id);
  return remembered(unknown, id, () =>
    providerFrom({
      id,
      label: isAddress ? new URL(id).host : id,
      baseUrl: isAddress ? id : null,
      keyEnv: null,
      auth: 'optional',
      scheme: 'bearer',
      headers: [],
      key: 'none',
    }),
  );
}

function statusBefore(row: ProviderRow, origin: string): ProviderStatus {
  const { id, label, keyEnv, auth, scheme } = row;
  const baseUrl = id === 'sandbox' ? `${origin}/api/sandbox/v1` : row.baseUrl;
  return { id, label, baseUrl, keyEnv, auth, scheme, headers: [], key: auth === 'none' ? 'not-needed' : 'none' };
}

function remembered<T>(kept: Map<string, T>, name: string, make: () => T): T {
  const found = kept.get(name) ?? make();
  kept.set(name, found);
  return found;
}
