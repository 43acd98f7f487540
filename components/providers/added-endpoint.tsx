'use client';

import { useFocusedColumn } from '@/components/state/use-column';
import { useActions } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { columnProvider } from '@/lib/draft/column-provider';
import type { Provider } from '@/lib/providers/provider';
import { OutcomeLine } from './outcome-line';
import { type Tested, testWords } from './test-words';

type AddedEndpointProps = {
  readonly provider: Provider;
  readonly tested: Tested;
  readonly onPicked: () => void;
  readonly onMove: (baseUrl: string) => void;
};

const SHOWN = 8;

/** The endpoint that was just added: what it answered, and its models to pick from. */
export function AddedEndpoint({ provider, tested, onPicked, onMove }: AddedEndpointProps) {
  const column = useFocusedColumn();
  const { edit } = useActions();
  const models = tested.result.ok ? tested.result.value.data : [];
  const more = models.length - SHOWN;
  return (
    <section
      aria-label="Added"
      tabIndex={-1}
      ref={takeFocus}
      className="mb-5 rounded-lg border border-line bg-sunken px-3.5 py-3 outline-none"
    >
      <h3 className="font-medium">{provider.label} was added</h3>
      <OutcomeLine outcome={testWords(tested)} onUse={onMove} />
      {models.length === 0 ? null : (
        <ul aria-label={`Models of ${provider.label}`} className="mt-2 flex flex-col items-start gap-0.5">
          {models.slice(0, SHOWN).map(({ id }) => (
            <li key={id} className="flex min-w-0 items-center gap-2">
              <Button
                size="small"
                variant="outline"
                aria-label={`Pick ${id}`}
                onClick={() => {
                  edit({ type: 'pick-model', column: column.id, provider: columnProvider(provider), model: id });
                  onPicked();
                }}
              >
                Pick
              </Button>
              <span className="min-w-0 break-all font-mono text-[12.5px]">{id}</span>
            </li>
          ))}
        </ul>
      )}
      {more > 0 ? <p className="mt-1.5 text-[12.5px] text-muted">and {more} more, in the list of models.</p> : null}
    </section>
  );
}

/** Stable, so that it acts once: what comes later takes no focus away. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
