'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { latePart } from '@/components/ui/late-part';
import { PageFiles } from './page-files';

const TextGuards = latePart(() => import('./text-guards').then((part) => part.TextGuards));

/** What watches the whole page for the request, whichever tab is in view; `typing` = a tab is in view that holds a text. */
export function PageWatch({ typing }: { readonly typing: boolean }): ReactNode {
  const [guarded, setGuarded] = useState(false);

  // Text that did not parse before a reload stands in the storage of the session, outside React.
  useEffect(() => {
    if (typing || hasKeptText()) setGuarded(true);
  }, [typing]);

  return (
    <>
      {guarded ? <TextGuards /> : null}
      <PageFiles />
    </>
  );
}

function hasKeptText(): boolean {
  try {
    return Object.keys(sessionStorage).some((slot) => /^workbench-.+-text-/.test(slot));
  } catch {
    return false; // a forbidden storage keeps nothing
  }
}
