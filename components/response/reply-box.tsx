'use client';

import { useActions, useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/text-area';
import type { RunRecord } from '@/lib/run/run-record';

type ReplyBoxProps = { readonly column: string; readonly run: RunRecord | undefined };

/** Appends the answer and this text to the messages, and runs. Enter sends, Shift+Enter begins a new line. */
export function ReplyBox({ column, run }: ReplyBoxProps) {
  const text = useWorkbench((state) => state.replies[column]) ?? '';
  const { reply, typeReply } = useActions();
  const setText = (typed: string) => typeReply(column, typed);
  if (run === undefined || run.state.choices.length === 0) return null;
  const ready = run.state.status !== 'waiting' && run.state.status !== 'streaming';

  function send() {
    if (text.trim() === '' || !ready) return;
    setText('');
    reply(column, text);
  }

  return (
    <div className="mx-[22px] mb-3 flex shrink-0 items-end gap-2 rounded-[9px] border border-line2 py-1 pr-1 pl-3 has-focus-visible:outline-2 has-focus-visible:outline-accent hover:border-field">
      <TextArea
        label="Reply"
        value={text}
        placeholder="Reply…"
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.stopPropagation();
          send();
        }}
        className="max-h-40 overflow-y-auto py-1 outline-none"
      />
      <Button size="small" variant="plain" disabled={!ready || text.trim() === ''} onClick={send} className="mb-0.5">
        Send reply
      </Button>
    </div>
  );
}
