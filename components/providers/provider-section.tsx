'use client';

import { useKeyEnding } from '@/components/state/use-keys';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { isOwnEndpoint } from '@/lib/draft/column-provider';
import type { Provider } from '@/lib/providers/provider';
import { ConnectionFields } from './connection-fields';
import { keyWords, takesKey } from './key-words';
import { OutcomeLine } from './outcome-line';
import { useConnection } from './use-connection';

type ProviderSectionProps = {
  readonly provider: Provider;
  /** Takes an own endpoint to another base URL, which makes it another endpoint. */
  readonly onMove: (baseUrl: string) => void;
};

const TONES = { ok: 'text-ok', warn: 'text-warn', quiet: 'text-muted' } as const;

/** One provider: which key is in use, and the fields to change that. */
export function ProviderSection({ provider, onMove }: ProviderSectionProps) {
  const form = useConnection(provider);
  const words = keyWords(provider, useKeyEnding(provider.id));
  const { label, baseUrl, headers } = provider;
  return (
    <fieldset aria-label={label} className="min-w-0 border-line border-t py-3.5">
      <div className="mb-2 flex flex-wrap items-baseline gap-x-2.5">
        <h4 className="min-w-0 break-words font-medium">{label}</h4>
        <span className={classNames('text-[12.5px]', TONES[words.tone])}>{words.text}</span>
        {headers.length === 0 ? null : (
          <span className="text-[12.5px] text-muted">
            with <span className="font-mono text-[12px]">{headers.join(', ')}</span>
          </span>
        )}
        {form.baseUrl === undefined ? (
          <span className="min-w-0 break-all font-mono text-[12px] text-muted sm:ml-auto">{baseUrl}</span>
        ) : null}
      </div>
      {takesKey(provider) ? (
        <ConnectionFields
          provider={provider}
          form={form}
          onUse={isOwnEndpoint(provider.id) ? onMove : (other) => void form.use(other)}
        />
      ) : (
        <div className="flex items-center gap-3">
          <Button variant="outline" onClick={() => void form.test()}>
            Test
          </Button>
          <OutcomeLine outcome={form.outcome} />
        </div>
      )}
    </fieldset>
  );
}
