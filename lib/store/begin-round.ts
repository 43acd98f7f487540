import type { RunRecord } from '../run/run-record';
import type { WorkbenchState } from './workbench';

type Begun = Pick<WorkbenchState, 'runs' | 'rounds' | 'results' | 'refusals' | 'autos'>;

/** What changes when a run begins behind these rounds: results of runs that are no longer shown go. */
export function beginRound(state: WorkbenchState, record: RunRecord, rounds: readonly RunRecord[]): Begun {
  const { column } = record;
  const gone = new Set([...(state.rounds[column] ?? []), state.runs[column]].map((run) => run?.id));
  for (const { id } of rounds) gone.delete(id);
  const auto = state.autos[column];
  return {
    runs: { ...state.runs, [column]: record },
    rounds: { ...state.rounds, [column]: rounds },
    results: Object.fromEntries(Object.entries(state.results).filter(([id]) => !gone.has(id))),
    refusals: { ...state.refusals, [column]: undefined },
    autos: {
      ...state.autos,
      [column]: rounds.length > 0 && auto?.on ? auto : auto?.on ? { on: true, note: '' } : undefined,
    },
  };
}
