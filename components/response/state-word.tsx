'use client';

import { useWorkbench } from '@/components/state/use-workbench';
import { classNames } from '@/components/ui/class-names';
import { RUN_TONES, RUN_WORDS } from './run-words';

/** The state of a column's run in one coloured word; decorative, the region's status speaks it. */
export function StateWord({ column }: { readonly column: string }) {
  const status = useWorkbench((state) => state.runs[column]?.state.status ?? 'idle');
  if (status === 'idle') return null;
  const live = status === 'waiting' || status === 'streaming';
  return (
    <span aria-hidden="true" className={classNames('flex items-center gap-1.5 whitespace-nowrap', RUN_TONES[status])}>
      <span className={classNames('size-2 rounded-full bg-current', live && 'animate-pulse')} />
      {RUN_WORDS[status]}
    </span>
  );
}
