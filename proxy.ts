import { type NextRequest, NextResponse } from 'next/server';
import { CANONICAL_ADDRESS, canonicalAddress } from './lib/server/canonical-address';
import { contentSecurityPolicy } from './lib/server/content-security-policy';
import { environment } from './lib/server/env';
import { isOwnHost } from './lib/server/guard';

/** Gives every page its policy with a fresh nonce. Not an access check: each handler under /api guards itself. */
export function proxy(request: NextRequest): NextResponse {
  const env = environment();
  if (!isOwnHost(request.headers, env)) {
    return new NextResponse(`This workbench answers at ${env.publicOrigin} only.\n`, { status: 421 });
  }
  const headers = new Headers(request.headers);
  headers.delete(CANONICAL_ADDRESS);
  const address = canonicalAddress(request.headers, request.nextUrl, env);
  if (address) {
    headers.set(CANONICAL_ADDRESS, address.href);
    return NextResponse.rewrite(new URL('/canonical', request.nextUrl), { request: { headers } });
  }
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const isHttps = env.mode === 'shared' && env.publicOrigin.startsWith('https:');
  const policy = contentSecurityPolicy({ nonce, isHttps, isDev: process.env.NODE_ENV === 'development' });
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = {
  // A matching proxy buffers bodies, so /api stays out; static files need no nonce.
  matcher: ['/((?!api/|_next/static/|_next/image|favicon\\.ico|icon|fonts/).*)'],
};
