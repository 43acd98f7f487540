'use client';

import { lazy, Suspense, useState } from 'react';
import { useWorkbench } from '@/components/state/use-workbench';
import { Tabs } from '@/components/ui/tabs';
import { contentParts, imageUrl } from '@/lib/chat/content';
import type { Draft } from '@/lib/draft/draft';
import { MessageList } from './message-list';
import { RunBar } from './run-bar';
import { RunNotes } from './run-notes';

const ToolsTab = lazy(() => import('./tools-tab').then((module) => ({ default: module.ToolsTab })));
const PageFiles = lazy(() =>
  import('./page-files').then(
    (module) => ({ default: module.PageFiles }),
    () => ({ default: () => null }),
  ),
);

export function RequestPane() {
  const [tab, setTab] = useState('messages');
  const draft = useWorkbench((state) => state.draft);
  const tools = draft.tools.filter((tool) => tool.enabled).length;
  const tabs = [
    { id: 'messages', label: 'Messages' },
    { id: 'tools', label: 'Tools', ...(tools === 0 ? {} : { count: tools }) },
  ];
  return (
    <>
      <Tabs label="Request" tabs={tabs} selected={tab} onSelect={setTab}>
        {tab === 'messages' ? (
          <MessageList />
        ) : (
          <Suspense fallback={<p className="p-4 text-muted">Loading the editor…</p>}>
            <ToolsTab />
          </Suspense>
        )}
      </Tabs>
      <Suspense>
        <PageFiles />
      </Suspense>
      <RunNotes />
      <div className="flex shrink-0 items-center gap-2.5 border-line border-t py-2.5 pr-3 pl-4 max-lg:hidden">
        <span className="mr-auto truncate text-[12.5px] text-muted">{contents(draft, tools)}</span>
        <RunBar />
      </div>
    </>
  );
}

function contents(draft: Draft, tools: number): string {
  const images = draft.messages.flatMap(contentParts).filter((part) => imageUrl(part) !== undefined).length;
  const counted = [
    [draft.messages.length, 'message'],
    [images, 'image'],
    [tools, 'tool'],
  ] as const;
  return counted
    .filter(([count, name]) => count > 0 || name === 'message')
    .map(([count, name]) => `${count} ${name}${count === 1 ? '' : 's'}`)
    .join(' · ');
}
