import type { ImportedRequest } from '@/lib/importers/imported-request';
import type { Provider } from '@/lib/providers/provider';

export type KeyInText =
  | { readonly state: 'none' }
  /** It goes nowhere; `why` is a sentence. */
  | { readonly state: 'left-out'; readonly why: string }
  /** It may be sealed, if the person says so. `ending` is short enough to be shown. */
  | { readonly state: 'offered'; readonly key: string; readonly ending: string };

const OWN_ROUTE = /^https?:\/\/[^/]{1,300}\/api\/(?:providers|sandbox)\//i;
/** Four characters of a shorter key would say too much of it. */
const SHOWN_FROM = 12;

/** What is to be done with the key that an imported text holds; `provider` is undefined for a new endpoint. */
export function keyInText({ credential, url }: ImportedRequest, provider: Provider | undefined): KeyInText {
  if (credential === undefined || 'variable' in credential) return { state: 'none' };
  const leftOut = (why: string) => ({
    state: 'left-out' as const,
    why: `The text holds a key, which was left out: ${why}`,
  });
  if (provider?.id === 'sandbox') return leftOut('the sandbox needs none.');
  if (typeof url === 'string' && OWN_ROUTE.test(url))
    return leftOut('it is for a workbench, which has keys of its own.');
  if (provider !== undefined && provider.baseUrl === null) {
    return leftOut(`${provider.label} has no base URL yet. Give both under Providers.`);
  }
  const { key } = credential;
  return { state: 'offered', key, ending: key.length < SHOWN_FROM ? '' : `…${key.slice(-4)}` };
}
