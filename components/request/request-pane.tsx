'use client';

import { Suspense, useState } from 'react';
import { useRequest } from '@/components/state/use-request';
import { useWorkbench } from '@/components/state/use-workbench';
import { latePart } from '@/components/ui/late-part';
import { lazyPart } from '@/components/ui/lazy-part';
import { NotLoaded } from '@/components/ui/not-loaded';
import { Tabs } from '@/components/ui/tabs';
import { contentParts, imageUrl } from '@/lib/chat/content';
import type { Message } from '@/lib/chat/message';
import { MessageList } from './message-list';
import { PageWatch } from './page-watch';
import { RunBar } from './run-bar';
import { RunNotes } from './run-notes';
import type { SharedMarkProps } from './shared-mark';

const ToolsTab = lazyPart(() => import('./tools-tab').then((part) => part.ToolsTab), NotLoaded);
const OutputTab = lazyPart(() => import('./output-tab').then((part) => part.OutputTab), NotLoaded);
const SharedMark = latePart<SharedMarkProps>(() => import('./shared-mark').then((part) => part.SharedMark));
const JsonTab = lazyPart(() => import('./json-tab').then((part) => part.JsonTab), NotLoaded);

export function RequestPane() {
  const [tab, setTab] = useState('messages');
  const messages = useRequest('messages');
  const several = useWorkbench((state) => state.draft.columns.length > 1);
  const tools = useRequest('tools').filter((tool) => tool.enabled).length;
  const tabs = [
    { id: 'messages', label: 'Messages' },
    { id: 'tools', label: 'Tools', ...(tools === 0 ? {} : { count: tools }) },
    { id: 'output', label: 'Output' },
    { id: 'json', label: 'JSON' },
  ];
  return (
    <>
      <Tabs label="Request" tabs={tabs} selected={tab} onSelect={setTab}>
        {several && isShared(tab) ? <SharedMark tab={tab} /> : null}
        {tab === 'messages' ? (
          <MessageList />
        ) : (
          <Suspense fallback={<p className="p-4 text-muted">Loading the editor…</p>}>
            {tab === 'tools' ? <ToolsTab /> : tab === 'output' ? <OutputTab /> : <JsonTab />}
          </Suspense>
        )}
      </Tabs>
      <PageWatch typing={tab !== 'messages'} />
      <RunNotes />
      <div className="flex shrink-0 items-center gap-2.5 border-line border-t py-2.5 pr-3 pl-4 max-lg:hidden">
        <span className="mr-auto truncate text-[12.5px] text-muted">{contents(messages, tools)}</span>
        <RunBar />
      </div>
    </>
  );
}

function isShared(tab: string): tab is SharedMarkProps['tab'] {
  return tab === 'messages' || tab === 'tools' || tab === 'output';
}

function contents(messages: readonly Message[], tools: number): string {
  const images = messages.flatMap(contentParts).filter((part) => imageUrl(part) !== undefined).length;
  const counted = [
    [messages.length, 'message'],
    [images, 'image'],
    [tools, 'tool'],
  ] as const;
  return counted
    .filter(([count, name]) => count > 0 || name === 'message')
    .map(([count, name]) => `${count} ${name}${count === 1 ? '' : 's'}`)
    .join(' · ');
}
