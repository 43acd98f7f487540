import { SANDBOX_MODELS } from '@/lib/sandbox/models';
import { guard } from '@/lib/server/guard';
import { jsonAnswer } from '@/lib/server/json-answer';
import { methodNotAllowed } from '@/lib/server/method-not-allowed';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

export function GET(request: Request): Response {
  return guard(request) ?? jsonAnswer(SANDBOX_MODELS);
}

export const OPTIONS = methodNotAllowed;
