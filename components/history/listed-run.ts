import type { RunStatus } from '@/lib/run/state';

/** What the list says of a run. */
export type ListedRun = {
  readonly id: string;
  readonly startedWall: number;
  readonly provider: string;
  readonly providerLabel: string;
  readonly model: string;
  readonly status: RunStatus;
  readonly title: string;
  readonly name?: string;
  readonly pinned?: true;
  readonly totalMs?: number;
  readonly promptTokens?: number;
  readonly completionTokens?: number;
};
