'use client';

import { useState } from 'react';
import { useWorkbench } from '@/components/state/use-workbench';
import { Tabs } from '@/components/ui/tabs';
import { AnswerModeSwitch } from './answer-mode';
import type { InspectorTab } from './inspector';
import { ResponseColumn } from './response-column';
import { StateWord } from './state-word';

type Tab = 'answer' | InspectorTab;

export function ResponsePane() {
  const [tab, setTab] = useState<Tab>('answer');
  const focused = useWorkbench((state) => state.focused);
  const columns = useWorkbench((state) => state.draft.columns);
  const events = useWorkbench(({ runs }) => runs[focused]?.state.pieces.length ?? 0);
  const inspected = tab === 'answer' ? undefined : tab;
  const tabs = [
    { id: 'answer', label: 'Answer' },
    { id: 'raw', label: 'Raw' },
    { id: 'events', label: 'Events', ...(events === 0 ? {} : { count: events }) },
    { id: 'timing', label: 'Timing' },
    { id: 'tokens', label: 'Tokens' },
  ] as const;
  return (
    <Tabs
      label="Response"
      tabs={tabs}
      selected={tab}
      onSelect={(id) => setTab(tabs.find((row) => row.id === id)?.id ?? 'answer')}
      aside={
        <>
          {tab === 'answer' ? <AnswerModeSwitch /> : null}
          <span className="max-lg:hidden">
            <StateWord column={focused} />
          </span>
        </>
      }
    >
      <div className="flex min-h-0 flex-1">
        {columns.map((column, index) => (
          <ResponseColumn
            key={column.id}
            column={column}
            position={index + 1}
            inspected={inspected}
            hidden={inspected !== undefined && column.id !== focused}
          />
        ))}
      </div>
    </Tabs>
  );
}
