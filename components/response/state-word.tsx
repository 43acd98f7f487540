'use client';

import { isReplay, useShownRun } from '@/components/state/replays';
import { RUN_TONES, runWords } from '@/components/state/run-words';
import { classNames } from '@/components/ui/class-names';

/** The state of a column's run in one coloured word; decorative, the region's status speaks it. */
export function StateWord({ column }: { readonly column: string }) {
  const run = useShownRun(column);
  const status = run?.state.status ?? 'idle';
  if (run === undefined || status === 'idle') return null;
  const live = status === 'waiting' || status === 'streaming';
  return (
    <span aria-hidden="true" className={classNames('flex items-center gap-1.5 whitespace-nowrap', RUN_TONES[status])}>
      <span className={classNames('size-2 rounded-full bg-current', live && 'animate-pulse')} />
      {isReplay(run) ? 'replay' : runWords(run)}
    </span>
  );
}
