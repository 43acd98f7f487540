'use client';

import { useEffect, useState } from 'react';
import { storedShare } from '@/components/state/stored-share';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { Failure } from '@/lib/core/failure';
import type { Result } from '@/lib/core/result';
import { decodeLink } from '@/lib/draft/link-codec';
import type { OpenedContent } from '@/lib/draft/shared-content';
import type { AddressedDraft } from './link-on-arrival';
import { LinkPreview } from './link-preview';

type ArrivedLinkProps = { readonly link: AddressedDraft; readonly onDone: () => void };

/** The question that a link in the address asks: open it, or not. Closing says no. */
export function ArrivedLink({ link, onDone }: ArrivedLinkProps) {
  const [read, setRead] = useState<Result<OpenedContent>>();
  const [tries, setTries] = useState(0);
  const { kind, text } = link;

  // Unpacking and fetching take time; an address that changed meanwhile is another component.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try reads the same link again
  useEffect(() => {
    let current = true;
    const reading = kind === 'short' ? storedShare(text) : decodeLink(text);
    void reading.then((result) => current && setRead(result));
    return () => {
      current = false;
    };
  }, [kind, text, tries]);

  if (read === undefined && kind === 'fragment') return null;
  return (
    <Dialog title="Open a shared draft" onClose={onDone}>
      {read === undefined ? (
        <p role="status" className="text-muted">
          Asking this workbench for it…
        </p>
      ) : read.ok ? (
        <LinkPreview opened={read.value} onDone={onDone} />
      ) : (
        <div className="flex flex-col gap-4">
          <p role="alert">{sentenceOf(read.failure, kind)} Nothing was opened.</p>
          <div className="flex justify-end gap-2">
            {mayPass(read.failure) ? <Button onClick={() => setTries(tries + 1)}>Try again</Button> : null}
            <Button variant="outline" onClick={onDone}>
              {kind === 'short' ? 'Go to the workbench' : 'Close'}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

/** The server says one thing of every id that it does not have. */
function sentenceOf(failure: Failure, kind: AddressedDraft['kind']): string {
  if (kind === 'short' && failure.kind === 'not-found') {
    return 'This link does not exist, has expired, or was deleted by the one who made it.';
  }
  return failure.message;
}

function mayPass({ kind }: Failure): boolean {
  return kind === 'unavailable' || kind === 'network' || kind === 'rate-limited';
}
