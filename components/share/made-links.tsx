'use client';

import { useId, useState } from 'react';
import { type MadeLink, useMadeLinks } from '@/components/state/made-links';
import { removeShortLink } from '@/components/state/short-links';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { dayOf } from './day-of';
import { sentenceOf } from './use-short-link';

/** The short links made in this browser, which alone can delete them. */
export function MadeLinks({ origin }: { readonly origin: string }) {
  const links = useMadeLinks();
  if (links.length === 0) return null;
  return (
    <details className="border-line border-t pt-3">
      <summary className="w-fit rounded font-medium">
        Links you made <span className="font-normal text-muted tabular-nums">{links.length}</span>
      </summary>
      <ul className="mt-2 flex max-h-60 flex-col overflow-y-auto">
        {links.map((link) => (
          <MadeLinkRow key={link.id} link={link} origin={origin} />
        ))}
      </ul>
    </details>
  );
}

function MadeLinkRow({ link, origin }: { readonly link: MadeLink; readonly origin: string }) {
  const id = useId();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function remove() {
    setBusy(true);
    const gone = await removeShortLink(link);
    setBusy(false);
    if (!gone.ok) setProblem(sentenceOf(gone.failure));
  }

  return (
    <li className="flex flex-wrap items-center gap-x-2 border-line border-b py-1 last:border-b-0">
      <span id={id} className="min-w-0 flex-1">
        <span className="block truncate">{link.title}</span>
        <span className="block text-[12px] text-muted">until {dayOf(link.expiresAt)}</span>
      </span>
      <CopyButton label="Copy address" variant="plain" size="small" text={() => `${origin}/s/${link.id}`}>
        Copy
      </CopyButton>
      <Button
        size="small"
        aria-label="Delete this link"
        aria-describedby={id}
        disabled={busy}
        onClick={() => void remove()}
        className="text-bad"
      >
        Delete
      </Button>
      <p role="alert" className="w-full text-[12px] text-bad empty:hidden">
        {problem}
      </p>
    </li>
  );
}
