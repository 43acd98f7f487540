import { removeEndpoint } from '@/lib/server/forget-key';
import { guard } from '@/lib/server/guard';
import { methodNotAllowed } from '@/lib/server/method-not-allowed';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

type Context = { readonly params: Promise<{ readonly id: string }> };

export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return guard(request) ?? removeEndpoint((await params).id);
}

export const OPTIONS = methodNotAllowed;
