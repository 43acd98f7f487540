import { CANONICAL_ADDRESS } from '@/lib/server/canonical-address';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** Sends a browser on to the one origin; only proxy.ts leads here and names the address. Next would shorten its own redirect. */
export function GET(request: Request): Response {
  const address = request.headers.get(CANONICAL_ADDRESS);
  if (address === null) return new Response('Not found\n', { status: 404 });
  return new Response(null, { status: 307, headers: { location: address, 'cache-control': 'no-store' } });
}
