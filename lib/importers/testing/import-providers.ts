import type { Provider } from '../../providers/provider';
import { providerFrom } from '../../providers/provider-from';
import { PROVIDERS } from '../../providers/table';

/** Every built-in provider as a workbench on port 3000 has it, with no key of its own. */
export const IMPORT_PROVIDERS: readonly Provider[] = PROVIDERS.map((row) => {
  const baseUrl = row.id === 'sandbox' ? 'http://localhost:3000/api/sandbox/v1' : row.baseUrl;
  const key = row.auth === 'none' ? ('not-needed' as const) : ('none' as const);
  return providerFrom({ ...row, baseUrl, headers: [], key });
});

/** The built-in provider of an id; throws in a test that names one that is not. */
export function importProvider(id: string): Provider {
  const provider = IMPORT_PROVIDERS.find((row) => row.id === id);
  if (provider === undefined) throw new Error(`no provider ${id}`);
  return provider;
}
