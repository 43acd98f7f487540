'use client';

import { type ReactNode, useState } from 'react';
import { useShownRun } from '@/components/state/replays';
import { useActions, useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { latePart } from '@/components/ui/late-part';
import { NotLoaded } from '@/components/ui/not-loaded';
import { Tabs } from '@/components/ui/tabs';
import { MOST_COLUMNS } from '@/lib/draft/edit-columns';
import { AnswerModeSwitch } from './answer-mode';
import type { ColumnsProps } from './columns';
import type { InspectorTab } from './inspector';
import { ResponseColumn } from './response-column';
import { StateWord } from './state-word';

const Columns = latePart<ColumnsProps>(() => import('./columns').then((part) => part.Columns), NotLoaded);

type Tab = 'answer' | InspectorTab;

/** How often the number of events is renewed while they come. */
const EVENTS_MS = 250;

/** `beside` stands in its bar, behind the button that adds a column. */
export function ResponsePane({ beside }: { readonly beside?: ReactNode }) {
  const [tab, setTab] = useState<Tab>('answer');
  const focused = useWorkbench((state) => state.focused);
  const columns = useWorkbench((state) => state.draft.columns);
  const events = useShownRun(focused, EVENTS_MS)?.state.pieces.length ?? 0;
  const { addColumn } = useActions();
  const [first] = columns;
  const several = columns.length > 1;
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
          <Button
            size="icon"
            aria-label="Add column"
            title="Add column"
            disabled={columns.length >= MOST_COLUMNS}
            onClick={() => addColumn()}
            className="text-muted"
          >
            <Icon name="plus" />
          </Button>
          {beside}
          {tab === 'answer' ? <AnswerModeSwitch /> : null}
          {several ? null : (
            <span className="max-lg:hidden">
              <StateWord column={focused} inBar />
            </span>
          )}
        </>
      }
    >
      <div className="flex min-h-0 flex-1">
        {first === undefined ? null : several ? (
          <Columns columns={columns} inspected={inspected} />
        ) : (
          <ResponseColumn column={first} position={1} inspected={inspected} />
        )}
      </div>
    </Tabs>
  );
}
