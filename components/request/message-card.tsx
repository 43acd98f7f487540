'use client';

import { type DragEvent, Suspense, useState } from 'react';
import { useActions } from '@/components/state/use-workbench';
import { classNames } from '@/components/ui/class-names';
import { lazyPart } from '@/components/ui/lazy-part';
import { NotLoaded } from '@/components/ui/not-loaded';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { contentParts, editableText, withText } from '@/lib/chat/content';
import { type Message, ROLES } from '@/lib/chat/message';
import { visibleName } from '@/lib/core/visible-text';
import { isImage } from './attached';
import { MessageActions } from './message-actions';
import { readImages } from './read-images';

const MessageParts = lazyPart(() => import('./message-parts').then((part) => part.MessageParts), NotLoaded);
const ToolFields = lazyPart(() => import('./tool-fields').then((part) => part.ToolFields), NotLoaded);

type MessageCardProps = {
  readonly message: Message;
  readonly index: number;
  readonly last: boolean;
  readonly dragged: number | undefined;
  readonly onDrag: (index: number | undefined) => void;
  readonly onMove: (from: number, to: number) => void;
};

export function MessageCard({ message, index, last, dragged, onDrag, onMove }: MessageCardProps) {
  const { edit } = useActions();
  const [collapsed, setCollapsed] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [over, setOver] = useState(false);
  const replace = (next: Message) => edit({ type: 'replace-message', at: index, message: next });
  const attach = async (files: readonly File[]) => {
    const result = await readImages(message, files);
    setProblem(result.problem);
    if (result.message !== message) replace(result.message);
  };

  function drop(event: DragEvent<HTMLElement>) {
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (dragged !== undefined) {
      event.preventDefault();
      onDrag(undefined);
      onMove(dragged, index);
    } else if (files.length > 0) {
      event.preventDefault();
      void attach(files.filter(isImage));
    }
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid everywhere
    <div
      role="group"
      aria-label={`Message ${index + 1}`}
      data-message={index}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classNames(
        'group/card grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-1 pt-1.5 pr-2 pb-3 pl-2.5',
        over && 'bg-accent-soft',
        dragged === index && 'opacity-50',
      )}
    >
      <Select
        label="Role"
        look="bare"
        value={message.role}
        options={roleOptions(message.role)}
        onChange={(role) => replace({ ...message, role })}
        className="max-w-[100px] justify-self-start self-start"
      />
      <div className="order-last col-span-2 min-w-0 pr-2 pl-1.5">
        <TextArea
          label="Content"
          value={editableText(message)}
          placeholder={message.role === 'system' ? 'Instructions for the model…' : 'Text…'}
          onChange={(text) => replace(withText(message, text))}
          onPaste={(event) => {
            const files = [...event.clipboardData.files];
            if (files.length === 0 || event.clipboardData.types.includes('text/plain')) return;
            event.preventDefault();
            void attach(files);
          }}
          className={classNames('min-h-5 rounded outline-offset-4', collapsed && 'max-h-5 overflow-hidden')}
        />
        {collapsed ? null : (
          <Suspense>
            {Array.isArray(message.content) ? (
              <MessageParts message={message} parts={contentParts(message)} onChange={replace} />
            ) : null}
            {hasToolFields(message) ? <ToolFields message={message} onChange={replace} /> : null}
          </Suspense>
        )}
        {problem === undefined ? null : (
          <p role="alert" className="mt-1 text-[12.5px] text-warn">
            {problem}
          </p>
        )}
      </div>
      <MessageActions
        message={message}
        index={index}
        last={last}
        collapsed={collapsed}
        onCollapse={() => setCollapsed(!collapsed)}
        onAttach={(files) => void attach(files)}
        onChange={replace}
        onDrag={onDrag}
        onMove={onMove}
      />
    </div>
  );
}

function hasToolFields({ role, tool_calls: calls, tool_call_id: id }: Message): boolean {
  return role === 'tool' || calls !== undefined || id !== undefined;
}

function roleOptions(role: string) {
  const names = ROLES.some((name) => name === role) ? ROLES : [...ROLES, role];
  return names.map((name) => ({ value: name, label: visibleName(name) }));
}
