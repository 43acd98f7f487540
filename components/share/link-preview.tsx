'use client';

import { useRecordings } from '@/components/state/use-recordings';
import { useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { visibleText } from '@/lib/core/visible-text';
import type { OpenedContent } from '@/lib/draft/shared-content';
import { ContentsList } from './contents-list';

type LinkPreviewProps = {
  readonly opened: OpenedContent;
  /** Called after either button: the question is answered. */
  readonly onDone: () => void;
};

/** What a link or file holds, before anything of it is taken. Nothing is sent or stored here, and nothing runs. */
export function LinkPreview({ opened, onDone }: LinkPreviewProps) {
  const { open } = useRecordings();
  const restored = useWorkbench((state) => state.restored);
  return (
    <div ref={(element) => element?.focus()} tabIndex={-1} className="flex flex-col gap-4 outline-none">
      <p className="text-soft">
        Opening puts this beside your other drafts and runs nothing. What you have open now is kept under Draft.
      </p>
      <ContentsList draft={opened.draft} recording={opened.recording} />
      <Dropped paths={opened.dropped} />
      <div className="flex justify-end gap-2">
        <Button variant="outline" onClick={onDone}>
          Cancel
        </Button>
        <Button
          variant="accent"
          disabled={!restored}
          onClick={() => {
            open(opened);
            onDone();
          }}
        >
          Open
        </Button>
      </div>
    </div>
  );
}

function Dropped({ paths }: { readonly paths: readonly string[] }) {
  if (paths.length === 0) return null;
  const names = paths.slice(0, 12).map((path) => visibleText(path, 60));
  const more = paths.length - names.length;
  return (
    <p className="rounded-md bg-warn-soft px-3 py-2 text-warn">
      Left out, because a draft has no such field: {names.join(', ')}
      {more > 0 ? ` and ${more} more` : ''}.
    </p>
  );
}
