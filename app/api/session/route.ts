import { guard } from '@/lib/server/guard';
import { methodNotAllowed } from '@/lib/server/method-not-allowed';
import { signIn, signOut } from '@/lib/server/sign-in';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

export async function POST(request: Request): Promise<Response> {
  const refusal = guard(request, { body: true, open: true });
  return refusal ?? signIn(request);
}

export function DELETE(request: Request): Response {
  const refusal = guard(request);
  return refusal ?? signOut(request);
}

export const OPTIONS = methodNotAllowed;
