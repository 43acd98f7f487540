import { parseJson } from '@/lib/core/json';
import type { ToolCallState } from '@/lib/run/state';
import { PlainText } from './plain-text';

type ToolCallCardProps = { readonly call: ToolCallState; readonly position: number; readonly live: boolean };

/** One tool call as it streams in; its arguments are parsed for display once the answer has ended. */
export function ToolCallCard({ call, position, live }: ToolCallCardProps) {
  const parsed = live || call.arguments.trim() === '' ? undefined : parseJson(call.arguments);
  const shown = parsed?.ok === true ? JSON.stringify(parsed.value, null, 2) : call.arguments;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a group of controls
    <div
      role="group"
      aria-label={`Tool call ${position}`}
      className="my-3 overflow-hidden rounded-[9px] border border-line text-[12.5px]"
    >
      <div className="flex items-center gap-2 border-line border-b bg-sunken px-3 py-1.5">
        <b className="font-medium font-mono">{call.name === '' ? '(name pending)' : call.name}</b>
        <span className="text-muted">call {position}</span>
        {call.kind === '' || call.kind === 'function' ? null : <span className="text-muted">{call.kind}</span>}
        <span className="ml-auto truncate font-mono text-[12px] text-muted">{call.id}</span>
      </div>
      <div className="px-3 py-2 font-mono leading-[19px]">
        {shown === '' ? <span className="text-muted">no arguments</span> : <PlainText text={shown} />}
      </div>
      {parsed?.ok === false ? (
        <p className="border-line border-t bg-warn-soft px-3 py-1.5 text-warn">The arguments are incomplete JSON.</p>
      ) : null}
    </div>
  );
}
