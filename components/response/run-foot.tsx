import { Suspense } from 'react';
import type { RunRecord } from '@/lib/run/run-record';
import { lazyPart } from './lazy-part';
import { MetricsRow } from './metrics-row';
import { ReplyBox } from './reply-box';

const StreamLine = lazyPart(() => import('./stream-line').then((part) => part.StreamLine));

type RunFootProps = {
  readonly column: string;
  readonly run: RunRecord;
  /** The rounds of the tool loop before this run. */
  readonly rounds: readonly RunRecord[];
  /** A recording is not replied to. */
  readonly mayReply: boolean;
  readonly answering: boolean;
};

/** What stands below an answer: the reply, the stream as it arrives, and the figures; comes with the first run. */
export function RunFoot({ column, run, rounds, mayReply, answering }: RunFootProps) {
  return (
    <>
      <div className={answering ? 'contents' : 'hidden'}>
        <ReplyBox column={column} run={mayReply ? run : undefined} />
      </div>
      {run.wire.body.stream === true && answering ? (
        <div className="mx-[22px] h-8 shrink-0 pb-1">
          <Suspense>
            <StreamLine run={run} />
          </Suspense>
        </div>
      ) : null}
      <div className={answering ? 'contents' : 'contents max-lg:hidden'}>
        <MetricsRow run={run} rounds={rounds} />
      </div>
    </>
  );
}
