import type { SweepPlan } from '../compare/sweep';
import { CELL_COLUMN, cellDraft } from '../compare/sweep-cells';
import type { Result } from '../core/result';
import { reduceRunAll } from '../run/reduce-run';
import type { RunRecord } from '../run/run-record';
import type { RunStatus } from '../run/state';
import { followRun } from './follow-run';
import { prepareRun } from './prepare-run';
import type { SweepPorts } from './sweep-ports';

/** The record of a cell's run that may be sent now; else why it cannot be. */
export function prepareCell(plan: SweepPlan, index: number, ports: SweepPorts): Result<RunRecord> {
  return prepareRun({ draft: cellDraft(plan, index), problems: new Map() }, CELL_COLUMN, ports);
}

/**
 * Sends a cell once it has a place, and gives its run when it has ended, by itself or by the signal. What becomes
 * of it is told, first `waiting` when it is sent. Never rejects.
 */
export async function sendCell(
  ports: SweepPorts,
  prepared: RunRecord,
  signal: AbortSignal,
  told: (status: RunStatus) => void,
): Promise<RunRecord> {
  const started = () => reduceRunAll(prepared.state, [{ type: 'run-start', at: ports.now() }]);
  let run: RunRecord = { ...prepared, state: started() };
  const frames = {
    add(batch: Parameters<typeof reduceRunAll>[1]) {
      const { status } = run.state;
      run = { ...run, state: reduceRunAll(run.state, batch) };
      if (run.state.status !== status && run.state.status === 'streaming') told('streaming');
    },
    flush: () => undefined,
  };
  const follow = followRun(ports, frames, (place) => {
    if (place !== undefined) return;
    run = { ...run, startedWall: ports.wallClock(), state: started() };
    told('waiting');
  });
  await follow(prepared, signal);
  frames.add([{ type: 'run-end', at: ports.now(), state: 'truncated' }]);
  // Only the signal stops a cell: an answer that ended early by itself has been paid for.
  const isCut = run.state.status === 'stopped' && !signal.aborted;
  return isCut ? { ...run, state: { ...run.state, status: 'truncated' } } : run;
}
