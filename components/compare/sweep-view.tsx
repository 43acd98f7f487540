'use client';

import { useState } from 'react';
import type { SweepActions } from '@/components/state/sweeps';
import { classNames } from '@/components/ui/class-names';
import { Tabs } from '@/components/ui/tabs';
import type { SweepState } from '@/lib/compare/sweep';
import type { Result } from '@/lib/core/result';
import { SweepCellPanel } from './sweep-cell-panel';
import { SweepControls } from './sweep-controls';
import { SweepExports } from './sweep-exports';
import { SweepGrid } from './sweep-grid';
import { SweepHeatMap } from './sweep-heat-map';
import { SweepProgress } from './sweep-progress';
import { SweepStatisticsTable } from './sweep-statistics-table';
import { SweepTitle } from './sweep-title';
import { useKeptFocus } from './use-kept-focus';

const TABS = [
  { id: 'cells', label: 'Cells' },
  { id: 'statistics', label: 'Statistics' },
  { id: 'heat', label: 'Heat map' },
] as const;

type SweepViewProps = {
  readonly sweep: SweepState;
  /** Why something could not be done, or what is waited for. */
  readonly notes: readonly string[];
  readonly actions: SweepActions;
  readonly onNew: () => void;
  readonly onOpened: () => void;
};

/** A sweep, running or not: its progress, its cells, and what they come to. */
export function SweepView({ sweep, notes, actions, onNew, onOpened }: SweepViewProps) {
  const { plan, cells } = sweep;
  const [tab, setTab] = useState<(typeof TABS)[number]['id']>('cells');
  const [picked, setPicked] = useState<number>();
  const body = useKeptFocus<HTMLDivElement>();
  const cell = picked === undefined ? undefined : cells[picked];

  async function open(number: number): Promise<Result<string>> {
    const opened = await actions.openCell(number);
    if (opened.ok && opened.value === '') onOpened();
    return opened;
  }

  return (
    <div ref={body} tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-none">
      <div className="shrink-0 border-line border-b px-4 pt-2.5 pb-2">
        <SweepTitle sweep={sweep} />
        <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
          <SweepProgress sweep={sweep} />
          <SweepControls sweep={sweep} actions={actions} onNew={onNew} />
        </div>
        {notes.map((note) => (
          <p key={note} role="alert" className="mt-1 break-words text-[12.5px] text-warn">
            {note}
          </p>
        ))}
      </div>
      <Tabs
        label="What to see of it"
        tabs={TABS}
        selected={tab}
        onSelect={(id) => setTab(TABS.find((row) => row.id === id)?.id ?? 'cells')}
      >
        {tab === 'cells' ? (
          <div className="flex min-h-0 flex-1">
            <div className={classNames('flex min-h-0 min-w-0 flex-1', cell !== undefined && 'max-md:hidden')}>
              <SweepGrid plan={plan} cells={cells} picked={picked} onPick={setPicked} />
            </div>
            {cell === undefined || picked === undefined ? null : (
              <SweepCellPanel
                key={picked}
                plan={plan}
                cell={cell}
                number={picked}
                onOpen={() => open(picked)}
                onBack={() => setPicked(undefined)}
              />
            )}
          </div>
        ) : tab === 'statistics' ? (
          <SweepStatisticsTable plan={plan} cells={cells} />
        ) : (
          <SweepHeatMap plan={plan} cells={cells} />
        )}
      </Tabs>
      <SweepExports sweep={sweep} />
    </div>
  );
}
