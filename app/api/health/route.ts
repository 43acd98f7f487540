import { environment } from '@/lib/server/env';
import { guard, isSignedIn } from '@/lib/server/guard';
import { jsonAnswer } from '@/lib/server/json-answer';
import { methodNotAllowed } from '@/lib/server/method-not-allowed';
import { VERSION } from '@/lib/server/version';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

export function GET(request: Request): Response {
  const refusal = guard(request, { open: true });
  if (refusal) return refusal;
  const facts = isSignedIn(request) ? { version: VERSION, mode: environment().mode } : {};
  return jsonAnswer({ status: 'ok', ...facts });
}

export const OPTIONS = methodNotAllowed;
