'use client';

import { Suspense, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { lazyPart } from '@/components/ui/lazy-part';
import { NotLoaded } from '@/components/ui/not-loaded';
import { ImportForm } from './import-form';
import { LinkPreview } from './link-preview';
import type { ImportFound } from './read-import';

const RequestPreview = lazyPart(() => import('./request-preview').then((part) => part.RequestPreview), NotLoaded);

type ImportDialogProps = {
  readonly onClose: () => void;
  /** What was pasted into the page or dropped on it; the dialog begins with its preview. */
  readonly start?: ImportFound;
};

/** Takes anything that holds a request or a draft, and shows it before it is opened. Mounted = open. */
export function ImportDialog({ onClose, start }: ImportDialogProps) {
  const [found, setFound] = useState(start);
  const [text, setText] = useState('');
  return (
    <Dialog title="Import" onClose={onClose}>
      {found === undefined ? (
        <ImportForm text={text} onText={setText} onFound={setFound} />
      ) : found.kind === 'draft' ? (
        <LinkPreview opened={found.opened} onDone={onClose} />
      ) : (
        <Suspense fallback={<p className="text-muted">Reading…</p>}>
          <RequestPreview text={found.text} onDone={onClose} onBack={() => setFound(undefined)} />
        </Suspense>
      )}
    </Dialog>
  );
}
