import { environment } from '@/lib/server/env';
import { guard, isSignedIn } from '@/lib/server/guard';
import { jsonAnswer } from '@/lib/server/json-answer';
import { methodNotAllowed } from '@/lib/server/method-not-allowed';
import { shareStoreState } from '@/lib/server/shares/open-share-store';
import { VERSION } from '@/lib/server/version';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const refusal = guard(request, { open: true });
  if (refusal) return refusal;
  if (!isSignedIn(request)) return jsonAnswer({ status: 'ok' });
  const { mode } = environment();
  return jsonAnswer({ status: 'ok', version: VERSION, mode, shares: await shareStoreState() });
}

export const OPTIONS = methodNotAllowed;
