'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { Result } from '@/lib/core/result';
import { decodeLink } from '@/lib/draft/link-codec';
import type { OpenedContent } from '@/lib/draft/shared-content';
import { LinkPreview } from './link-preview';

type ArrivedLinkProps = { readonly fragment: string; readonly onDone: () => void };

/** The question that a link in the address asks: open it, or not. Closing says no. */
export function ArrivedLink({ fragment, onDone }: ArrivedLinkProps) {
  const [read, setRead] = useState<Result<OpenedContent>>();

  // Unpacking is asynchronous and bounded; a fragment that changed meanwhile is another component.
  useEffect(() => {
    let current = true;
    void decodeLink(fragment).then((result) => current && setRead(result));
    return () => {
      current = false;
    };
  }, [fragment]);

  if (read === undefined) return null;
  return (
    <Dialog title="Open a shared draft" onClose={onDone}>
      {read.ok ? (
        <LinkPreview opened={read.value} onDone={onDone} />
      ) : (
        <div className="flex flex-col gap-4">
          <p role="alert">{read.failure.message} Nothing was opened.</p>
          <div className="flex justify-end">
            <Button variant="outline" onClick={onDone}>
              Close
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
