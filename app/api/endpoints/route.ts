import { guard } from '@/lib/server/guard';
import { methodNotAllowed } from '@/lib/server/method-not-allowed';
import { addEndpoint } from '@/lib/server/save-key';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

export async function POST(request: Request): Promise<Response> {
  return guard(request, { body: true }) ?? addEndpoint(request);
}

export const OPTIONS = methodNotAllowed;
