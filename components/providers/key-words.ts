import type { Provider } from '@/lib/providers/provider';
import { providerRow } from '@/lib/providers/table';

export type KeyWords = { readonly tone: 'ok' | 'warn' | 'quiet'; readonly text: string };

/** Which key a provider is called with, in words. */
export function keyWords({ key, auth, keyEnv }: Provider, ending: string | undefined): KeyWords {
  if (key === 'server') return { tone: 'ok', text: `key from the environment${keyEnv === null ? '' : ` (${keyEnv})`}` };
  if (key === 'browser') return { tone: 'ok', text: `your key${ending === undefined ? '' : ` •••${ending}`}` };
  if (key === 'not-needed' || auth === 'none') return { tone: 'quiet', text: 'no key needed' };
  return auth === 'required' ? { tone: 'warn', text: 'no key yet' } : { tone: 'quiet', text: 'no key: none is sent' };
}

/** True where the base URL is the person's to give: an engine of theirs, or a provider without a shared address. */
export function takesBaseUrl({ id }: Provider): boolean {
  const row = providerRow(id);
  return row !== undefined && (row.local || (row.baseUrl === null && row.baseUrlEnv !== null));
}

/** False for the sandbox alone, which stands inside the workbench. Everything else may be asked with a key. */
export function takesKey({ id, local }: Provider): boolean {
  const row = providerRow(id);
  return row === undefined || local || row.auth !== 'none';
}
