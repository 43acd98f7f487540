'use client';

import { useState } from 'react';
import { NOTHING_TYPED } from '@/components/state/typed-connection';
import { useKeys } from '@/components/state/use-keys';
import { useActions } from '@/components/state/use-workbench';
import { ok, type Result } from '@/lib/core/result';
import type { Column, Draft } from '@/lib/draft/draft';
import type { ImportedDraft } from '@/lib/importers/draft-from-import';
import type { KeyInText } from './key-in-text';

export type EndpointAuth = 'bearer' | 'x-api-key';

/** What a person has decided about an imported request before it is opened. */
export type ImportChoice = {
  readonly label: string;
  readonly baseUrl: string;
  readonly addsEndpoint: boolean;
  readonly keepsKey: boolean;
  readonly auth: EndpointAuth;
};

/** The choices about one imported request, the draft as they make it, and its opening; only that sends anything, to this workbench. */
export function useImportOpening({ draft, provider, endpoint }: ImportedDraft, key: KeyInText, onDone: () => void) {
  const keys = useKeys();
  const { openDraft } = useActions();
  const [typed, setTyped] = useState<Partial<ImportChoice>>({});
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const choice: ImportChoice = {
    label: endpoint?.label ?? '',
    baseUrl: endpoint?.baseUrl ?? '',
    addsEndpoint: false,
    keepsKey: false,
    auth: 'bearer',
    ...typed,
  };
  const kept = key.state === 'offered' && choice.keepsKey ? key.key : undefined;
  const chosen = endpoint === undefined ? draft : onEndpoint(draft, choice);

  function save(): Promise<Result<unknown>> {
    const sealed = kept === undefined ? {} : { key: kept };
    const { label, baseUrl } = named(choice);
    if (endpoint !== undefined && (choice.addsEndpoint || kept !== undefined)) {
      return keys.add({ label, baseUrl, auth: choice.auth, ...sealed });
    }
    if (provider === undefined || kept === undefined) return Promise.resolve(ok(undefined));
    return keys.save(provider.id, { ...NOTHING_TYPED, key: kept });
  }

  async function open(): Promise<void> {
    const fault = endpoint === undefined ? undefined : addressFault(choice.baseUrl);
    setProblem(fault);
    if (fault !== undefined || busy) return;
    setBusy(true);
    const saved = await save();
    setBusy(false);
    if (!saved.ok) return setProblem(`${saved.failure.message} Nothing was opened.`);
    openDraft(chosen);
    onDone();
  }

  const change = (part: Partial<ImportChoice>) => {
    setProblem(undefined);
    setTyped((before) => ({ ...before, ...part }));
  };
  return { choice, draft: chosen, problem, busy, change, open };
}

export type ImportOpening = ReturnType<typeof useImportOpening>;

function onEndpoint(draft: Draft, choice: ImportChoice): Draft {
  const provider: Column['provider'] = named(choice);
  return { ...draft, columns: draft.columns.map((column) => ({ ...column, provider })) };
}

function named({ label, baseUrl }: ImportChoice): { readonly label: string; readonly baseUrl: string } {
  const base = baseUrl.trim();
  return { label: label.trim() || (URL.canParse(base) ? new URL(base).host : base), baseUrl: base };
}

function addressFault(baseUrl: string): string | undefined {
  const base = baseUrl.trim();
  if (base === '') return 'Give a base URL first.';
  return /^https?:\/\//i.test(base) && URL.canParse(base) ? undefined : 'The base URL begins with http:// or https://.';
}
