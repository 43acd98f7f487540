'use client';

import { useEffect, useState } from 'react';
import { useAllModels } from '@/components/state/use-all-models';
import { useActions, useWorkbench } from '@/components/state/use-workbench';
import { providerId } from '@/lib/draft/column-provider';
import { type DeepLinkQuery, deepLinkTarget, readDeepLink } from './deep-link-target';

/** Applies `?provider=&model=` once, after the saved draft has been read, and takes it out of the address. */
export function DeepLink() {
  const [query, setQuery] = useState<DeepLinkQuery>();
  const restored = useWorkbench((state) => state.restored);
  const column = useWorkbench((state) => state.draft.columns[0]);
  const { lists, settled } = useAllModels(query !== undefined);
  const { edit } = useActions();

  // The address stands outside React.
  useEffect(() => setQuery(readDeepLink(window.location.search)), []);

  // The link is applied once: when the draft it changes and the lists it is looked up in are there.
  useEffect(() => {
    if (query === undefined || !restored || !settled || column === undefined) return;
    const target = deepLinkTarget(query, lists, providerId(column.provider));
    setQuery(undefined);
    if (target !== undefined) edit({ type: 'pick-model', column: column.id, ...target });
    const url = new URL(window.location.href);
    url.searchParams.delete('provider');
    url.searchParams.delete('model');
    window.history.replaceState(window.history.state, '', url);
  }, [query, restored, settled, column, lists, edit]);

  return null;
}
