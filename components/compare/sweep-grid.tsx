'use client';

import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { SweepCell, SweepPlan } from '@/lib/compare/sweep';
import type { GridSizes } from './drawn-line';
import { type GridPlace, movedTo } from './sweep-grid-keys';
import { HEAD, LINE, SweepGridHead, SweepGridLine } from './sweep-grid-line';
import { sweepLayout } from './sweep-layout';
import { useScrollWindow } from './use-scroll-window';
import { drawnIndexes, scrolledTo, visibleRange } from './visible-range';

const LEAST_CELL = 116;

type SweepGridProps = {
  readonly plan: SweepPlan;
  readonly cells: readonly SweepCell[];
  readonly picked: number | undefined;
  readonly onPick: (cell: number) => void;
};

/** Every request of a sweep as a cell; of thousands only those in view exist. Arrow keys move, Enter shows one. */
export function SweepGrid({ plan, cells, picked, onPick }: SweepGridProps) {
  const area = useRef<HTMLDivElement>(null);
  const seen = useScrollWindow(area);
  const [at, setAt] = useState<GridPlace>({ line: 0, column: 0 });
  const isMoved = useRef(false);
  const layout = useMemo(() => sweepLayout(plan), [plan]);
  const side = Math.min(280, Math.max(104, Math.round(seen.width * 0.34)));
  const width = Math.max(LEAST_CELL, Math.floor((seen.width - side) / Math.max(1, layout.columns)));
  const view = { width: seen.width - side, height: seen.height - HEAD };
  const lines = visibleRange({ count: layout.lines, size: LINE, scrolled: seen.top, view: view.height, spare: 6 });
  const across = visibleRange({ count: layout.columns, size: width, scrolled: seen.left, view: view.width, spare: 2 });
  const columns = useMemo(
    () => drawnIndexes({ first: across.first, end: across.end }, at.column, layout.columns),
    [across.first, across.end, at.column, layout.columns],
  );
  const sizes = useMemo<GridSizes>(() => ({ side, width, columns }), [side, width, columns]);

  // The cell that was moved to by keyboard can take the focus once it is drawn.
  useEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    area.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus({ preventScroll: true });
  });

  function byKey(event: KeyboardEvent<HTMLDivElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || area.current === null) return;
    const page = Math.max(1, Math.floor(view.height / LINE) - 1);
    const next = movedTo(event.key, at, layout, page);
    if (next === undefined) return;
    event.preventDefault();
    isMoved.current = true;
    setAt(next);
    area.current.scrollTop = scrolledTo(next.line, LINE, area.current.scrollTop, view.height);
    area.current.scrollLeft = scrolledTo(next.column, width, area.current.scrollLeft, view.width);
  }

  function byClick({ target }: MouseEvent) {
    const place = target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset : undefined;
    if (place?.cell === undefined) return;
    setAt({ line: Number(place.line), column: Number(place.column) });
    onPick(Number(place.cell));
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: of a table only the cells in view would exist
    <div
      ref={area}
      role="grid"
      aria-label="Cells"
      aria-rowcount={layout.lines + 1}
      aria-colcount={layout.columns + 1}
      onKeyDown={byKey}
      onClick={byClick}
      className="relative min-h-0 min-w-0 flex-1 overflow-auto overscroll-contain [overflow-anchor:none]"
    >
      <div
        role="presentation"
        style={{ height: HEAD + layout.lines * LINE, width: side + layout.columns * width }}
        className="relative"
      >
        <SweepGridHead plan={plan} sizes={sizes} />
        {drawnIndexes(lines, at.line, layout.lines).map((line) => (
          <SweepGridLine
            key={line}
            plan={plan}
            cells={cells}
            layout={layout}
            line={line}
            sizes={sizes}
            reached={at.line === line ? at.column : undefined}
            picked={picked}
          />
        ))}
      </div>
    </div>
  );
}
