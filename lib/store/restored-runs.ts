import type { RunEvent } from '../run/event';
import { reduceRunAll } from '../run/reduce-run';
import type { RunRecord } from '../run/run-record';
import { goesOn } from './stored-run';
import type { WorkbenchState } from './workbench';

/** Saved runs by column, rounds apart. One that was still going on has been cut off by the reload, and says so. */
export function restoredRuns(records: readonly RunRecord[]): Pick<WorkbenchState, 'runs' | 'rounds'> {
  const last = new Map<string, RunRecord>();
  const rounds = new Map<string, RunRecord[]>();
  for (const record of records) {
    const former = last.get(record.column);
    if (former !== undefined) rounds.set(record.column, [...(rounds.get(record.column) ?? []), former]);
    last.set(record.column, cutOff(record));
  }
  return { runs: Object.fromEntries(last), rounds: Object.fromEntries(rounds) };
}

/** The runs that had ended, for a copy of a document that another tab may still be running. */
export function endedRuns(records: readonly RunRecord[]): readonly RunRecord[] {
  return records.filter((record) => !goesOn(record));
}

function cutOff(record: RunRecord): RunRecord {
  if (!goesOn(record)) return record;
  if (record.queued !== undefined) return neverSent(record);
  const { lastChunkAt, headAt, startedAt = 0 } = record.state;
  const at = lastChunkAt ?? headAt ?? startedAt;
  const events: readonly RunEvent[] = [
    { type: 'notice', at, code: 'reload', message: 'The page was reloaded while this answer was on its way.' },
    { type: 'run-end', at, state: 'truncated' },
  ];
  return { ...record, state: reduceRunAll(record.state, events) };
}

/** What still waited in the queue has cost nothing and brought nothing. */
function neverSent({ queued: _place, ...record }: RunRecord): RunRecord {
  const { startedAt: at = 0 } = record.state;
  const message = 'The page was reloaded while this run waited in the queue; it was never sent.';
  const events: readonly RunEvent[] = [
    { type: 'notice', at, code: 'reload', message },
    { type: 'run-end', at, state: 'stopped' },
  ];
  return { ...record, state: reduceRunAll(record.state, events) };
}
