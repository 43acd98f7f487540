import type { JsonValue } from '../core/json';
import type { Column, Draft } from '../draft/draft';
import type { RunStatus } from '../run/state';
import type { CheckVerdict } from './check';

/** One value of a swept parameter; `{}` = the parameter is not sent. */
export type SweepValue = { readonly value?: JsonValue };

export type SweepAxis = { readonly param: string; readonly values: readonly SweepValue[] };

export type SweepModel = Pick<Column, 'provider' | 'model'>;

/** Values of variables, as pairs: names are foreign text. */
export type SweepRow = readonly (readonly [name: string, value: string])[];

/** What a sweep sends: each model × each combination of values × each row × each repeat. Its JSON is kept and exported. */
export type SweepPlan = {
  readonly v: 1;
  /** The document as it was at the start, with the one column that is varied. */
  readonly draft: Draft;
  /** At least one. */
  readonly models: readonly SweepModel[];
  /** None where no parameter is varied. */
  readonly axes: readonly SweepAxis[];
  /** At least one; one empty row where no variable is varied. */
  readonly rows: readonly SweepRow[];
  readonly repeats: number;
};

/** Where a cell stands in its plan: indexes into models, the values of each axis, rows, and repeats. */
export type CellPlace = {
  readonly model: number;
  readonly values: readonly number[];
  readonly row: number;
  readonly repeat: number;
};

/** What is known of one request of a sweep; `idle` = not sent yet, and what is unknown is absent. */
export type SweepCell = {
  readonly state: RunStatus;
  /** Why it failed, in one sentence. */
  readonly failure?: string;
  /** The answer's text of all choices; its beginning where `whole` stands. */
  readonly text: string;
  /** Of a text that is too long to be kept for every cell: its length, and what tells it from others. */
  readonly whole?: { readonly length: number; readonly print: string };
  readonly firstTokenMs?: number;
  readonly totalMs?: number;
  readonly promptTokens?: number;
  readonly completionTokens?: number;
  readonly tokensPerSecond?: number;
  /** USD. */
  readonly cost?: number;
  readonly finish: string;
  /** Absent where no JSON was asked for or answered. */
  readonly schemaValid?: boolean;
  /** In the order of the draft's checks. */
  readonly checks: readonly CheckVerdict[];
};

/** A sweep as the page shows it. */
export type SweepState = {
  readonly id: string;
  readonly plan: SweepPlan;
  readonly startedWall: number;
  /** `running` sends; `paused` sends nothing more, and what runs ends; `stopped` was ended by the person; all can go on but `finished`. */
  readonly state: 'running' | 'paused' | 'stopped' | 'finished';
  /** By the number of the cell; as long as the plan is. */
  readonly cells: readonly SweepCell[];
  /** Cells with an end that needs nothing more: answered, or failed. */
  readonly done: number;
};
