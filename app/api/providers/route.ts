import { connectionsOf, statusOf } from '@/lib/server/connection';
import { environment } from '@/lib/server/env';
import { guard } from '@/lib/server/guard';
import { jsonAnswer } from '@/lib/server/json-answer';
import { methodNotAllowed } from '@/lib/server/method-not-allowed';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

export function GET(request: Request): Response {
  const refusal = guard(request);
  if (refusal) return refusal;
  return jsonAnswer(connectionsOf(environment()).map(statusOf), { 'x-workbench-sealed-bytes': '0' });
}

export const OPTIONS = methodNotAllowed;
