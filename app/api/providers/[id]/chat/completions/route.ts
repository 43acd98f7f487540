import { guard } from '@/lib/server/guard';
import { methodNotAllowed } from '@/lib/server/method-not-allowed';
import { tunnel } from '@/lib/server/tunnel';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

type Context = { readonly params: Promise<{ readonly id: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const startedAt = performance.now();
  const refusal = guard(request, { body: true });
  return refusal ?? tunnel(request, { id: (await params).id, startedAt });
}

export const OPTIONS = methodNotAllowed;
