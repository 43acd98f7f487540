import type { RunRecord } from '../run/run-record';

const light = new WeakMap<RunRecord, RunRecord>();

/** True for a run whose answer is still on its way. */
export function goesOn({ state }: RunRecord): boolean {
  return state.status === 'waiting' || state.status === 'streaming';
}

/**
 * A run as it is written: one that goes on is written again and again, so it leaves out the lists that only grow.
 * The same record gives the same object, which is how the history knows what it has already written.
 */
export function storedRun(record: RunRecord): RunRecord {
  if (!goesOn(record)) return record;
  const known = light.get(record);
  if (known !== undefined) return known;
  const choices = record.state.choices.map((choice) => ({ ...choice, logprobs: [] }));
  const stored = { ...record, state: { ...record.state, choices, pieces: [] } };
  light.set(record, stored);
  return stored;
}
