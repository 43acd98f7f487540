'use client';

import { useProvider } from '@/components/state/use-providers';
import { visibleText } from '@/lib/core/visible-text';
import type { Column } from '@/lib/draft/draft';

/** The model of a column, and in words where a run of it would go. Asking nobody: it reads what is known already. */
export function CallTarget({ column }: { readonly column: Column }) {
  const model =
    column.model === '' ? (
      'no model yet,'
    ) : (
      <b className="font-medium font-mono text-[12.5px]">{visibleText(column.model)}</b>
    );
  if (typeof column.provider === 'string') {
    return (
      <>
        {model} <KnownProvider id={column.provider} />
      </>
    );
  }
  const { label, baseUrl } = column.provider;
  return (
    <>
      {model} on an endpoint that calls itself “{visibleText(label, 60)}”
      <span className="block text-warn">
        Run sends your prompt to <b className="font-medium">{hostOf(baseUrl)}</b>
      </span>
    </>
  );
}

function KnownProvider({ id }: { readonly id: string }) {
  const { label, baseUrl } = useProvider(id);
  if (id === 'sandbox') return <>on {label}, inside this workbench</>;
  return (
    <>
      on {visibleText(label, 60)}
      <span className="block text-muted">
        {baseUrl === null ? 'Run needs an address that you give' : `Run sends your prompt to ${hostOf(baseUrl)}`}
      </span>
    </>
  );
}

/** Host and port, as they will be called: an internationalised name in its ASCII form. */
function hostOf(address: string): string {
  const host = URL.canParse(address) ? new URL(address).host : '';
  return host === '' ? visibleText(address, 80) : host;
}
