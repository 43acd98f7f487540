'use client';

import { type ComponentType, type ReactNode, useRef } from 'react';
import { isReplay, useShownRun } from '@/components/state/replays';
import { runWords } from '@/components/state/run-words';
import { useWorkbench } from '@/components/state/use-workbench';
import { classNames } from '@/components/ui/class-names';
import { lateValue } from '@/components/ui/late-value';
import type { Column } from '@/lib/draft/draft';
import { IdleResponse } from './idle-response';
import type { InspectorTab } from './inspector';
import type { ResponseBodyProps } from './response-body';
import { UnshownResponse } from './unshown-response';
import { useInView } from './use-in-view';

/** All that a response shows; comes with the first run. */
const { useLate: useResponseBody } = lateValue<ComponentType<ResponseBodyProps>>(
  () => import('./response-body').then((part) => part.ResponseBody),
  (retry) => (props) => <UnshownResponse {...props} onRetry={retry} />,
);

/** How often an answer that nobody sees is drawn while it grows. */
const OUT_OF_VIEW_MS = 500;

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
  const section = useRef<HTMLElement>(null);
  const run = useShownRun(column.id, useInView(section) ? 0 : OUT_OF_VIEW_MS);
  const tools = useWorkbench((state) => column.own?.tools ?? state.draft.tools);
  const refusal = useWorkbench((state) => state.refusals[column.id]);
  const status = run?.state.status ?? 'idle';
  const shows = run !== undefined || refusal !== undefined || tools.some((tool) => tool.enabled);
  const ResponseBody = useResponseBody(shows);
  return (
    <section
      ref={section}
      aria-label={`Response ${position}`}
      data-state={status}
      data-column={column.id}
      className={classNames('flex min-h-0 min-w-0 flex-1 flex-col border-line border-r last:border-r-0', className)}
    >
      {header}
      <span role="status" className="sr-only">
        {run === undefined || status === 'idle' ? '' : `${isReplay(run) ? 'replay: ' : ''}${runWords(run)}`}
      </span>
      {shows && ResponseBody !== undefined ? (
        <ResponseBody column={column} run={run} inspected={inspected} />
      ) : (
        <IdleResponse column={column} answering={inspected === undefined} />
      )}
    </section>
  );
}
