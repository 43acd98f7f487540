import type { RunEvent } from '../run/event';
import { reduceRunAll } from '../run/reduce-run';
import type { RunRecord } from '../run/run-record';
import { goesOn } from './stored-run';
import type { WorkbenchState } from './workbench';

/** Saved runs by column. One that was still going on has been cut off by the reload, and says so. */
export function restoredRuns(records: readonly RunRecord[]): WorkbenchState['runs'] {
  return Object.fromEntries(records.map((record) => [record.column, cutOff(record)]));
}

/** The runs that had ended, for a copy of a document that another tab may still be running. */
export function endedRuns(records: readonly RunRecord[]): readonly RunRecord[] {
  return records.filter((record) => !goesOn(record));
}

function cutOff(record: RunRecord): RunRecord {
  if (!goesOn(record)) return record;
  const { lastChunkAt, headAt, startedAt = 0 } = record.state;
  const at = lastChunkAt ?? headAt ?? startedAt;
  const events: readonly RunEvent[] = [
    { type: 'notice', at, code: 'reload', message: 'The page was reloaded while this answer was on its way.' },
    { type: 'run-end', at, state: 'truncated' },
  ];
  return { ...record, state: reduceRunAll(record.state, events) };
}
