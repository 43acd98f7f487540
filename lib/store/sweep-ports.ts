import type { StoredSweep } from '../compare/stored-sweep';
import type { SweepCell, SweepModel, SweepState } from '../compare/sweep';
import type { Failure } from '../core/failure';
import type { Result } from '../core/result';
import type { RunRecord } from '../run/run-record';
import type { WorkbenchPorts } from './workbench';

/** A model of a provider that has answered 429, and until when (milliseconds since 1970) its cells wait. */
export type HeldBack = { readonly provider: string; readonly model: string; readonly untilWall: number };

export type RunnerState = {
  /** The sweep that is shown, running or not. */
  readonly sweep: SweepState | undefined;
  /** Who waits for a rate limit. */
  readonly heldBack: readonly HeldBack[];
  /** Why something could not be done: begun, kept, read. Until the next action. */
  readonly failure: Failure | undefined;
};

/** Where sweeps are kept. Nothing of it rejects. */
export type SweepStore = {
  save(sweep: Omit<StoredSweep, 'cells'>): Promise<Result<true>>;
  /** Notes the sweep's state alone. */
  mark(id: string, state: SweepState['state']): Promise<Result<true>>;
  /** Keeps a cell that has ended; without a run where nothing could be sent. */
  putCell(id: string, index: number, cell: SweepCell, run: RunRecord | undefined): Promise<Result<true>>;
  load(id: string): Promise<Result<StoredSweep | undefined>>;
};

export type SweepPorts = Pick<
  WorkbenchPorts,
  'send' | 'slot' | 'provider' | 'now' | 'wallClock' | 'newId' | 'later'
> & {
  readonly store: SweepStore;
  /** Takes a sweep for this tab; undefined while another tab has it. The value lets go. Never rejects. */
  claim(id: string): Promise<(() => void) | undefined>;
  /** USD; undefined where a price or a count is not known. */
  cost(model: SweepModel, promptTokens: number | undefined, completionTokens: number | undefined): number | undefined;
};
