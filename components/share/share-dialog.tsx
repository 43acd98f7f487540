'use client';

import { useMemo, useState } from 'react';
import { useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Dialog } from '@/components/ui/dialog';
import { Icon } from '@/components/ui/icon';
import { saveFile } from '@/components/ui/save-file';
import { Switch } from '@/components/ui/switch';
import type { SharedContent } from '@/lib/draft/shared-content';
import { byteSize } from './byte-size';
import { ContentsList } from './contents-list';
import { draftFileName, draftText } from './draft-text';
import { isLoopback } from './is-loopback';
import { LinkPart } from './link-part';
import { MadeLinks } from './made-links';
import { useDraftLink } from './use-draft-link';
import { useRecordedAnswers } from './use-recorded-answers';

type ShareDialogProps = {
  readonly onClose: () => void;
  /** Where other people open this workbench; the page's own origin where absent. */
  readonly origin?: string;
};

/** Everything that leaves with a draft, and the ways it can leave. Mounted = open. */
export function ShareDialog({ onClose, origin = location.origin }: ShareDialogProps) {
  const draft = useWorkbench((state) => state.draft);
  const answers = useRecordedAnswers();
  const [wanted, setWanted] = useState(false);
  const recording = wanted ? answers : undefined;
  const content = useMemo<SharedContent>(
    () => ({ draft, ...(recording === undefined ? {} : { recording }) }),
    [draft, recording],
  );
  const packed = useDraftLink(content, origin);
  const link = <LinkPart key={`link ${wanted}`} content={content} packed={packed} origin={origin} />;
  const file = <FilePart key="file" content={content} />;
  const loopback = isLoopback(origin);
  return (
    <Dialog title="Share" onClose={onClose}>
      <div className="flex flex-col gap-4">
        {loopback ? (
          <p className="text-soft">
            A link opens only on a computer that runs the workbench at {new URL(origin).host}. For anyone else send the
            text or the file; Import takes them.
          </p>
        ) : null}
        {answers === undefined ? null : (
          <div className="-ml-1">
            <Switch label="Include the answer" checked={wanted} onChange={setWanted} />
          </div>
        )}
        {loopback || packed.state === 'failed' ? [file, link] : [link, file]}
        <section className="flex flex-col gap-2">
          <h3 className="font-medium">What is inside</h3>
          <ContentsList draft={draft} recording={recording} />
          <p className="text-muted">
            Exactly this and nothing else: never a key, never a header value
            {recording === undefined ? ', never an answer' : ' of a request'}.
          </p>
        </section>
        <MadeLinks origin={origin} />
      </div>
    </Dialog>
  );
}

function FilePart({ content }: { readonly content: SharedContent }) {
  const { draft, recording } = content;
  const text = useMemo(() => draftText(draft, recording), [draft, recording]);
  return (
    <section className="flex flex-wrap items-center gap-2">
      <CopyButton label="Copy as text" text={() => text} />
      <Button variant="outline" onClick={() => saveFile(draftFileName(draft), text, 'application/json')}>
        <Icon name="download" className="size-3.5" />
        Save file
      </Button>
      <span className="text-[12px] text-muted">JSON, {byteSize(new Blob([text]).size)}</span>
    </section>
  );
}
