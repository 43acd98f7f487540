'use client';

import type { Message } from '@/lib/chat/message';
import { isJsonObject, type JsonValue } from '@/lib/core/json';

type ToolFieldsProps = { readonly message: Message; readonly onChange: (message: Message) => void };

/** What ties a message to tools: the id a tool message answers, and the calls an assistant message made. */
export function ToolFields({ message, onChange }: ToolFieldsProps) {
  const calls = Array.isArray(message.tool_calls) ? message.tool_calls : [];
  const id = message.tool_call_id;
  return (
    <>
      {message.role === 'tool' || typeof id === 'string' ? (
        <label className="mt-1.5 flex items-center gap-2 text-[12px] text-muted">
          tool_call_id
          <input
            aria-label="tool_call_id"
            value={typeof id === 'string' ? id : ''}
            onChange={(event) => onChange({ ...message, tool_call_id: event.target.value })}
            className="field h-6 min-w-0 flex-1 px-1.5 font-mono"
          />
        </label>
      ) : null}
      {calls.map((call, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a call has no identity but its place
          key={index}
          className="mt-1.5 truncate rounded-md border border-line bg-sunken px-2 py-1 font-mono text-[12px]"
        >
          {callText(call)}
        </div>
      ))}
    </>
  );
}

function callText(call: JsonValue): string {
  if (!isJsonObject(call) || !isJsonObject(call.function)) return JSON.stringify(call);
  const { name, arguments: given } = call.function;
  return `${typeof name === 'string' ? name : '?'}(${typeof given === 'string' ? given : ''})`;
}
