import { browserConnections } from '@/lib/server/browser-connections';
import { connectionsOf, statusOf } from '@/lib/server/connection';
import { environment } from '@/lib/server/env';
import { guard } from '@/lib/server/guard';
import { jsonAnswer } from '@/lib/server/json-answer';
import { methodNotAllowed } from '@/lib/server/method-not-allowed';
import { sealedBytes, sealedCookies } from '@/lib/server/sealed-cookies';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

export function GET(request: Request): Response {
  const refusal = guard(request);
  if (refusal) return refusal;
  const env = environment();
  const connections = connectionsOf(env, browserConnections(request.headers, env));
  const bytes = sealedBytes(sealedCookies(request.headers));
  return jsonAnswer(
    connections.map((one) => statusOf(one, env.mode)),
    { 'x-workbench-sealed-bytes': String(bytes) },
  );
}

export const OPTIONS = methodNotAllowed;
