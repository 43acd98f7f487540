'use client';

import { useActions } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import type { Column } from '@/lib/draft/draft';
import type { Provider } from '@/lib/providers/provider';
import { Row, Section } from './param-section';

type AddedFieldsProps = { readonly column: Column; readonly provider: Provider };

/** Fields that the provider's row adds to a streaming request: shown, removable, and never added twice. */
export function AddedFields({ column, provider }: AddedFieldsProps) {
  const { edit } = useActions();
  if (column.params.stream !== true) return null;
  const taken = (name: string) => Object.hasOwn(column.params, name) || Object.hasOwn(column.extra, name);
  const names = Object.keys(provider.added).filter((name) => !taken(name));
  const removed = new Set(column.without);
  if (names.length === 0) return null;
  return (
    <Section title={`Added for ${provider.label}`}>
      {names.map((name) =>
        removed.has(name) ? (
          <div key={name} className="flex min-h-[30px] items-center gap-2 px-4 text-muted">
            <s className="mr-auto font-mono text-[12.5px]">{name}</s>
            <Button size="small" onClick={() => edit({ type: 'restore-added', column: column.id, name })}>
              Add {name} again
            </Button>
          </div>
        ) : (
          <Row key={name} name={name} onClear={() => edit({ type: 'remove-added', column: column.id, name })}>
            <code className="truncate font-mono text-[12px] text-muted">{JSON.stringify(provider.added[name])}</code>
          </Row>
        ),
      )}
    </Section>
  );
}
