'use client';

import { createPortal } from 'react-dom';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { SafeLink } from './safe-link';

type LinkQuestionProps = { readonly link: SafeLink; readonly onClose: () => void };

/** Asks before a link is followed that carries much: whoever is reached reads all of it. */
export function LinkQuestion({ link, onClose }: LinkQuestionProps) {
  // Outside the answer, whose element holds nothing but the answer.
  return createPortal(
    <Dialog title="A long address" onClose={onClose}>
      <div className="flex flex-col gap-3">
        <p className="break-words">
          Following it tells <b className="break-all font-medium">{link.host}</b> everything that stands in it.
        </p>
        <p className="max-h-60 overflow-y-auto break-all rounded-md border border-line bg-sunken px-3 py-2 font-mono text-[12px] leading-[18px]">
          {link.href}
        </p>
        <div className="flex items-center justify-end gap-2">
          <Button onClick={onClose} data-autofocus>
            Cancel
          </Button>
          <a
            href={link.href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            onClick={onClose}
            className="inline-flex h-[30px] items-center rounded-[7px] border border-line2 px-2.5 hover:border-field hover:bg-hover"
          >
            Follow the link
          </a>
        </div>
      </div>
    </Dialog>,
    document.body,
  );
}
