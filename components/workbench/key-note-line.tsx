'use client';

import type { ReactNode } from 'react';
import { KeyForm } from '@/components/providers/key-form';
import { useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import type { Provider } from '@/lib/providers/provider';

type KeyNoteLineProps = {
  readonly column: string;
  readonly provider: Provider;
  /** Given where the draft brought along an endpoint that this browser does not have. */
  readonly onAddEndpoint: (() => void) | undefined;
};

/** Says which key or address is missing, with the field to give it. Code works without it. */
export function KeyNoteLine({ column, provider, onAddEndpoint }: KeyNoteLineProps) {
  // The same form stands in the answer then.
  const isRefused = useWorkbench((state) => state.refusals[column]?.kind === 'missing-secret');
  if (onAddEndpoint !== undefined) {
    return (
      <Note text={`This draft calls an endpoint at ${provider.label} that this browser does not have yet.`}>
        <Button size="small" variant="outline" onClick={onAddEndpoint} className="bg-panel">
          Add this endpoint
        </Button>
      </Note>
    );
  }
  return (
    <Note text={missingWords(provider)}>
      <div className={classNames('min-w-0 flex-1 basis-80', isRefused && 'lg:hidden')}>
        <KeyForm key={provider.id} provider={provider} />
      </div>
    </Note>
  );
}

function missingWords({ label, baseUrl, baseUrlEnv, keyEnv }: Provider): string {
  if (baseUrl === null) return `${label} has no base URL yet: give one, or set ${baseUrlEnv}.`;
  return `${label} needs a key: paste one${keyEnv === null ? '' : `, or set ${keyEnv}`}. Code works without it.`;
}

function Note({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1.5 border-line border-b bg-warn-soft px-4 py-1.5 text-[12.5px]">
      <p className="min-w-0 break-words text-warn">{text}</p>
      {children}
    </div>
  );
}
