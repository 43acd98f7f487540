'use client';

import { memo } from 'react';
import { classNames } from '@/components/ui/class-names';
import { visibleName } from '@/lib/core/visible-text';
import type { ListedRun } from './listed-run';
import { duration, runTitle, STATUS_WORDS, startWords, tokenWords } from './run-words';

/** Height of one row, in pixels. */
export const ROW = 58;

type RunRowProps = {
  readonly id: string;
  readonly run: ListedRun;
  readonly position: number;
  readonly count: number;
  readonly selected: boolean;
  readonly onSelect: (id: string) => void;
};

/** One past run in two lines: what was asked; when, whom, how it ended. */
export const RunRow = memo(function RunRow({ id, run, position, count, selected, onSelect }: RunRowProps) {
  const [status, tone] = STATUS_WORDS[run.status];
  const facts = [tokenWords(run), run.totalMs === undefined ? undefined : duration(run.totalMs)];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the list
    <div
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={selected}
      aria-posinset={position + 1}
      aria-setsize={count}
      onClick={() => onSelect(run.id)}
      style={{ top: position * ROW, height: ROW }}
      className={classNames(
        'absolute inset-x-0 flex cursor-pointer flex-col justify-center gap-0.5 border-line border-b px-3.5',
        selected ? 'bg-accent-soft' : 'hover:bg-hover',
      )}
    >
      <span className="flex items-baseline gap-2">
        <span className={classNames('min-w-0 flex-1 truncate', run.name !== undefined && 'font-medium')}>
          {runTitle(run)}
        </span>
        {run.pinned === true ? <span className="shrink-0 text-[12px] text-accent">pinned</span> : null}
        <span className="shrink-0 text-[12px] text-muted tabular-nums">{startWords(run.startedWall, Date.now())}</span>
      </span>
      <span className="flex items-baseline gap-2 text-[12px] text-muted">
        <span className={classNames('shrink-0', tone)}>{status}</span>
        <span className="min-w-0 flex-1 truncate font-mono">{visibleName(run.model)}</span>
        <span className="shrink-0 tabular-nums">{facts.filter((fact) => fact !== undefined).join(' · ')}</span>
      </span>
    </div>
  );
});
