'use client';

import { Button } from '@/components/ui/button';
import { CheckBox } from '@/components/ui/check-box';
import { TextField } from '@/components/ui/text-field';
import type { Provider } from '@/lib/providers/provider';
import { HeaderRows } from './header-rows';
import { KeyPageLink } from './key-page-link';
import { OutcomeLine } from './outcome-line';
import type { ConnectionForm } from './use-connection';

type ConnectionFieldsProps = {
  readonly provider: Provider;
  readonly form: ConnectionForm;
  readonly onUse: (baseUrl: string) => void;
};

/** The key of a provider, its address where that is the person's, headers of their own, and what can be done with them. */
export function ConnectionFields({ provider, form, onUse }: ConnectionFieldsProps) {
  const { typed, baseUrl, change } = form;
  return (
    <form
      className="grid grid-cols-[64px_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-2 max-sm:grid-cols-1 max-sm:gap-y-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
    >
      {baseUrl === undefined ? null : (
        <TextField
          label="Base URL"
          value={baseUrl}
          placeholder="https://your-domain/v1"
          onChange={(text) => change({ baseUrl: text })}
          className="sm:col-span-2"
        />
      )}
      <TextField
        label="API key"
        secret
        value={typed.key}
        placeholder={placeholderOf(provider)}
        onChange={(key) => change({ key })}
      />
      <div className="flex items-center gap-1.5">
        <Button variant="outline" type="submit">
          Save key
        </Button>
        <Button variant="outline" onClick={() => void form.test()}>
          Test
        </Button>
        <Button
          disabled={provider.key === 'server'}
          title={provider.key === 'server' ? 'This key stands in the environment of the workbench.' : undefined}
          onClick={() => void form.forget()}
        >
          Forget
        </Button>
      </div>
      <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1.5 sm:col-span-2 sm:col-start-2">
        {form.losesKey ? (
          <p className="basis-full text-[12.5px] text-warn">
            The saved key belongs to what is in use now: type it again, or it is forgotten.
          </p>
        ) : null}
        <CheckBox
          label="Remember on this browser for 90 days"
          checked={typed.remember}
          onChange={(remember) => change({ remember })}
        />
        <HeaderRows headers={typed.headers} onChange={(headers) => change({ headers })} />
        {provider.keyPage === undefined ? null : <KeyPageLink href={provider.keyPage} />}
        <OutcomeLine outcome={form.outcome} onUse={onUse} />
      </div>
    </form>
  );
}

function placeholderOf({ key, auth }: Provider): string {
  if (key === 'browser') return 'saved; paste another to replace it';
  if (key === 'server') return 'paste your own to use it instead';
  return auth === 'required' ? 'paste it here' : 'only if it asks for one';
}
