'use client';

import { useEffect, useId, useRef, useState } from 'react';
import type { DraftTool } from '@/lib/draft/draft';
import { moveTool, replaceTool, setStrict } from './tool-list-edits';
import type { ToolMarker } from './tool-markers';
import { ToolRow } from './tool-row';

type ToolListProps = {
  readonly tools: readonly DraftTool[];
  readonly markers: readonly ToolMarker[];
  readonly selected: number;
  /** The typed list does not parse: only what does not stand in it can change here. */
  readonly locked: boolean;
  readonly onSelect: (tool: number) => void;
  readonly onChange: (tools: readonly DraftTool[], select?: number) => void;
};

/** The tools in their order, one selected: by click or arrow key; Alt with an arrow key moves it. */
export function ToolList({ tools, markers, selected, locked, onSelect, onChange }: ToolListProps) {
  const group = useId();
  const list = useRef<HTMLUListElement>(null);
  const [dragged, setDragged] = useState<number>();
  const row = (index: number) => list.current?.children[index];

  // The selected row may have been added or moved out of sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the selection or the list changes
  useEffect(() => {
    row(selected)?.scrollIntoView({ block: 'nearest' });
  }, [selected, tools.length]);

  const move = (from: number, to: number) => {
    const next = moveTool(tools, from, to);
    if (locked || next === tools) return;
    onChange(next, to);
    // The focus goes with the tool.
    requestAnimationFrame(() => row(to)?.querySelector<HTMLElement>('[type=radio]')?.focus());
  };
  return (
    <ul ref={list} aria-label="Tool list" className="max-h-[140px] shrink-0 overflow-y-auto border-line border-y">
      {tools.map((tool, index) => (
        <ToolRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a tool has no identity but its place
          key={index}
          tool={tool}
          group={group}
          worst={worstOf(markers, index)}
          selected={index === selected}
          locked={locked}
          dragged={index === dragged}
          onSelect={() => onSelect(index)}
          onEnable={(enabled) => onChange(replaceTool(tools, index, { enabled }))}
          onStrict={(strict) => onChange(replaceTool(tools, index, { definition: setStrict(tool.definition, strict) }))}
          onMove={(by) => move(index, index + by)}
          onDrag={(is) => setDragged(is ? index : undefined)}
          onDrop={() => {
            setDragged(undefined);
            if (dragged !== undefined) move(dragged, index);
          }}
        />
      ))}
    </ul>
  );
}

function worstOf(markers: readonly ToolMarker[], tool: number): ToolMarker | undefined {
  const found = markers.filter((marker) => marker.tool === tool);
  return found.find((marker) => marker.severity === 'error') ?? found[0];
}
