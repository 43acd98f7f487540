'use client';

import { useState } from 'react';
import { useWorkbench } from '@/components/state/use-workbench';
import { Tabs } from '@/components/ui/tabs';
import { AnswerModeSwitch } from './answer-mode';
import { RawView } from './raw-view';
import { ResponseColumn } from './response-column';
import { StateWord } from './state-word';

const TABS = [
  { id: 'answer', label: 'Answer' },
  { id: 'raw', label: 'Raw' },
] as const;

export function ResponsePane() {
  const [tab, setTab] = useState('answer');
  const focused = useWorkbench((state) => state.focused);
  const columns = useWorkbench((state) => state.draft.columns);
  return (
    <Tabs
      label="Response"
      tabs={TABS}
      selected={tab}
      onSelect={setTab}
      aside={
        <>
          {tab === 'answer' ? <AnswerModeSwitch /> : null}
          <StateWord column={focused} />
        </>
      }
    >
      {tab === 'raw' ? (
        <RawView column={focused} />
      ) : (
        <div className="flex min-h-0 flex-1">
          {columns.map((column, index) => (
            <ResponseColumn key={column.id} column={column} position={index + 1} />
          ))}
        </div>
      )}
    </Tabs>
  );
}
