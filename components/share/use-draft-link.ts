'use client';

import { useEffect, useState } from 'react';
import type { Failure } from '@/lib/core/failure';
import type { Draft } from '@/lib/draft/draft';
import { encodeLink } from '@/lib/draft/link-codec';

export type DraftLink =
  | { readonly state: 'making' }
  | { readonly state: 'ready'; readonly link: string }
  | { readonly state: 'failed'; readonly failure: Failure };

/** The link that holds the draft itself, on this workbench's origin. Made in the browser; nothing is sent. */
export function useDraftLink(draft: Draft, origin: string): DraftLink {
  const [made, setMade] = useState<DraftLink>({ state: 'making' });

  // Packing is asynchronous, and only the last draft's answer counts.
  useEffect(() => {
    let current = true;
    void encodeLink({ draft }).then((result) => {
      if (!current) return;
      setMade(
        result.ok
          ? { state: 'ready', link: `${origin}/${result.value}` }
          : { state: 'failed', failure: result.failure },
      );
    });
    return () => {
      current = false;
    };
  }, [draft, origin]);

  return made;
}
