import 'server-only';
import { randomBytes } from 'node:crypto';
import { CANONICAL_ADDRESS, canonicalAddress } from './canonical-address';
import { contentSecurityPolicy } from './content-security-policy';
import { environment } from './env';
import { isOwnHost } from './guard';

/** How a page is answered: refused, or rendered with these request headers and this policy. */
export type PageAnswer =
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'page'; readonly headers: Headers; readonly policy: string };

/** One policy with a fresh nonce per page; a foreign Host gets none. `headers` are what the page itself will read. */
export function answerPage(request: Headers, url: { readonly pathname: string; readonly search: string }): PageAnswer {
  const env = environment();
  if (!isOwnHost(request, env))
    return { kind: 'refused', message: `This workbench answers at ${env.publicOrigin} only.` };
  const nonce = randomBytes(16).toString('base64');
  const isHttps = env.mode === 'shared' && env.publicOrigin.startsWith('https:');
  const policy = contentSecurityPolicy({ nonce, isHttps, isDev: process.env.NODE_ENV === 'development' });
  const headers = new Headers(request);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  headers.delete(CANONICAL_ADDRESS);
  const address = canonicalAddress(request, url, env);
  if (address) headers.set(CANONICAL_ADDRESS, address.href);
  return { kind: 'page', headers, policy };
}
