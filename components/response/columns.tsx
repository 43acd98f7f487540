'use client';

import { memo, type SyntheticEvent, useEffect, useRef } from 'react';
import { useActions, useWorkbench } from '@/components/state/use-workbench';
import { classNames } from '@/components/ui/class-names';
import type { Column } from '@/lib/draft/draft';
import { ColumnChoice } from './column-choice';
import { ColumnHeader } from './column-header';
import { ColumnNames } from './column-names';
import { ColumnStrip } from './column-strip';
import type { InspectorTab } from './inspector';
import { ResponseColumn } from './response-column';
import { useCollapsed } from './use-collapsed';
import { useElementSize } from './use-element-size';
import { useFocusNext } from './use-focus-next';

/** The widths below which a column and a folded one do not go. */
const COLUMN = 360;
const STRIP = 40;

export type ColumnsProps = {
  readonly columns: readonly Column[];
  /** What is looked at instead of the answers. */
  readonly inspected: InspectorTab | undefined;
};

/** Several columns side by side, each under its own name; on a phone the focused one alone. */
export const Columns = memo(function Columns({ columns, inspected }: ColumnsProps) {
  const focused = useWorkbench((state) => state.focused);
  const { focusColumn, removeColumn } = useActions();
  const { collapsed, setCollapsed } = useCollapsed(columns);
  const row = useRef<HTMLDivElement>(null);
  const { width } = useElementSize(row);
  const touched = useRef(focused);
  const fits = width === 0 || (columns.length - collapsed.size) * COLUMN + collapsed.size * STRIP <= width;

  const focusNext = useFocusNext(row);

  // A column that gets the focus from elsewhere comes into view; one that was touched stays under the finger.
  useEffect(() => {
    if (touched.current !== focused) showColumn(row.current, focused);
    touched.current = focused;
  }, [focused]);

  /** What a person touches or reaches by keyboard belongs to the column whose parameters they want to see. */
  function focusTouched({ target }: SyntheticEvent) {
    const column = target instanceof Element ? target.closest('[data-column]')?.getAttribute('data-column') : null;
    if (!column || column === focused) return;
    touched.current = column;
    focusColumn(column);
  }

  function fold(column: string, on: boolean) {
    focusNext(column);
    setCollapsed(column, on);
  }

  function remove(index: number) {
    focusNext((columns[index + 1] ?? columns[index - 1])?.id);
    removeColumn(columns[index]?.id ?? '');
  }

  function go(column: string) {
    focusColumn(column);
    showColumn(row.current, column);
  }

  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <ColumnChoice
        columns={columns}
        focused={focused}
        onFocus={(column) => {
          setCollapsed(column, false);
          focusColumn(column);
        }}
      />
      {fits ? null : <ColumnNames columns={columns} focused={focused} onGo={go} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only watches what the controls inside are given */}
      <div
        ref={row}
        onPointerDown={focusTouched}
        onFocus={focusTouched}
        className="flex min-h-0 min-w-0 flex-1 overflow-x-auto overscroll-x-contain"
      >
        {columns.map((column, index) => {
          const shown = column.id === focused ? 'max-md:flex' : 'max-md:hidden';
          const place = { column, position: index + 1, focused: column.id === focused };
          return collapsed.has(column.id) ? (
            <ColumnStrip key={column.id} {...place} className={shown} onExpand={() => fold(column.id, false)} />
          ) : (
            <ResponseColumn
              key={column.id}
              column={column}
              position={index + 1}
              inspected={inspected}
              className={classNames('md:min-w-[360px]', shown)}
              header={
                <ColumnHeader
                  {...place}
                  count={columns.length}
                  onCollapse={() => fold(column.id, true)}
                  onRemove={() => remove(index)}
                />
              }
            />
          );
        })}
      </div>
    </div>
  );
});

function showColumn(row: HTMLElement | null, column: string): void {
  const sections = [...(row?.querySelectorAll<HTMLElement>('[data-column]') ?? [])];
  const section = sections.find(({ dataset }) => dataset.column === column);
  section?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
