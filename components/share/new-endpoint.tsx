'use client';

import { CheckBox } from '@/components/ui/check-box';
import { TextField } from '@/components/ui/text-field';
import { visibleText } from '@/lib/core/visible-text';
import type { ImportOpening } from './use-import-opening';

/** The address of an imported request that no provider has: its name and base URL, and whether this browser keeps it. */
export function NewEndpoint({ host, opening }: { readonly host: string; readonly opening: ImportOpening }) {
  const { choice, change } = opening;
  return (
    <section aria-labelledby="new-endpoint" className="flex flex-col gap-2">
      <h3 id="new-endpoint" className="min-w-0 break-words font-medium">
        New endpoint {visibleText(host, 80)}
      </h3>
      <div className="grid grid-cols-[72px_minmax(0,1fr)] items-center gap-x-3 gap-y-2 max-sm:grid-cols-1 max-sm:gap-y-1.5">
        <TextField label="Name" value={choice.label} onChange={(label) => change({ label })} />
        <TextField label="Base URL" value={choice.baseUrl} onChange={(baseUrl) => change({ baseUrl })} />
      </div>
      <CheckBox
        label="Add it to the providers of this browser"
        checked={choice.addsEndpoint || choice.keepsKey}
        onChange={(addsEndpoint) => change({ addsEndpoint, ...(addsEndpoint ? {} : { keepsKey: false }) })}
      />
    </section>
  );
}
