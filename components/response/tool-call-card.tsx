import { type ReactNode, Suspense } from 'react';
import { lazyPart } from '@/components/ui/lazy-part';
import { type JsonObject, parseJson } from '@/lib/core/json';
import { indentedJson } from '@/lib/core/json-depth';
import { visibleLines, visibleName } from '@/lib/core/visible-text';
import type { ToolCallState } from '@/lib/run/state';
import { PlainText } from './plain-text';

/** Judging needs the schema validator; it comes with the first call. */
const CallArguments = lazyPart(() => import('./call-arguments').then((part) => part.CallArguments), ShownArguments);

export type CallArgumentsProps = {
  readonly call: ToolCallState;
  /** The arguments as they are shown: set out once they are whole. */
  readonly text: string;
  /** The body of the request that is answered; it holds the tools as they were sent. */
  readonly body: JsonObject;
  readonly live: boolean;
};

type ToolCallCardProps = Omit<CallArgumentsProps, 'text'> & {
  readonly position: number;
  readonly children?: ReactNode;
};

/** One tool call as it streams in; its arguments are set out once the answer has ended. Below them stands its result. */
export function ToolCallCard({ call, position, body, live, children }: ToolCallCardProps) {
  const parsed = live || call.arguments.trim() === '' || call.kind === 'custom' ? undefined : parseJson(call.arguments);
  const text = (parsed?.ok === true ? indentedJson(parsed.value) : undefined) ?? call.arguments;
  const shown = { call, text, body, live };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a group of controls
    <div
      role="group"
      aria-label={`Tool call ${position}`}
      className="my-3 overflow-hidden rounded-[9px] border border-line text-[12.5px]"
    >
      <div className="flex items-center gap-2 border-line border-b bg-sunken px-3 py-1.5">
        <b className="max-w-[65%] shrink-0 break-words font-medium font-mono">
          {call.name === '' ? '(name pending)' : visibleName(call.name)}
        </b>
        <span className="shrink-0 text-muted">call {position}</span>
        {call.kind === '' || call.kind === 'function' ? null : (
          <span className="shrink-0 text-muted">{visibleName(call.kind)}</span>
        )}
        <span className="ml-auto truncate font-mono text-[12px] text-muted">{visibleName(call.id)}</span>
      </div>
      <Suspense fallback={<ShownArguments {...shown} />}>
        <CallArguments {...shown} />
      </Suspense>
      {children}
    </div>
  );
}

function ShownArguments({ text }: CallArgumentsProps) {
  return (
    <div className="px-3 py-2 font-mono leading-[19px]">
      {text === '' ? <span className="text-muted">no arguments</span> : <PlainText text={visibleLines(text)} />}
    </div>
  );
}
