import { guard } from '@/lib/server/guard';
import { methodNotAllowed } from '@/lib/server/method-not-allowed';
import { deleteShare, readShare } from '@/lib/server/shares/read-share';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

type Context = { readonly params: Promise<{ readonly id: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return guard(request) ?? readShare((await params).id);
}

export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return guard(request) ?? deleteShare((await params).id, request.headers);
}

export const OPTIONS = methodNotAllowed;
