import { forgetKey } from '@/lib/server/forget-key';
import { guard } from '@/lib/server/guard';
import { methodNotAllowed } from '@/lib/server/method-not-allowed';
import { saveKey } from '@/lib/server/save-key';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

type Context = { readonly params: Promise<{ readonly id: string }> };

export async function PUT(request: Request, { params }: Context): Promise<Response> {
  return guard(request, { body: true }) ?? saveKey(request, (await params).id);
}

export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return guard(request) ?? forgetKey(request, (await params).id);
}

export const OPTIONS = methodNotAllowed;
