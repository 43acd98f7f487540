'use client';

import { type MouseEvent, type ReactNode, Suspense, useState } from 'react';
import { lazyPart } from '@/components/ui/lazy-part';
import { LayerNotLoaded } from '@/components/ui/not-loaded';
import { visibleText } from '@/lib/core/visible-text';
import { safeLink } from './safe-link';

const LinkQuestion = lazyPart(() => import('./link-question').then((part) => part.LinkQuestion), LayerNotLoaded);

/** A link of the model's: its host stands beside it, nothing is loaded until a person follows it, and a long one asks first. */
export function ModelLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const [asking, setAsking] = useState(false);
  const link = safeLink(href);
  if (link === undefined) return <span title={`Not a link here: ${visibleText(href, 300)}`}>{children}</span>;
  const ask = (event: MouseEvent) => {
    if (!link.isLong || event.button > 1) return;
    event.preventDefault();
    setAsking(true);
  };
  return (
    <>
      <a
        href={link.href}
        title={link.href}
        data-host={link.host}
        target="_blank"
        rel="noopener noreferrer nofollow"
        onClick={ask}
        onAuxClick={ask}
        className="text-accent underline decoration-1 underline-offset-2 after:ml-1 after:wrap-anywhere after:text-[12px] after:text-muted after:content-['('_attr(data-host)_')']"
      >
        {children}
      </a>
      {asking ? (
        <Suspense>
          <LinkQuestion link={link} onClose={() => setAsking(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
