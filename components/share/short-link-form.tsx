'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import type { ShortLinkMaking } from './use-short-link';

const DAYS = [
  { value: '1', label: 'one day' },
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'one year' },
] as const;

type ShortLinkFormProps = { readonly short: ShortLinkMaking; readonly size: string; readonly storable: boolean };

/** How long a short link lives, and its making. */
export function ShortLinkForm({ short, size, storable }: ShortLinkFormProps) {
  const [days, setDays] = useState('30');
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button variant="outline" disabled={!storable || short.busy} onClick={() => void short.make(Number(days))}>
        Create short link
      </Button>
      <span aria-hidden="true" className="text-[12.5px] text-muted">
        for
      </span>
      <Select label="Expires after" value={days} options={DAYS} onChange={setDays} className="w-[100px]" />
      <span className="min-w-0 text-[12px] text-muted">
        {storable ? `This workbench keeps these ${size} until then.` : `At most 4 MiB; this is ${size}.`}
      </span>
    </div>
  );
}
