'use client';

import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { visibleName } from '@/lib/core/visible-text';
import type { DraftTool } from '@/lib/draft/draft';
import { toolLabel } from '@/lib/tools/tool-label';
import type { ToolMarker } from './tool-markers';

/** More rows than this are counted, not drawn. */
const MOST_ROWS = 50;

type ToolFindingsProps = {
  readonly tools: readonly DraftTool[];
  readonly markers: readonly ToolMarker[];
  readonly onFix: (text: string) => void;
};

/** What is wrong with the tools, each with its fix where there is one: for screens and readers that see no squiggle. */
export function ToolFindings({ tools, markers, onFix }: ToolFindingsProps) {
  if (markers.length === 0) return null;
  const more = markers.length - MOST_ROWS;
  return (
    <ul
      aria-label="Findings about the tools"
      className="mx-4 mb-2 max-h-[104px] shrink-0 overflow-y-auto rounded-md border border-line bg-sunken py-0.5 text-[12.5px]"
    >
      {markers.slice(0, MOST_ROWS).map((marker) => (
        <li key={`${marker.tool} ${marker.start} ${marker.message}`} className="relative py-0.5 pr-1 pl-6 leading-6">
          <span
            className={classNames(
              'absolute top-[11px] left-2.5 size-1.5 rounded-full',
              marker.severity === 'error' ? 'bg-bad' : 'bg-warn',
            )}
          />
          <p className="break-words inline">
            <span className="sr-only">{marker.severity === 'error' ? 'Error: ' : 'Warning: '}</span>
            {tools.length > 1 ? (
              <span className="font-mono text-[12px] text-muted">{nameOf(tools[marker.tool])} </span>
            ) : null}
            {visibleName(marker.message)}
          </p>{' '}
          <FixButton marker={marker} onFix={onFix} />
        </li>
      ))}
      {more > 0 ? <li className="px-2.5 py-0.5 text-muted">And {more} further findings.</li> : null}
    </ul>
  );
}

function FixButton({ marker, onFix }: { readonly marker: ToolMarker; readonly onFix: (text: string) => void }) {
  const { fix } = marker;
  if (fix === undefined) return null;
  return (
    <Button
      size="small"
      variant="outline"
      className="ml-1 h-[22px] max-w-full bg-panel align-middle"
      onClick={() => onFix(fix.text)}
    >
      <span className="truncate">Fix: {visibleName(fix.label)}</span>
    </Button>
  );
}

function nameOf(tool: DraftTool | undefined): string {
  return tool === undefined ? 'unnamed' : toolLabel(tool.definition);
}
