import { visibleName } from '../core/visible-text';
import type { Provider, ProviderStatus } from './provider';
import { GENERIC } from './rows/local-rows';
import { providerRow } from './table';

/** The row of a provider with the address, key state and header names of this workbench; unknown ids get the generic row. */
export function providerFrom(status: ProviderStatus): Provider {
  const { id, label, baseUrl, keyEnv, auth, scheme, headers, key } = status;
  const row = providerRow(id) ?? GENERIC;
  return { ...row, id, label: visibleName(label), baseUrl, keyEnv, auth, scheme, headers, key };
}
