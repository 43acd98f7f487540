'use client';

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { ListedRun } from './listed-run';
import { ROW, RunRow } from './run-row';

const SPARE_ROWS = 6;

type RunListProps = {
  readonly runs: readonly ListedRun[];
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
};

/** Runs, one under another, of which only those in view exist. Arrow keys move. */
export function RunList({ runs, selected, onSelect }: RunListProps) {
  const id = useId();
  const area = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(900);
  const at = runs.findIndex((run) => run.id === selected);
  const first = Math.max(0, Math.floor(top / ROW) - SPARE_ROWS);
  const shown = runs.slice(first, Math.ceil((top + height) / ROW) + SPARE_ROWS);

  // The height of the list follows the window.
  useEffect(() => {
    if (area.current === null) return;
    const watch = new ResizeObserver(([entry]) => entry && setHeight(entry.contentRect.height));
    watch.observe(area.current);
    return () => watch.disconnect();
  }, []);

  function move(to: number) {
    const next = Math.min(runs.length - 1, Math.max(0, to));
    const run = runs[next];
    if (run === undefined || area.current === null) return;
    onSelect(run.id);
    const { scrollTop } = area.current;
    area.current.scrollTop = Math.max(Math.min(scrollTop, next * ROW), (next + 1) * ROW - height);
  }

  function byKey(event: KeyboardEvent<HTMLDivElement>) {
    const page = Math.max(1, Math.floor(height / ROW) - 1);
    const targets = new Map([
      ['ArrowDown', at + 1],
      ['ArrowUp', at - 1],
      ['PageDown', at + page],
      ['PageUp', at - page],
      ['Home', 0],
      ['End', runs.length - 1],
    ]);
    const target = targets.get(event.key);
    if (target === undefined) return;
    event.preventDefault();
    move(target);
  }

  return (
    <div
      ref={area}
      role="listbox"
      aria-label="Past requests"
      aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
      tabIndex={0}
      onKeyDown={byKey}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      className="relative min-h-0 flex-1 overflow-y-auto -outline-offset-2 [overflow-anchor:none]"
    >
      <div role="presentation" style={{ height: runs.length * ROW }} />
      {shown.map((run, offset) => (
        <RunRow
          key={run.id}
          id={`${id}-${first + offset}`}
          run={run}
          position={first + offset}
          count={runs.length}
          selected={run.id === selected}
          onSelect={onSelect}
        />
      ))}
    </div>
  );
}
