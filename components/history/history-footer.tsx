'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ArchiveButtons } from './archive-buttons';
import type { ListedRun } from './listed-run';
import type { HistoryActions } from './use-history-actions';

type HistoryFooterProps = {
  readonly runs: readonly ListedRun[];
  /** So many of the oldest have been taken away. */
  readonly removed: number;
  readonly actions: HistoryActions;
};

/** What has just happened, with a way back, and what concerns all of them. */
export function HistoryFooter({ runs, removed, actions }: HistoryFooterProps) {
  const [asking, setAsking] = useState(false);
  const { note } = actions;
  const loose = runs.filter((run) => run.pinned !== true).length;
  if (asking) {
    return (
      <div role="alert" className="flex min-w-0 flex-1 flex-wrap items-center gap-2">
        <p className="min-w-0 flex-1">
          Remove {loose.toLocaleString('en-US')} that {loose === 1 ? 'is' : 'are'} not pinned, with{' '}
          {loose === 1 ? 'its answer' : 'their answers'}? This cannot be undone.
        </p>
        <Button variant="outline" onClick={() => setAsking(false)}>
          Keep
        </Button>
        <Button
          variant="danger"
          onClick={() => {
            setAsking(false);
            actions.clear();
          }}
        >
          Remove {loose.toLocaleString('en-US')}
        </Button>
      </div>
    );
  }
  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2">
      <p
        role="status"
        className="min-w-0 flex-1 truncate text-[12.5px] text-soft max-md:basis-full max-md:empty:hidden"
      >
        {note?.text ?? (removed > 0 ? removedWords(removed) : '')}
      </p>
      {note?.undo === undefined ? null : (
        <Button variant="outline" onClick={note.undo}>
          Undo
        </Button>
      )}
      <ArchiveButtons actions={actions} />
      <Button disabled={loose === 0} onClick={() => setAsking(true)}>
        Clear unpinned
      </Button>
    </div>
  );
}

function removedWords(removed: number): string {
  return `To make room, the ${removed === 1 ? 'oldest one was' : `${removed.toLocaleString('en-US')} oldest were`} removed. Pinned ones stay.`;
}
