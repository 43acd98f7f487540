'use client';

import { type ReactNode, useMemo } from 'react';
import { isReplay } from '@/components/state/replays';
import { useRecordings } from '@/components/state/use-recordings';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Icon } from '@/components/ui/icon';
import { MenuButton } from '@/components/ui/menu-button';
import { saveFile } from '@/components/ui/save-file';
import { exportHar } from '@/lib/run/export-har';
import { exportJson } from '@/lib/run/export-json';
import { issueMarkdown } from '@/lib/run/issue-markdown';
import { recordRun } from '@/lib/run/recording';
import { encodeRecording } from '@/lib/run/recording-json';
import type { RunRecord } from '@/lib/run/run-record';
import { exportSse } from '@/lib/run/wire-text';
import { runCode } from './run-code';
import { runFileName } from './run-file-name';

type InspectorBarProps = { readonly run: RunRecord; readonly children?: ReactNode };

/** Stands above each view of the inspector: the view's own controls, and what can be taken away. */
export function InspectorBar({ run, children }: InspectorBarProps) {
  const save = (ending: string, type: string, text: string) => saveFile(runFileName(run, ending), text, type);
  const { replay } = useRecordings();
  const recorded = useMemo(() => recordRun(run), [run]);
  const entries = [
    {
      id: 'sse',
      label: 'Event stream',
      detail: '.sse',
      onSelect: () => save('sse', 'text/event-stream', exportSse(run.state)),
    },
    {
      id: 'json',
      label: 'JSON with times',
      detail: '.json',
      onSelect: () => save('json', 'application/json', JSON.stringify(exportJson(run), null, 2)),
    },
    {
      id: 'har',
      label: 'HTTP archive',
      detail: '.har',
      onSelect: () => save('har', 'application/json', JSON.stringify(exportHar(run), null, 2)),
    },
    ...(recorded === undefined
      ? []
      : [
          {
            id: 'recording',
            label: 'Recording',
            detail: '.recording.json',
            onSelect: () =>
              save('recording.json', 'application/json', JSON.stringify({ recording: encodeRecording([recorded]) })),
          },
        ]),
  ];
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-line border-b px-3.5 py-1.5">
      {children}
      <div className="ml-auto flex items-center gap-1">
        {recorded === undefined || isReplay(run) ? null : (
          <Button size="small" onClick={() => replay(run)}>
            Replay
          </Button>
        )}
        <MenuButton label="Export" className="!h-6 !px-1.5 text-[12px]" sections={[{ id: 'export', entries }]}>
          <Icon name="download" className="size-3.5" />
          Export
        </MenuButton>
        <CopyButton label="Copy as code" size="small" variant="plain" text={() => runCode(run)} />
        <CopyButton label="Copy as issue" size="small" variant="plain" text={() => issueMarkdown(run)} />
      </div>
    </div>
  );
}
