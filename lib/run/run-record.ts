import type { WireRequest } from '../core/wire';
import type { RunState } from './state';

/** One run of one column: exactly what was sent, and what came back so far. */
export type RunRecord = {
  readonly id: string;
  readonly column: string;
  readonly provider: string;
  readonly providerLabel: string;
  readonly model: string;
  readonly wire: WireRequest;
  /** The body as sent, byte for byte. */
  readonly sent: string;
  /** Wall clock, milliseconds since 1970, for display. */
  readonly startedWall: number;
  /** Its place, from 1, while it waits to be sent. */
  readonly queued?: number;
  readonly state: RunState;
};
