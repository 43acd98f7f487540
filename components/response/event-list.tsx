'use client';

import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { RunState } from '@/lib/run/state';
import { EVENT_COLUMNS } from './event-columns';
import { detailHeight } from './event-detail-height';
import { EventRow } from './event-row';
import { type OpenRow, ROW, rowWindow, scrollToRow } from './row-window';
import { useElementSize } from './use-element-size';

/** Within this many pixels of the end a person counts as being at the end. */
const NEAR = 32;
const HEADINGS = ['#', 'Seconds', 'Gap', 'Size', 'Kind', 'Message'] as const;

type EventListProps = {
  readonly state: RunState;
  /** Indexes of the pieces that are listed; the array only ever grows, so its length is told apart. */
  readonly rows: readonly number[];
  readonly count: number;
  readonly live: boolean;
};

/** A grid of any length of which only the rows in view exist. Arrow keys move, Enter opens and closes. */
export function EventList({ state, rows, count, live }: EventListProps) {
  const id = useId();
  const area = useRef<HTMLDivElement>(null);
  const { height: viewHeight } = useElementSize(area);
  const [scrollTop, setScrollTop] = useState(0);
  const [active, setActive] = useState(-1);
  const [openIndex, setOpenIndex] = useState<number>();
  const following = useRef(live);

  const openAt = openIndex === undefined ? -1 : positionOf(rows, openIndex);
  const openPiece = openAt < 0 ? undefined : state.pieces[openIndex ?? 0]?.piece;
  const open: OpenRow = openPiece && { at: openAt, height: detailHeight(openPiece) };
  const scroll = { rows: count, viewHeight, scrollTop };
  const view = rowWindow(scroll, open);

  // The view moves after the new rows have been laid out.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when rows have arrived
  useLayoutEffect(() => {
    if (area.current !== null && following.current && live) area.current.scrollTop = area.current.scrollHeight;
  }, [count, live, viewHeight]);

  // A shorter list has no row where the active one stood.
  useEffect(() => setActive((before) => Math.min(before, count - 1)), [count]);

  function move(to: number) {
    const next = Math.min(count - 1, Math.max(0, to));
    setActive(next);
    if (area.current !== null) area.current.scrollTop = scrollToRow(next, scroll, open);
  }

  function toggle(row: number) {
    const index = rows[row];
    setActive(row);
    area.current?.parentElement?.focus({ preventScroll: true });
    following.current = false;
    setOpenIndex(index === openIndex ? undefined : index);
  }

  function byKey(event: KeyboardEvent<HTMLDivElement>) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(viewHeight / ROW) - 1);
    const at = Math.max(0, active);
    const targets = new Map([
      ['ArrowDown', at + 1],
      ['ArrowUp', at - 1],
      ['PageDown', at + page],
      ['PageUp', at - page],
      ['Home', 0],
      ['End', count - 1],
    ]);
    const target = targets.get(event.key);
    if (target !== undefined) move(target);
    else if ((event.key === 'Enter' || event.key === ' ') && active >= 0) toggle(active);
    else if (event.key === 'Escape' && openIndex !== undefined) setOpenIndex(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: of a table only the rows in view would exist
    <div
      role="grid"
      aria-label="Events"
      aria-rowcount={count + 1}
      aria-activedescendant={active >= view.first && active < view.end ? `${id}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={byKey}
      onFocus={(event) => {
        if (event.target === event.currentTarget && active < 0) setActive(firstInView(scrollTop, view));
      }}
      className="group @container flex min-h-0 flex-1 flex-col outline-none"
    >
      <Headings />
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div
        ref={area}
        role="rowgroup"
        onScroll={(event) => {
          const { scrollTop: top, scrollHeight, clientHeight } = event.currentTarget;
          following.current = scrollHeight - top - clientHeight < NEAR;
          setScrollTop(top);
        }}
        tabIndex={-1}
        className="relative min-h-0 flex-1 overflow-y-auto outline-none [scrollbar-gutter:stable] [overflow-anchor:none]"
      >
        <div role="presentation" style={{ height: view.height }} />
        {Array.from({ length: Math.max(0, view.end - view.first) }, (_, offset) => {
          const row = view.first + offset;
          const index = rows[row] ?? 0;
          return (
            <EventRow
              key={index}
              id={`${id}-${row}`}
              state={state}
              index={index}
              row={row}
              top={view.top(row)}
              active={row === active}
              open={row === openAt}
              onToggle={toggle}
            />
          );
        })}
        {count === 0 ? <p className="absolute top-0 p-4 text-muted">No event matches.</p> : null}
      </div>
    </div>
  );
}

function Headings() {
  return (
    // biome-ignore lint/a11y/useSemanticElements: of a table only the rows in view would exist
    <div role="rowgroup" className="shrink-0 overflow-hidden border-line border-b [scrollbar-gutter:stable]">
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active row */}
      <div role="row" aria-rowindex={1} className={`${EVENT_COLUMNS} h-7 text-[12px] text-muted`}>
        {HEADINGS.map((heading) => (
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <span key={heading} role="columnheader" className={columnClass(heading)}>
            {heading}
          </span>
        ))}
      </div>
    </div>
  );
}

function columnClass(heading: (typeof HEADINGS)[number]): string {
  if (heading === 'Gap' || heading === 'Size') return 'text-right @max-lg:hidden';
  return heading === '#' || heading === 'Seconds' ? 'text-right' : 'pl-1';
}

function firstInView(scrollTop: number, view: ReturnType<typeof rowWindow>): number {
  for (let row = view.first; row < view.end; row++) if (view.top(row) >= scrollTop) return row;
  return view.first;
}

/** The place of an index in a rising list, or -1. */
function positionOf(rows: readonly number[], index: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = rows[middle] ?? 0;
    if (value === index) return middle;
    if (value < index) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
