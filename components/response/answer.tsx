import { visibleName } from '@/lib/core/visible-text';
import type { RunRecord } from '@/lib/run/run-record';
import { Choice } from './choice';

/** Everything a run has brought so far. */
export function Answer({ run }: { readonly run: RunRecord }) {
  const { state } = run;
  const reloaded = state.notices.some((notice) => notice.code === 'reload');
  const several = state.choices.length > 1;
  return (
    <>
      {state.choices.map((choice) => (
        <Choice
          key={`${run.id}-${choice.index}`}
          run={run}
          choice={choice}
          position={choice.index + 1}
          titled={several}
          body={run.wire.body}
          status={state.status}
        />
      ))}
      {state.notices.map((notice) => (
        <p
          key={`${notice.code} ${notice.message}`}
          className="my-2 rounded-md bg-warn-soft px-3 py-2 text-[13px] text-warn leading-5"
        >
          {visibleName(notice.message)}
        </p>
      ))}
      {state.status === 'truncated' && !reloaded ? (
        <p className="my-2 text-[13px] text-warn">
          Cut off: the answer ended without a finish reason. What arrived is kept.
        </p>
      ) : null}
      {state.status === 'stopped' ? (
        <p className="my-2 text-[13px] text-muted">Stopped. What arrived is kept.</p>
      ) : null}
    </>
  );
}
