import { guard } from '@/lib/server/guard';
import { methodNotAllowed } from '@/lib/server/method-not-allowed';
import { saveShare } from '@/lib/server/shares/save-share';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

export async function POST(request: Request): Promise<Response> {
  return guard(request, { body: true }) ?? saveShare(request);
}

export const OPTIONS = methodNotAllowed;
