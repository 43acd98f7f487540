'use client';

import { type KeyboardEvent, useId } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { DraftTool } from '@/lib/draft/draft';
import { toolLabel } from '@/lib/tools/tool-label';
import { isStrict, toolSummary } from './tool-list-edits';
import type { ToolMarker } from './tool-markers';

type ToolRowProps = {
  readonly tool: DraftTool;
  /** Name of the radio group that the rows make. */
  readonly group: string;
  /** What is most wrong with the tool. */
  readonly worst: ToolMarker | undefined;
  readonly selected: boolean;
  readonly locked: boolean;
  readonly dragged: boolean;
  readonly onSelect: () => void;
  readonly onEnable: (enabled: boolean) => void;
  readonly onStrict: (strict: boolean) => void;
  readonly onMove: (by: number) => void;
  readonly onDrag: (dragged: boolean) => void;
  readonly onDrop: () => void;
};

/** One tool: whether it is sent, its name and first line, strict; the row itself selects it. */
export function ToolRow(props: ToolRowProps) {
  const { tool, group, worst, selected, locked, dragged, onSelect, onEnable, onStrict, onMove, onDrag, onDrop } = props;
  const id = useId();
  const name = toolLabel(tool.definition);
  return (
    <li
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
      className={classNames(
        'flex h-7 items-center gap-2 pr-3 pl-4 not-first:border-line not-first:border-t',
        selected ? 'bg-accent-soft' : 'hover:bg-hover',
        dragged && 'opacity-50',
      )}
    >
      <input
        type="checkbox"
        aria-label="Send this tool"
        aria-describedby={`${id}-name`}
        title={tool.enabled ? 'Sent with the request' : 'Switched off, not sent'}
        checked={tool.enabled}
        onChange={(event) => onEnable(event.target.checked)}
        className="size-3.5 shrink-0 accent-accent"
      />
      <label className="relative flex h-full min-w-0 flex-1 cursor-pointer items-center gap-2 rounded has-focus-visible:outline-2 has-focus-visible:outline-accent">
        <input
          type="radio"
          name={group}
          aria-label={name}
          aria-describedby={`${id}-about`}
          checked={selected}
          onChange={onSelect}
          onClick={onSelect}
          onKeyDown={(event) => moveByKey(event, onMove)}
          className="absolute inset-0 cursor-pointer opacity-0"
        />
        <span
          id={`${id}-name`}
          className={classNames(
            'relative max-w-[60%] shrink-0 truncate font-mono text-[12.5px]',
            !tool.enabled && 'text-faint',
          )}
        >
          {name}
        </span>
        <span id={`${id}-about`} className="min-w-0 flex-1 truncate text-[12.5px] text-muted">
          {tool.enabled ? '' : 'Not sent. '}
          {toolSummary(tool.definition)}
        </span>
      </label>
      {worst === undefined ? null : (
        <span
          title={worst.message}
          className={classNames('size-1.5 shrink-0 rounded-full', worst.severity === 'error' ? 'bg-bad' : 'bg-warn')}
        />
      )}
      <label className="flex shrink-0 cursor-pointer items-center gap-1 text-[12px] text-muted hover:text-text">
        <input
          type="checkbox"
          aria-describedby={`${id}-name`}
          checked={isStrict(tool.definition)}
          onChange={(event) => locked || onStrict(event.target.checked)}
          className="size-3.5 accent-accent"
        />
        strict
      </label>
      <span
        aria-hidden="true"
        draggable={!locked}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', '');
          onDrag(true);
        }}
        onDragEnd={() => onDrag(false)}
        className="grid w-3.5 shrink-0 cursor-grab place-items-center text-faint [@media(hover:none)]:hidden"
      >
        <Icon name="grip" className="size-3.5" />
      </span>
    </li>
  );
}

function moveByKey(event: KeyboardEvent, move: (by: number) => void) {
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!event.altKey || by === undefined) return;
  event.preventDefault();
  move(by);
}
