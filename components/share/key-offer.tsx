'use client';

import { useKeyEnding } from '@/components/state/use-keys';
import { CheckBox } from '@/components/ui/check-box';
import { Select } from '@/components/ui/select';
import { visibleText } from '@/lib/core/visible-text';
import type { Provider } from '@/lib/providers/provider';
import type { KeyInText } from './key-in-text';
import type { ImportOpening } from './use-import-opening';

type KeyOfferProps = {
  readonly found: KeyInText;
  /** Undefined for a new endpoint, whose address the person can change. */
  readonly provider: Provider | undefined;
  readonly opening: ImportOpening;
};

const AUTHS = [
  { value: 'bearer', label: 'Authorization: Bearer …' },
  { value: 'x-api-key', label: 'x-api-key: …' },
] as const;

/** The key that an imported text holds: never part of the draft, sealed only if the person says so. */
export function KeyOffer({ found, provider, opening }: KeyOfferProps) {
  const before = useKeyEnding(provider?.id ?? '');
  const { choice, change } = opening;
  if (found.state === 'none') return null;
  if (found.state === 'left-out') return <p className="text-soft">{found.why}</p>;
  const { label, baseUrl } = provider ?? choice;
  const ending = found.ending === '' ? '' : ` (${visibleText(found.ending)})`;
  return (
    <section aria-label="Key" className="flex flex-col items-start gap-1.5 rounded-md bg-warn-soft px-3 py-2">
      <p className="text-warn">
        The text holds a key for {visibleText(label, 60)}
        {ending}. It is not part of the draft.
      </p>
      <CheckBox
        label="Keep it sealed on this workbench"
        checked={choice.keepsKey}
        onChange={(keepsKey) => change({ keepsKey })}
      />
      <p className="text-[12px] text-soft">
        {replacedWords(provider, before)}Sealed with its address, it is sent to {hostOf(baseUrl ?? '')} and nowhere
        else.
      </p>
      {provider === undefined && choice.keepsKey ? (
        <span className="flex flex-wrap items-center gap-2 text-[12.5px] text-soft">
          Sent as
          <Select
            label="Auth"
            value={choice.auth}
            options={AUTHS}
            onChange={(value) => change({ auth: value === 'x-api-key' ? value : 'bearer' })}
          />
        </span>
      ) : null}
    </section>
  );
}

function replacedWords(provider: Provider | undefined, ending: string | undefined): string {
  if (provider?.key === 'browser')
    return `Takes the place of the key${ending === undefined ? '' : ` …${ending}`} that you gave. `;
  return provider?.key === 'server' ? 'Used here instead of the key from the environment. ' : '';
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : 'its address';
}
