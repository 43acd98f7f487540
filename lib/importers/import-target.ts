import { isSameBaseUrl } from '../providers/base-url-form';
import type { Provider } from '../providers/provider';
import { providerRow } from '../providers/table';
import { type Base, baseOf } from './base-of';
import type { ImportedRequest } from './imported-request';

export type ImportTarget = {
  readonly provider: Provider | undefined;
  readonly endpoint: { readonly label: string; readonly baseUrl: string } | undefined;
  readonly notes: readonly string[];
};

/** Who an imported request is for: a provider of this workbench, by address, variable or name, or a new endpoint. */
export function importTarget(request: ImportedRequest, providers: readonly Provider[]): ImportTarget {
  const { url } = request;
  if (url === undefined) {
    return unknownAddress(request, providers, 'No address was given: the sandbox was chosen.');
  }
  if (typeof url !== 'string') {
    const provider = providers.find(({ baseUrlEnv }) => baseUrlEnv === url.variable);
    const why = `The address stands in ${url.variable}, which is not known here: the sandbox was chosen.`;
    return provider === undefined ? unknownAddress(request, providers, why) : chosen(provider);
  }
  const base = baseOf(url);
  if (base === undefined) {
    const why = 'What stands in place of the address is no address of a model server: the sandbox was chosen.';
    return unknownAddress(request, providers, why);
  }
  const own = providerOfWorkbench(base);
  const provider =
    providers.find(({ id }) => id === own) ??
    providers.find(({ baseUrl }) => baseUrl !== null && isSameServer(baseUrl, base.href)) ??
    providers.find(({ id }) => isPublicAddress(id, base.href));
  if (provider !== undefined) return chosen(provider, base.notes);
  return { provider: undefined, endpoint: { label: base.host, baseUrl: base.href }, notes: base.notes };
}

/** By the name that the text gives, or by the variable of its key; else the sandbox, and why. */
function unknownAddress(
  { provider: named, credential }: ImportedRequest,
  providers: readonly Provider[],
  why: string,
): ImportTarget {
  const variable = credential && 'variable' in credential ? credential.variable : undefined;
  const provider =
    providers.find(({ id }) => id === named) ??
    providers.find(({ keyEnv }) => variable !== undefined && keyEnv === variable);
  if (provider !== undefined) return chosen(provider);
  return { provider: providers.find(({ id }) => id === 'sandbox'), endpoint: undefined, notes: [why] };
}

function chosen(provider: Provider, notes: readonly string[] = []): ImportTarget {
  return { provider, endpoint: undefined, notes };
}

/** An operator may send a provider's requests elsewhere; docs still name its public address. */
function isPublicAddress(id: string, href: string): boolean {
  const row = providerRow(id);
  return row !== undefined && row.baseUrl !== null && !row.local && isSameServer(row.baseUrl, href);
}

/** The names of this machine are one. */
function isSameServer(left: string, right: string): boolean {
  return isSameBaseUrl(withLocalName(left), withLocalName(right));
}

function withLocalName(text: string): string {
  return text.replace(/^(https?:\/\/)(?:127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?=[:/]|$)/i, '$1localhost');
}

/** The provider behind an address of this or another workbench: its tunnel, or its sandbox. */
function providerOfWorkbench({ path }: Base): string | undefined {
  if (path === '/api/sandbox/v1') return 'sandbox';
  return /^\/api\/providers\/([a-z0-9-]{1,40})$/.exec(path)?.[1];
}
