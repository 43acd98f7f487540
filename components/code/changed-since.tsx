'use client';

import { useWorkbench } from '@/components/state/use-workbench';
import { serializeBody, type WireRequest } from '@/lib/core/wire';

type ChangedSinceProps = { readonly column: string; readonly request: WireRequest | undefined };

/** Says when the code no longer is the request of the answer beside it. */
export function ChangedSince({ column, request }: ChangedSinceProps) {
  const sent = useWorkbench((state) => state.runs[column]?.sent);
  if (sent === undefined || request === undefined || sent === serializeBody(request)) return null;
  return <p className="text-[12px] text-warn">Changed since the last answer.</p>;
}
