import { findConnection } from '@/lib/server/connection';
import { environment } from '@/lib/server/env';
import { failureResponse } from '@/lib/server/failure-response';
import { guard } from '@/lib/server/guard';
import { jsonAnswer } from '@/lib/server/json-answer';
import { methodNotAllowed } from '@/lib/server/method-not-allowed';
import { findModel } from '@/lib/server/model-object';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

type Context = { readonly params: Promise<{ readonly id: string; readonly model: readonly string[] }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const refusal = guard(request);
  if (refusal) return refusal;
  const { id, model } = await params;
  const found = findConnection(id, request, environment());
  if (!found.ok) return failureResponse(found.failure);
  const answer = await findModel(found.value, model.map(decoded).join('/'), request.signal);
  return answer.ok ? jsonAnswer(answer.value) : failureResponse(answer.failure);
}

export const OPTIONS = methodNotAllowed;

/** Next hands the segments of an address over as they stand in it. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
