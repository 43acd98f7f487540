'use client';

import { useMemo } from 'react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import type { Failure } from '@/lib/core/failure';
import { type SharedContent, sharedContent } from '@/lib/draft/shared-content';
import { byteSize } from './byte-size';
import { dayOf } from './day-of';
import { ShortLinkForm } from './short-link-form';
import type { DraftLink } from './use-draft-link';
import { useShortLink } from './use-short-link';

const MOST_STORED = 4 * 1024 * 1024;
/** The days beside the content, in the request that stores it. */
const ENVELOPE = 64;

type LinkPartProps = { readonly content: SharedContent; readonly packed: DraftLink; readonly origin: string };

/** The link that holds the content itself, until a short one is made in its place. */
export function LinkPart({ content, packed, origin }: LinkPartProps) {
  const short = useShortLink(content);
  const bytes = useMemo(() => new Blob([JSON.stringify(sharedContent(content))]).size, [content]);
  const storable = bytes + ENVELOPE <= MOST_STORED;
  const packedLink = packed.state === 'ready' ? packed.link : '';
  const link = short.made === undefined ? packedLink : `${origin}/s/${short.made.id}`;
  return (
    <section className="flex flex-col gap-2">
      {packed.state === 'failed' && short.made === undefined ? (
        <p role="alert" className="rounded-md bg-warn-soft px-3 py-2 text-warn">
          {tooMuch(packed.failure, bytes, storable)}
        </p>
      ) : (
        <LinkField link={link} />
      )}
      {short.made === undefined ? (
        <>
          {packed.state === 'failed' ? null : (
            <p className="text-[12px] text-muted">
              {packed.state === 'ready'
                ? `${byteSize(packed.link.length)}. Everything is in the link itself: no server keeps it, and it does not change any more.`
                : 'Making the link…'}
            </p>
          )}
          <ShortLinkForm short={short} size={byteSize(bytes)} storable={storable} />
        </>
      ) : (
        <div className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1.5">
          <p className="w-full text-[12px] text-muted">
            Kept by this workbench until {dayOf(short.made.expiresAt)}. Whoever has the link can open it.
          </p>
          {packedLink === '' ? null : (
            <Button size="small" onClick={short.dismiss}>
              Show the long one
            </Button>
          )}
          <Button size="small" variant="danger" disabled={short.busy} onClick={() => void short.remove()}>
            Delete short link
          </Button>
        </div>
      )}
      <p role="alert" className="text-bad empty:hidden">
        {short.problem}
      </p>
    </section>
  );
}

function LinkField({ link }: { readonly link: string }) {
  return (
    <div className="flex gap-2">
      <input
        aria-label="Link"
        readOnly
        value={link}
        onFocus={(event) => event.target.select()}
        className="field h-[30px] min-w-0 flex-1 px-2.5 font-mono text-[12.5px]"
      />
      <CopyButton label="Copy link" text={() => link} />
    </div>
  );
}

function tooMuch(failure: Failure, bytes: number, storable: boolean): string {
  if (failure.kind !== 'too-large') return failure.message;
  if (!storable) {
    return `This is ${byteSize(bytes)}: too large for a link, and a short link holds at most 4 MiB. Save the file and send that instead.`;
  }
  return `This is ${byteSize(bytes)}: too large for a link, which holds 32 KiB packed. Make a short link, or save the file and send that.`;
}
