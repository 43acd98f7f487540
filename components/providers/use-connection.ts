'use client';

import { useState } from 'react';
import { NOTHING_TYPED, type TypedConnection, typedFault } from '@/components/state/typed-connection';
import { useKeys } from '@/components/state/use-keys';
import type { Provider } from '@/lib/providers/provider';
import { takesBaseUrl } from './key-words';
import { failedWords, type Outcome, testWords } from './test-words';

const NOTHING = 'Nothing was typed: what is in use stays.';

/** What is being typed about one provider, and what came of it. A key leaves this state with the request that saves it. */
export function useConnection(provider: Provider, savedText = 'Saved.') {
  const keys = useKeys();
  const [typed, setTyped] = useState<TypedConnection>(NOTHING_TYPED);
  const [outcome, setOutcome] = useState<Outcome>();
  const isAddressed = takesBaseUrl(provider);
  const baseUrl = isAddressed ? (typed.baseUrl ?? provider.baseUrl ?? '') : undefined;
  const movesAway = isAddressed && baseUrl?.trim() !== (provider.baseUrl ?? '');
  const isTyped = typed.key.trim() !== '' || typed.headers.length > 0 || movesAway;

  async function store(changes: Partial<TypedConnection>): Promise<boolean> {
    const fields = { ...typed, ...(baseUrl === undefined ? {} : { baseUrl }), ...changes };
    const fault =
      typedFault(fields) ?? (isAddressed && fields.baseUrl?.trim() === '' ? 'Give a base URL first.' : undefined);
    if (fault !== undefined) {
      setOutcome({ tone: 'bad', text: fault });
      return false;
    }
    setOutcome({ tone: 'busy', text: 'Saving…' });
    const saved = await keys.save(provider.id, fields);
    if (saved.ok) setTyped({ ...NOTHING_TYPED, remember: fields.remember });
    setOutcome(saved.ok ? { tone: 'ok', text: savedText } : failedWords(saved.failure));
    return saved.ok;
  }

  async function ask(): Promise<void> {
    setOutcome({ tone: 'busy', text: 'Asking…' });
    const begun = performance.now();
    const result = await keys.test(provider.id);
    setOutcome(testWords({ result, milliseconds: performance.now() - begun }));
  }

  return {
    typed,
    baseUrl,
    outcome,
    /** The saved key belongs to the address before. */
    losesKey: provider.key === 'browser' && isTyped && typed.key.trim() === '',
    change: (part: Partial<TypedConnection>) => setTyped((before) => ({ ...before, ...part })),
    async save() {
      if (isTyped) await store({});
      else setOutcome({ tone: 'bad', text: NOTHING });
    },
    /** What was typed is saved first, so that the test is about what stands there. */
    async test() {
      if (!isTyped || (await store({}))) await ask();
    },
    async forget() {
      const forgotten = await keys.forget(provider.id);
      setTyped(NOTHING_TYPED);
      setOutcome(forgotten.ok ? { tone: 'ok', text: 'Forgotten.' } : failedWords(forgotten.failure));
    },
    /** Takes another base URL; a key that was saved is not carried there. */
    async use(other: string) {
      setTyped((before) => ({ ...before, baseUrl: other }));
      if (provider.key === 'browser' || provider.headers.length > 0) {
        setOutcome({ tone: 'busy', text: 'Type the key again for this address, then save it.' });
      } else if (await store({ baseUrl: other })) await ask();
    },
  };
}

export type ConnectionForm = ReturnType<typeof useConnection>;
