'use client';

import { useEffect, useState } from 'react';
import type { Failure } from '@/lib/core/failure';
import { encodeLink } from '@/lib/draft/link-codec';
import type { SharedContent } from '@/lib/draft/shared-content';

export type DraftLink =
  | { readonly state: 'making' }
  | { readonly state: 'ready'; readonly link: string }
  | { readonly state: 'failed'; readonly failure: Failure };

/** The link that holds the content itself, on this workbench's origin. Made in the browser; nothing is sent. */
export function useDraftLink(content: SharedContent, origin: string): DraftLink {
  const [made, setMade] = useState<DraftLink>({ state: 'making' });

  // Packing is asynchronous, and only the last content's answer counts.
  useEffect(() => {
    let current = true;
    void encodeLink(content).then((result) => {
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
  }, [content, origin]);

  return made;
}
