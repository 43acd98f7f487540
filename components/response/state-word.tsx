'use client';

import { isReplay, useOfShownRun } from '@/components/state/replays';
import { RUN_TONES, runWords } from '@/components/state/run-words';
import { classNames } from '@/components/ui/class-names';

type StateWordProps = {
  readonly column: string;
  /** In a narrow bar its colour alone stands there. */
  readonly inBar?: boolean;
};

/** The state of a column's run in one coloured word; decorative, the region's status speaks it. */
export function StateWord({ column, inBar = false }: StateWordProps) {
  const status = useOfShownRun(column, (run) => run?.state.status ?? 'idle');
  const words = useOfShownRun(column, (run) => run && (isReplay(run) ? 'replay' : runWords(run)));
  if (status === 'idle') return null;
  const live = status === 'waiting' || status === 'streaming';
  return (
    <span aria-hidden="true" className={classNames('flex items-center gap-1.5 whitespace-nowrap', RUN_TONES[status])}>
      <span className={classNames('size-2 rounded-full bg-current', live && 'animate-pulse')} />
      <span className={inBar ? '@max-[420px]:hidden' : ''}>{words}</span>
    </span>
  );
}
