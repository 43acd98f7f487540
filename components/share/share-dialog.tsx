'use client';

import { useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Dialog } from '@/components/ui/dialog';
import { Icon } from '@/components/ui/icon';
import { saveFile } from '@/components/ui/save-file';
import type { Draft } from '@/lib/draft/draft';
import { byteSize } from './byte-size';
import { ContentsList } from './contents-list';
import { draftFileName, draftText } from './draft-text';
import { isLoopback } from './is-loopback';
import { type DraftLink, useDraftLink } from './use-draft-link';

type ShareDialogProps = {
  readonly onClose: () => void;
  /** Where other people open this workbench; the page's own origin where absent. */
  readonly origin?: string;
};

/** Everything that leaves with a draft, and the ways it can leave. Mounted = open. */
export function ShareDialog({ onClose, origin = location.origin }: ShareDialogProps) {
  const draft = useWorkbench((state) => state.draft);
  const made = useDraftLink(draft, origin);
  const link = <LinkPart key="link" made={made} />;
  const file = <FilePart key="file" draft={draft} />;
  const loopback = isLoopback(origin);
  return (
    <Dialog title="Share" onClose={onClose}>
      <div className="flex flex-col gap-4">
        {loopback ? (
          <p className="text-soft">
            The link opens only on a computer that runs the workbench at {new URL(origin).host}. For anyone else send
            the text or the file; Import takes them.
          </p>
        ) : null}
        {loopback || made.state === 'failed' ? [file, link] : [link, file]}
        <section className="flex flex-col gap-2">
          <h3 className="font-medium">What is inside</h3>
          <ContentsList draft={draft} />
          <p className="text-muted">
            Exactly this and nothing else: never a key, never a header value, never an answer.
          </p>
        </section>
      </div>
    </Dialog>
  );
}

function LinkPart({ made }: { readonly made: DraftLink }) {
  if (made.state === 'failed') {
    const tooLarge = made.failure.kind === 'too-large';
    return (
      <p role="alert" className="rounded-md bg-warn-soft px-3 py-2 text-warn">
        {tooLarge ? `${made.failure.message} Save the file and send that instead.` : made.failure.message}
      </p>
    );
  }
  const link = made.state === 'ready' ? made.link : '';
  return (
    <section className="flex flex-col gap-1.5">
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
      <p className="text-[12px] text-muted">
        {made.state === 'ready'
          ? `${byteSize(link.length)}. The draft is in the link itself: no server keeps it, and it does not change any more.`
          : 'Making the link…'}
      </p>
    </section>
  );
}

function FilePart({ draft }: { readonly draft: Draft }) {
  const text = draftText(draft);
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
