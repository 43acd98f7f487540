'use client';

import { useEffect, useState } from 'react';
import { findProvider } from '@/components/state/known-providers';
import { useAllModels } from '@/components/state/use-all-models';
import { useProviders } from '@/components/state/use-providers';
import { useActions, useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { columnProvider, providerId } from '@/lib/draft/column-provider';
import { type DeepLinkQuery, deepLinkTarget, readDeepLink } from './deep-link-target';

/** A link that names a provider of this workbench and a model needs no list of models. */
function namesBoth({ provider, model }: DeepLinkQuery, lists: readonly { readonly id: string }[]): boolean {
  return provider !== null && model !== null && lists.some(({ id }) => id === provider);
}

/** Applies `?provider=&model=` once the saved draft has been read, takes it out of the address, says what is not here. */
export function FollowedLink() {
  const [query, setQuery] = useState<DeepLinkQuery>();
  const [missing, setMissing] = useState<string>();
  const restored = useWorkbench((state) => state.restored);
  const column = useWorkbench((state) => state.draft.columns[0]);
  const { lists, settled } = useAllModels(query !== undefined);
  const providers = useProviders();
  const { edit } = useActions();

  // The address stands outside React.
  useEffect(() => setQuery(readDeepLink(window.location.search)), []);

  // The link is applied once: when the draft it changes and the lists it is looked up in are there.
  useEffect(() => {
    if (query === undefined || !restored || column === undefined) return;
    if (!settled && !namesBoth(query, lists)) return;
    const current = findProvider(providers, column.provider)?.id ?? providerId(column.provider);
    const target = deepLinkTarget(query, lists, current);
    setQuery(undefined);
    if (target.kind === 'missing') setMissing(target.sentence);
    else {
      const found = target.provider === current ? undefined : findProvider(providers, target.provider);
      const provider = found === undefined ? column.provider : columnProvider(found);
      edit({ type: 'pick-model', column: column.id, provider, model: target.model });
    }
    const url = new URL(window.location.href);
    url.searchParams.delete('provider');
    url.searchParams.delete('model');
    window.history.replaceState(window.history.state, '', url);
  }, [query, restored, settled, column, lists, providers, edit]);

  if (missing === undefined) return null;
  return (
    <div className="flex shrink-0 items-center gap-4 border-line border-b px-4 py-1 text-[12.5px] text-soft">
      <p className="line-clamp-2 min-w-0 break-words">{missing}</p>
      <Button size="small" onClick={() => setMissing(undefined)} className="ml-auto">
        Dismiss
      </Button>
    </div>
  );
}
