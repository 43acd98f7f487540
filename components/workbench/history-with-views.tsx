'use client';

import { useEffect, useRef } from 'react';
import { HistoryDialog } from '@/components/history/history-dialog';
import { PastRun } from '@/components/response/past-run';
import { useReplay } from '@/components/state/replays';
import { useWorkbench } from '@/components/state/use-workbench';

/** The history, showing runs as the response pane does. */
export function HistoryWithViews({ onClose }: { readonly onClose: () => void }) {
  const focused = useWorkbench((state) => state.focused);
  const recorded = useReplay(focused)?.recorded;
  const before = useRef(recorded);

  // A replay that has been begun here plays in the response pane.
  useEffect(() => {
    if (recorded !== undefined && recorded !== before.current) onClose();
    before.current = recorded;
  }, [recorded, onClose]);

  return <HistoryDialog View={PastRun} onClose={onClose} />;
}
