'use client';

import { classNames } from '@/components/ui/class-names';
import { byteSize, milliseconds } from '@/components/ui/figures';
import { visibleName } from '@/lib/core/visible-text';
import type { RunState } from '@/lib/run/state';
import { EVENT_COLUMNS } from './event-columns';
import { EventDetail } from './event-detail';
import { EVENT_KINDS } from './event-kinds';
import { eventPreview } from './event-preview';
import { ROW } from './row-window';

type EventRowProps = {
  readonly id: string;
  readonly state: RunState;
  /** Place in the answer. */
  readonly index: number;
  /** Place in the list. */
  readonly row: number;
  readonly top: number;
  readonly active: boolean;
  readonly open: boolean;
  readonly onToggle: (row: number) => void;
};

/** One message in one line; opened, its whole text stands below it. */
export function EventRow({ id, state, index, row, top, active, open, onToggle }: EventRowProps) {
  const entry = state.pieces[index];
  if (entry === undefined) return null;
  const { at, piece } = entry;
  const before = state.pieces[index - 1]?.at ?? state.startedAt ?? at;
  const kind = EVENT_KINDS[piece.kind];
  return (
    // biome-ignore lint/a11y/useSemanticElements: of a table only the rows in view would exist
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
    <div role="row" id={id} aria-rowindex={row + 2} style={{ top }} className="absolute inset-x-0 text-[12.5px]">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter on the grid opens the active row */}
      <div
        role="presentation"
        onClick={() => onToggle(row)}
        style={{ height: ROW }}
        className={classNames(
          EVENT_COLUMNS,
          'cursor-pointer border-line border-b font-mono tabular-nums',
          active
            ? 'bg-accent-soft group-focus-visible:outline-2 group-focus-visible:outline-accent group-focus-visible:-outline-offset-2'
            : open
              ? 'bg-hover'
              : 'hover:bg-hover',
        )}
      >
        <Cell className="text-right text-muted">{index + 1}</Cell>
        <Cell className="text-right">{`${((at - (state.startedAt ?? at)) / 1000).toFixed(3)}`}</Cell>
        <Cell className="text-right text-muted @max-lg:hidden">{milliseconds(Math.max(0, at - before))}</Cell>
        <Cell className="text-right text-muted @max-lg:hidden">{byteSize(piece.bytes)}</Cell>
        <Cell className={classNames('pl-1 font-sans', kind.tone)}>{kind.label}</Cell>
        <Cell className="truncate pl-1" expanded={open}>
          {piece.note === undefined ? null : (
            <span className="mr-2 rounded bg-warn-soft px-1 font-sans text-[12px] text-warn">{piece.note}</span>
          )}
          {piece.eventName === undefined ? null : (
            <span className="mr-2 text-muted">{visibleName(piece.eventName)}</span>
          )}
          {eventPreview(piece)}
        </Cell>
      </div>
      {open ? <EventDetail piece={piece} position={index + 1} /> : null}
    </div>
  );
}

type CellProps = { readonly className: string; readonly expanded?: boolean; readonly children: React.ReactNode };

function Cell({ className, expanded, children }: CellProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: of a table only the rows in view would exist
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
    <span role="gridcell" aria-expanded={expanded} className={className}>
      {children}
    </span>
  );
}
