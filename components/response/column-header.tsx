'use client';

import { useContext } from 'react';
import { ModelPickerSlot } from '@/components/state/model-picker-slot';
import { useActions, useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { MenuButton } from '@/components/ui/menu-button';
import type { Column } from '@/lib/draft/draft';
import { hasOwnField } from '@/lib/draft/own-fields';
import { useColumnSections } from './column-menu';
import { ColumnNumber } from './column-number';
import { StateWord } from './state-word';

type ColumnHeaderProps = {
  readonly column: Column;
  readonly position: number;
  readonly count: number;
  readonly focused: boolean;
  readonly onCollapse: () => void;
  readonly onRemove: () => void;
};

/** Names a column by its model, says its state, runs or stops it alone. The name stays in view as long as any of the column does. */
export function ColumnHeader({ focused, ...place }: ColumnHeaderProps) {
  const { column, position } = place;
  const ModelPicker = useContext(ModelPickerSlot);
  const sections = useColumnSections(place);
  const own = (['messages', 'tools', 'output'] as const).filter((field) => hasOwnField(column, field));
  return (
    <header
      className={classNames(
        'shrink-0 border-line border-b pt-2 pb-1.5 shadow-[inset_0_2px_0] ',
        focused ? 'shadow-accent' : 'shadow-transparent',
      )}
    >
      <div className="flex items-center gap-2 pr-2 pl-3.5">
        <div className="sticky left-3.5 z-[1] flex min-w-0 flex-1 items-center gap-2 bg-panel">
          <ColumnNumber position={position} focused={focused} />
          {ModelPicker === undefined ? null : <ModelPicker column={column} />}
        </div>
        <MenuButton label={`Response ${position} options`} className="!size-7 justify-center !px-0" sections={sections}>
          <Icon name="more" />
        </MenuButton>
      </div>
      <div className="flex h-7 items-center gap-2 pr-2 pl-3.5 text-[12.5px] text-muted">
        <StateWord column={column.id} />
        <span className="min-w-0 flex-1 truncate">{own.length === 0 ? null : `own ${own.join(', ')}`}</span>
        <RunOne column={column.id} position={position} />
      </div>
    </header>
  );
}

function RunOne({ column, position }: { readonly column: string; readonly position: number }) {
  const { run, stop } = useActions();
  const running = useWorkbench(({ runs }) => {
    const status = runs[column]?.state.status;
    return status === 'waiting' || status === 'streaming';
  });
  if (running) {
    return (
      <Button size="small" variant="outline" onClick={() => stop(column)}>
        Stop
      </Button>
    );
  }
  return (
    <Button
      size="small"
      aria-label={`Send Response ${position}`}
      // The second click of a double click would pay twice.
      onClick={(event) => event.detail < 2 && run(column)}
    >
      <Icon name="play" className="size-3.5" />
      Send
    </Button>
  );
}
