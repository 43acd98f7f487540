import type { RunRecord } from '@/lib/run/run-record';
import type { ListedRun } from './listed-run';

type Runs = Readonly<Record<string, RunRecord | undefined>>;

/** A run that was still going on when it was written last, and that this page does not run, has been cut off. */
export function withTrueStatus(runs: readonly ListedRun[], here: Runs): readonly ListedRun[] {
  const going = new Map(Object.values(here).flatMap((run) => (run === undefined ? [] : [[run.id, run.state.status]])));
  return runs.map((run) =>
    run.status !== 'waiting' && run.status !== 'streaming' ? run : { ...run, status: going.get(run.id) ?? 'truncated' },
  );
}

/** Changes whenever a run begins or ends: then the list is read again. */
export function runsVersion(runs: Runs): string {
  return Object.values(runs)
    .map((run) => (run === undefined ? '' : `${run.id} ${run.state.status}`))
    .join('\n');
}
