'use client';

import { type FormEvent, useState } from 'react';
import { NOTHING_TYPED, type TypedConnection, typedFault, typedKeyFields } from '@/components/state/typed-connection';
import { useKeys } from '@/components/state/use-keys';
import { Button } from '@/components/ui/button';
import { CheckBox } from '@/components/ui/check-box';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { PRESETS } from '@/lib/providers/presets';
import { HeaderRows } from './header-rows';
import { KeyPageLink } from './key-page-link';
import { OutcomeLine } from './outcome-line';
import { failedWords, type Outcome, type Tested } from './test-words';

export type EndpointStart = {
  readonly label: string;
  readonly baseUrl: string;
  /** It came with a draft, perhaps from somebody else. */
  readonly isForeign?: true;
};

type EndpointFormProps = {
  readonly start: EndpointStart;
  /** Called with the id of the new endpoint, and what it answered. */
  readonly onAdded: (id: string, tested: Tested) => void;
  readonly onCancel: () => void;
};

const AUTHS = [
  { value: 'bearer', label: 'bearer · Authorization: Bearer …' },
  { value: 'x-api-key', label: 'x-api-key · x-api-key: …' },
  { value: 'none', label: 'none · no key is sent' },
] as const;

const OWN = { value: '', label: 'Any OpenAI-compatible address' } as const;
const ONE_ROW: TypedConnection = { ...NOTHING_TYPED, headers: [{ name: '', value: '' }] };

/** A server of the person's own: name, address, and how it is asked. */
export function EndpointForm({ start, onAdded, onCancel }: EndpointFormProps) {
  const { add, test } = useKeys();
  const [name, setName] = useState(start.label);
  const [baseUrl, setBaseUrl] = useState(start.baseUrl);
  const [auth, setAuth] = useState<(typeof AUTHS)[number]['value']>('bearer');
  const [typed, setTyped] = useState(ONE_ROW);
  const [outcome, setOutcome] = useState<Outcome>();
  const preset = PRESETS.find((row) => row.baseUrl === baseUrl);
  const change = (part: Partial<TypedConnection>) => setTyped((before) => ({ ...before, ...part }));

  function choose(address: string) {
    const row = PRESETS.find((candidate) => candidate.baseUrl === address);
    setName(row?.label ?? '');
    setBaseUrl(row?.baseUrl ?? '');
    if (row !== undefined) setAuth(row.auth);
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    const label = name.trim() === '' ? hostOf(baseUrl) : name.trim();
    const fields = { ...typedKeyFields(typed), label, baseUrl: baseUrl.trim() };
    const fault = endpointFault(fields.baseUrl, auth, fields.key) ?? typedFault(typed);
    if (fault !== undefined) return setOutcome({ tone: 'bad', text: fault });
    setOutcome({ tone: 'busy', text: 'Saving…' });
    const added = await add({ ...fields, auth });
    if (!added.ok) return setOutcome(failedWords(added.failure));
    setTyped(ONE_ROW);
    setOutcome({ tone: 'busy', text: 'Saved. Asking for its models…' });
    const begun = performance.now();
    const result = await test(added.value);
    onAdded(added.value, { result, milliseconds: performance.now() - begun });
  }

  return (
    <form
      onSubmit={(event) => void save(event)}
      className="grid grid-cols-[72px_minmax(0,1fr)] items-center gap-x-3 gap-y-2.5 max-sm:grid-cols-1 max-sm:gap-y-1.5"
    >
      <span className="text-[12.5px] text-muted">Start from</span>
      <Select
        label="Preset"
        value={preset?.baseUrl ?? ''}
        options={[OWN, ...PRESETS.map((row) => ({ value: row.baseUrl, label: row.label }))]}
        onChange={choose}
      />
      <TextField label="Name" autoFocus value={name} onChange={setName} placeholder="Lab vLLM" />
      <TextField label="Base URL" value={baseUrl} onChange={setBaseUrl} placeholder="http://127.0.0.1:8000/v1" />
      <TextField
        label="API key"
        secret
        value={typed.key}
        onChange={(key) => change({ key })}
        placeholder={preset === undefined ? 'only if it asks for one' : 'paste it here'}
      />
      <span className="text-[12.5px] text-muted">Auth</span>
      <Select
        label="Auth"
        value={auth}
        options={AUTHS}
        onChange={(value) => setAuth(AUTHS.find((row) => row.value === value)?.value ?? 'bearer')}
      />
      <span className="self-start pt-1 text-[12.5px] text-muted">Headers</span>
      <HeaderRows headers={typed.headers} onChange={(headers) => change({ headers })} />
      <div className="flex flex-col items-start gap-2.5 sm:col-start-2">
        {preset === undefined ? null : (
          <p className="text-[12.5px] text-soft">
            {preset.note} <KeyPageLink href={preset.keyPage} />
          </p>
        )}
        <CheckBox
          label="Remember on this browser for 90 days"
          checked={typed.remember}
          onChange={(remember) => change({ remember })}
        />
        {start.isForeign === true ? (
          <p className="text-[12.5px] text-warn">
            This address came with the draft. Requests, the key and the headers go to {hostOf(baseUrl)}.
          </p>
        ) : null}
        <OutcomeLine outcome={outcome} />
        <div className="flex gap-2">
          <Button variant="accent" type="submit">
            Save
          </Button>
          <Button variant="outline" onClick={onCancel}>
            Cancel
          </Button>
        </div>
      </div>
    </form>
  );
}

function endpointFault(baseUrl: string, auth: string, key: string | undefined): string | undefined {
  if (baseUrl === '') return 'Give a base URL first.';
  if (auth === 'none' && key !== undefined)
    return 'With auth "none" no key is sent: choose another, or take the key out.';
  return undefined;
}

function hostOf(address: string): string {
  const base = address.trim();
  return URL.canParse(base) ? new URL(base).host : base;
}
