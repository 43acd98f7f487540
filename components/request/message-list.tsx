'use client';

import { Suspense, useRef, useState } from 'react';
import { useRequest, useRequestHome } from '@/components/state/use-request';
import { useActions, useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { lazyPart } from '@/components/ui/lazy-part';
import { NotLoaded } from '@/components/ui/not-loaded';
import { contentText } from '@/lib/chat/message';
import { InsertHere } from './insert-here';
import { MessageCard } from './message-card';
import { carryKeys, NO_KEYS } from './message-keys';

const Variables = lazyPart(() => import('./variables').then((part) => part.Variables), NotLoaded);

/** Each card is a form of its own: thousands of them would hold the page for seconds. */
const SHOWN = 150;

/** The conversation: every message edited in place, inserted, moved and deleted without touching the others. */
export function MessageList() {
  const messages = useRequest('messages');
  const home = useRequestHome('messages');
  const draft = useWorkbench((state) => state.restored) ? home : undefined;
  const { edit } = useActions();
  const [known, setKnown] = useState(NO_KEYS);
  const carried = carryKeys(known, messages, draft);
  if (carried !== known) setKnown(carried);
  const list = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<number>();
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState(SHOWN);
  const hidden = Math.max(0, messages.length - shown);
  const hasVariables = useWorkbench(({ draft: { variables } }) => Object.keys(variables).length > 0);
  const isFilled = adding || hasVariables || messages.some(({ content }) => contentText(content).includes('{{'));

  function move(from: number, to: number) {
    if (to < 0 || to >= messages.length || from === to) return;
    edit({ type: 'move-message', from, to });
    // The focus goes with the message, to the same control of its card in its new place.
    const control = document.activeElement?.getAttribute('data-control');
    requestAnimationFrame(() => {
      const card = cardAt(list.current, to);
      if (control && card) controlOf(card, control)?.focus();
    });
  }

  function add(at: number) {
    const before = messages[at - 1]?.role;
    edit({ type: 'add-message', at, message: { role: before === 'user' ? 'assistant' : 'user', content: '' } });
    requestAnimationFrame(() => cardAt(list.current, at)?.querySelector('textarea')?.focus());
  }

  return (
    <div ref={list} className="min-h-0 flex-1 overflow-y-auto">
      {messages.length === 0 ? (
        <p className="px-4 pt-4 text-muted">No message yet. A request needs at least one.</p>
      ) : null}
      {hidden === 0 ? null : (
        <Button className="mx-2.5 mt-2.5 text-muted" onClick={() => setShown(shown + SHOWN)}>
          {`${hidden.toLocaleString('en')} earlier ${hidden === 1 ? 'message' : 'messages'}: show ${Math.min(hidden, SHOWN)}`}
        </Button>
      )}
      {messages
        .slice(hidden)
        .map((message, place) => [message, hidden + place] as const)
        .map(([message, index]) => (
          <div key={carried.keys[index]}>
            {index === 0 ? null : <InsertHere position={index + 1} onInsert={() => add(index)} />}
            <MessageCard
              message={message}
              index={index}
              last={index === messages.length - 1}
              dragged={dragged}
              onDrag={setDragged}
              onMove={move}
            />
          </div>
        ))}
      <div className="flex flex-wrap gap-1 px-2.5 py-2.5">
        <Button className="text-muted" onClick={() => add(messages.length)}>
          <Icon name="plus" className="size-3.5" /> Message
        </Button>
        <Button className="text-muted" onClick={() => setAdding(true)}>
          <Icon name="plus" className="size-3.5" /> Variable
        </Button>
      </div>
      {isFilled ? (
        <Suspense>
          <Variables list={list} adding={adding} onAdded={() => setAdding(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

function cardAt(list: HTMLElement | null, at: number): HTMLElement | null | undefined {
  return list?.querySelector<HTMLElement>(`[data-message="${at}"]`);
}

/** At the ends of the list the pressed button is disabled, and would lose the focus to nowhere. */
function controlOf(card: HTMLElement, pressed: string): HTMLElement | undefined {
  const buttons = [pressed, 'Move down', 'Move up'].map((name) => `[data-control="${name}"]:enabled`);
  for (const selector of [...buttons, 'textarea']) {
    const control = card.querySelector<HTMLElement>(selector);
    if (control !== null) return control;
  }
  return undefined;
}
