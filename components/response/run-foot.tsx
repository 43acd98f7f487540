import { memo, Suspense, useContext } from 'react';
import { CheckLineSlot } from '@/components/state/check-line-slot';
import { useWorkbench } from '@/components/state/use-workbench';
import { lazyPart } from '@/components/ui/lazy-part';
import type { RunRecord } from '@/lib/run/run-record';
import { MetricsRow } from './metrics-row';
import { ReplyBox } from './reply-box';
import { useCalmRun } from './use-calm-run';

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
export function RunFoot({ run: latest, ...rest }: RunFootProps) {
  const { run, now } = useCalmRun(latest);
  return <Foot run={run} now={now} {...rest} />;
}

type FootProps = RunFootProps & { readonly now: number };

const Foot = memo(function Foot({ column, run, now, rounds, mayReply, answering }: FootProps) {
  const CheckLine = useContext(CheckLineSlot);
  const checked = useWorkbench((state) => state.draft.checks !== undefined && state.draft.checks.length > 0);
  return (
    <>
      <div className={answering ? 'contents' : 'hidden'}>
        <ReplyBox column={column} run={mayReply ? run : undefined} />
      </div>
      {run.wire.body.stream === true && answering ? (
        <div className="mx-[22px] h-8 shrink-0 pb-1">
          <Suspense>
            <StreamLine run={run} now={now} />
          </Suspense>
        </div>
      ) : null}
      {checked && answering && CheckLine !== undefined ? <CheckLine column={column} rounds={rounds} /> : null}
      <div className={answering ? 'contents' : 'contents max-lg:hidden'}>
        <MetricsRow run={run} rounds={rounds} />
      </div>
    </>
  );
});
