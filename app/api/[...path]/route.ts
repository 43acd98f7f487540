import { failureResponse } from '@/lib/server/failure-response';
import { guard } from '@/lib/server/guard';
import { methodNotAllowed } from '@/lib/server/method-not-allowed';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** Addresses that no route has: the same JSON failure as everywhere, behind the same guard. */
function nothingHere(request: Request): Response {
  return guard(request) ?? failureResponse({ kind: 'not-found', message: 'There is nothing at this address.' });
}

export const GET = nothingHere;
export const POST = nothingHere;
export const PUT = nothingHere;
export const DELETE = nothingHere;
export const OPTIONS = methodNotAllowed;
