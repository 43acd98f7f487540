import { findConnection } from '@/lib/server/connection';
import { environment } from '@/lib/server/env';
import { failureResponse } from '@/lib/server/failure-response';
import { guard } from '@/lib/server/guard';
import { jsonAnswer } from '@/lib/server/json-answer';
import { methodNotAllowed } from '@/lib/server/method-not-allowed';
import { listModels } from '@/lib/server/model-list';
import { testConnection } from '@/lib/server/test-connection';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

type Context = { readonly params: Promise<{ readonly id: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const refusal = guard(request);
  if (refusal) return refusal;
  const found = findConnection((await params).id, request, environment());
  if (!found.ok) return failureResponse(found.failure);
  if (new URL(request.url).searchParams.get('test') !== '1') {
    return jsonAnswer(await listModels(found.value, request.signal));
  }
  const tested = await testConnection(found.value, request.signal);
  return tested.ok ? jsonAnswer(tested.value) : failureResponse(tested.failure);
}

export const OPTIONS = methodNotAllowed;
