'use client';

import { useState } from 'react';
import { useFocusedColumn } from '@/components/state/use-column';
import { useProviders } from '@/components/state/use-providers';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Icon } from '@/components/ui/icon';
import { isOwnEndpoint } from '@/lib/draft/column-provider';
import type { Provider } from '@/lib/providers/provider';
import { AddedEndpoint } from './added-endpoint';
import { EndpointForm, type EndpointStart } from './endpoint-form';
import { ProviderSection } from './provider-section';
import type { Tested } from './test-words';

type ProvidersDialogProps = {
  readonly onClose: () => void;
  /** Begins with the form for the endpoint that the draft brought along. */
  readonly startsWith?: 'endpoint';
};

type View =
  | { readonly name: 'list'; readonly added?: { readonly id: string; readonly tested: Tested } }
  | { readonly name: 'endpoint'; readonly start: EndpointStart };

const BLANK: EndpointStart = { label: '', baseUrl: '' };

/** Every provider of this workbench: where it is, which key is in use, and the fields to give another. */
export function ProvidersDialog({ onClose, startsWith }: ProvidersDialogProps) {
  const { provider: ref } = useFocusedColumn();
  const brought = startsWith === 'endpoint' && typeof ref !== 'string' ? ref : undefined;
  const [view, setView] = useState<View>(
    brought === undefined ? { name: 'list' } : { name: 'endpoint', start: { ...brought, isForeign: true } },
  );
  const providers = useProviders();
  if (view.name === 'endpoint') {
    return (
      <Dialog title="Providers" onClose={onClose} wide>
        <h3 className="mb-1 font-medium">An endpoint of your own</h3>
        <p className="mb-4 text-soft">
          Any server that speaks the chat-completions API. Key and headers are sealed together with this address: they
          are sent there and nowhere else, and cannot be read back.
        </p>
        <EndpointForm
          start={view.start}
          onAdded={(id, tested) => setView({ name: 'list', added: { id, tested } })}
          onCancel={() => setView({ name: 'list' })}
        />
      </Dialog>
    );
  }
  const { added } = view;
  const provider = providers.find(({ id }) => id === added?.id);
  return (
    <Dialog title="Providers" onClose={onClose} wide>
      <div className="mb-4 flex flex-wrap items-start justify-between gap-3">
        <p className="max-w-[56ch] text-soft">
          A key that you give here is sealed with its address in a cookie that no page can read. It is never part of a
          draft, a link or code.
        </p>
        <Button variant="outline" onClick={() => setView({ name: 'endpoint', start: BLANK })}>
          <Icon name="plus" className="size-3.5" /> Add endpoint
        </Button>
      </div>
      {added === undefined || provider === undefined ? null : (
        <AddedEndpoint
          provider={provider}
          tested={added.tested}
          onPicked={onClose}
          onMove={(baseUrl) => setView({ name: 'endpoint', start: { label: provider.label, baseUrl } })}
        />
      )}
      {sectionsOf(providers).map(({ title, rows }) => (
        <section key={title} className="mb-5 last:mb-0">
          <h3 className="mb-1.5 text-[12px] text-muted">{title}</h3>
          {rows.map((row) => (
            <ProviderSection
              key={row.id}
              provider={row}
              onMove={(baseUrl) => setView({ name: 'endpoint', start: { label: row.label, baseUrl } })}
            />
          ))}
        </section>
      ))}
    </Dialog>
  );
}

function sectionsOf(providers: readonly Provider[]) {
  const sections = [
    { title: 'Your endpoints', rows: providers.filter(({ id }) => isOwnEndpoint(id)) },
    { title: 'Services', rows: providers.filter(({ id, local }) => !local && !isOwnEndpoint(id)) },
    { title: 'On this machine', rows: providers.filter(({ local }) => local) },
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}
