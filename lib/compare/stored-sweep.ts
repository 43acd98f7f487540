import type { SweepState } from './sweep';

/** A sweep as it is kept on a device. */
export type StoredSweep = Pick<SweepState, 'id' | 'plan' | 'startedWall' | 'state' | 'cells'>;

/** What a list says of a kept sweep. */
export type ListedSweep = Pick<SweepState, 'id' | 'startedWall' | 'state' | 'done'> & {
  /** The first words of the document. */
  readonly title: string;
  /** How many cells it has. */
  readonly count: number;
};
