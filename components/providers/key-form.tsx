'use client';

import { Button } from '@/components/ui/button';
import { CheckBox } from '@/components/ui/check-box';
import { TextField } from '@/components/ui/text-field';
import type { Provider } from '@/lib/providers/provider';
import { OutcomeLine } from './outcome-line';
import { useConnection } from './use-connection';

const PAIR = 'flex min-w-0 max-w-[400px] flex-1 basis-[220px] items-center gap-2';

/** The key of one provider, and its base URL where that is the person's, in place: where it was missed. */
export function KeyForm({ provider }: { readonly provider: Provider }) {
  const { typed, baseUrl, change, save, outcome } = useConnection(provider, 'Saved. Now run again.');
  return (
    <form
      className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {baseUrl === undefined ? null : (
        <div className={PAIR}>
          <TextField
            label="Base URL"
            value={baseUrl}
            placeholder="https://your-domain/v1"
            onChange={(text) => change({ baseUrl: text })}
            className="flex-1"
          />
        </div>
      )}
      <div className={PAIR}>
        <TextField
          label="API key"
          secret
          value={typed.key}
          placeholder={
            provider.baseUrl === null && provider.auth !== 'required' ? 'only if it asks for one' : 'paste it here'
          }
          onChange={(key) => change({ key })}
          className="flex-1"
        />
      </div>
      <Button variant="outline" type="submit" className="bg-panel">
        Save key
      </Button>
      <CheckBox label="Remember for 90 days" checked={typed.remember} onChange={(remember) => change({ remember })} />
      <OutcomeLine outcome={outcome} />
    </form>
  );
}
