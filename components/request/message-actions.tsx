'use client';

import { useRef, useState } from 'react';
import { useActions } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { Icon, type IconName } from '@/components/ui/icon';
import { withImage } from '@/lib/chat/content';
import type { Message } from '@/lib/chat/message';

type MessageActionsProps = {
  readonly message: Message;
  readonly index: number;
  readonly last: boolean;
  readonly collapsed: boolean;
  readonly onCollapse: () => void;
  readonly onAttach: (files: readonly File[]) => void;
  readonly onChange: (message: Message) => void;
  readonly onDrag: (index: number | undefined) => void;
  readonly onMove: (from: number, to: number) => void;
};

/** What can be done with one message; quiet until the card is pointed at or focused. */
export function MessageActions(props: MessageActionsProps) {
  const { message, index, last, collapsed, onCollapse, onAttach, onChange, onDrag, onMove } = props;
  const { edit } = useActions();
  const picker = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState(false);
  const action = (name: string, icon: IconName, run: () => void, disabled = false) => (
    <Button
      size="icon"
      data-control={name}
      aria-label={name}
      title={name}
      disabled={disabled}
      onClick={run}
      className="text-muted"
    >
      <Icon name={icon} className="size-3.5" />
    </Button>
  );
  return (
    <div className="z-10 flex flex-col items-end">
      <div className="flex rounded-md bg-panel opacity-0 transition-opacity duration-100 focus-within:opacity-100 group-hover/card:opacity-100 [@media(hover:none)]:opacity-100">
        {action('Attach image', 'image', () => picker.current?.click())}
        {action('Image by address', 'link', () => setAsking(!asking))}
        {action('Move up', 'up', () => onMove(index, index - 1), index === 0)}
        {action('Move down', 'down', () => onMove(index, index + 1), last)}
        {action('Duplicate message', 'copy', () => edit({ type: 'add-message', at: index + 1, message }))}
        {action(collapsed ? 'Expand message' : 'Collapse message', 'chevron', onCollapse)}
        {action('Delete message', 'trash', () => edit({ type: 'remove-message', at: index }))}
        <span
          aria-hidden="true"
          draggable
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', '');
            onDrag(index);
          }}
          onDragEnd={() => onDrag(undefined)}
          className="grid size-7 cursor-grab place-items-center text-muted max-sm:hidden"
        >
          <Icon name="grip" className="size-3.5" />
        </span>
      </div>
      <input
        ref={picker}
        type="file"
        accept="image/*"
        multiple
        aria-label={`Image file for message ${index + 1}`}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          onAttach([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      {asking ? (
        <ImageAddress
          onGive={(url) => {
            setAsking(false);
            onChange(withImage(message, url));
          }}
        />
      ) : null}
    </div>
  );
}

function ImageAddress({ onGive }: { readonly onGive: (url: string) => void }) {
  const [url, setUrl] = useState('');
  return (
    <form
      className="flex gap-1"
      onSubmit={(event) => {
        event.preventDefault();
        if (url.trim() !== '') onGive(url.trim());
      }}
    >
      <input
        aria-label="Image address"
        value={url}
        onChange={(event) => setUrl(event.target.value)}
        placeholder="https://…"
        className="field h-7 w-[170px] px-2 text-[12.5px]"
      />
      <Button size="small" variant="outline" type="submit" className="h-7">
        Add
      </Button>
    </form>
  );
}
