import { guard } from '@/lib/server/guard';
import { methodNotAllowed } from '@/lib/server/method-not-allowed';
import { tunnel } from '@/lib/server/tunnel';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

export async function POST(request: Request): Promise<Response> {
  const startedAt = performance.now();
  const refusal = guard(request, { body: true });
  return refusal ?? tunnel(request, { id: 'sandbox', startedAt });
}

export const OPTIONS = methodNotAllowed;
