'use client';

import { useEffect, useEffectEvent } from 'react';
import { useRecordings } from '@/components/state/use-recordings';

/** Shows again, after a reload, the recorded answer that the open draft came with. */
export function RestoredRecording() {
  const { restore } = useRecordings();
  const show = useEffectEvent(restore);

  // What this tab keeps is read once, when the saved draft is there.
  useEffect(() => show(), []);

  return null;
}
