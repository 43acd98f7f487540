'use client';

import type { ReactNode } from 'react';
import { useReplay } from '@/components/state/replays';
import { runWords } from '@/components/state/run-words';
import { useWorkbench } from '@/components/state/use-workbench';
import { classNames } from '@/components/ui/class-names';
import { lateValue } from '@/components/ui/late-value';
import type { Column } from '@/lib/draft/draft';
import { IdleResponse } from './idle-response';
import type { InspectorTab } from './inspector';
import { UnshownResponse } from './unshown-response';

/** All that a response shows; comes with the first run. */
const { useLate: useResponseBody } = lateValue(() =>
  import('./response-body').then(
    (part) => part.ResponseBody,
    () => UnshownResponse,
  ),
);

type ResponseColumnProps = {
  readonly column: Column;
  readonly position: number;
  /** What is looked at instead of the answer. */
  readonly inspected: InspectorTab | undefined;
  /** Stands above it where it is one of several. */
  readonly header?: ReactNode;
  readonly className?: string;
};

/** One column's answer, or what was on the wire; its state in words, figures, and a reply. */
export function ResponseColumn({ column, position, inspected, header, className = '' }: ResponseColumnProps) {
  const own = useWorkbench((state) => state.runs[column.id]);
  const replay = useReplay(column.id);
  const run = replay?.run ?? own;
  const tools = useWorkbench((state) => column.own?.tools ?? state.draft.tools);
  const refusal = useWorkbench((state) => state.refusals[column.id]);
  const status = run?.state.status ?? 'idle';
  const shows = run !== undefined || refusal !== undefined || tools.some((tool) => tool.enabled);
  const ResponseBody = useResponseBody(shows);
  return (
    <section
      aria-label={`Response ${position}`}
      data-state={status}
      data-column={column.id}
      className={classNames('flex min-h-0 min-w-0 flex-1 flex-col border-line border-r last:border-r-0', className)}
    >
      {header}
      <span role="status" className="sr-only">
        {run === undefined || status === 'idle' ? '' : `${replay === undefined ? '' : 'replay: '}${runWords(run)}`}
      </span>
      {shows && ResponseBody !== undefined ? (
        <ResponseBody column={column} run={run} replay={replay} inspected={inspected} />
      ) : (
        <IdleResponse column={column} answering={inspected === undefined} />
      )}
    </section>
  );
}
