import 'server-only';
import { type Environment, isLoopback } from './env';

/** The request header in which proxy.ts tells the layout where to redirect. */
export const CANONICAL_ADDRESS = 'x-workbench-canonical-address';

/**
 * Where a typed address with another name of this machine belongs: storage and cookies differ by name, so there is one
 * origin. Undefined where the request stands at the right one, or is no navigation.
 */
export function canonicalAddress(
  headers: Headers,
  { pathname, search }: { readonly pathname: string; readonly search: string },
  { publicOrigin }: Environment,
): URL | undefined {
  const host = (headers.get('host') ?? '').toLowerCase();
  const isNavigation = headers.get('sec-fetch-mode') === 'navigate';
  if (!isNavigation || host === new URL(publicOrigin).host || !isLoopback(host.replace(/:\d+$/, ''))) return undefined;
  const address = new URL(publicOrigin);
  address.pathname = pathname;
  address.search = search;
  return address;
}
