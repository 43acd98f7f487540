'use client';

import { useEffect, useState } from 'react';
import { useActions, useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { draftTitle } from '@/lib/draft/draft-title';

const SHOWN_MS = 8000;

/** What Undo or Redo has just done, or which document has been deleted, for some seconds, with the way back. */
export function UndoLine() {
  const travelled = useWorkbench((state) => state.travelled);
  const deleted = useWorkbench((state) => state.deleted);
  const actions = useActions();
  const [old, setOld] = useState<unknown>();
  const event = deleted ?? travelled;

  // The line goes away by itself.
  useEffect(() => {
    const timer = setTimeout(() => setOld(event), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [event]);

  if (event === undefined || event === old) return null;
  const undone = travelled?.did === 'undid';
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-28 z-30 flex justify-center px-3 lg:bottom-[68px] lg:justify-start">
      <div className="pointer-events-auto flex min-w-0 max-w-[520px] items-center gap-2 rounded-lg border border-line2 bg-panel py-1.5 pr-1.5 pl-3 shadow-float">
        <p aria-live="polite" className="min-w-0 truncate">
          {deleted !== undefined
            ? `Deleted “${draftTitle(deleted.draft)}”`
            : `${undone ? 'Undid' : 'Redid'}: ${travelled?.label ?? ''}`}
        </p>
        {deleted !== undefined ? (
          <Button size="small" variant="outline" onClick={() => void actions.putBackDraft()}>
            Undo
          </Button>
        ) : (
          <Button size="small" variant="outline" onClick={undone ? actions.redo : actions.undo}>
            {undone ? 'Redo' : 'Undo'}
          </Button>
        )}
      </div>
    </div>
  );
}
