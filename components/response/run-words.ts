import type { RunStatus } from '@/lib/run/state';

/** The states of a run in words. */
export const RUN_WORDS = {
  idle: 'ready',
  waiting: 'waiting',
  streaming: 'streaming',
  complete: 'complete',
  stopped: 'stopped',
  truncated: 'cut off',
  failed: 'failed',
} as const satisfies Record<RunStatus, string>;

export const RUN_TONES = {
  idle: 'text-muted',
  waiting: 'text-accent',
  streaming: 'text-accent',
  complete: 'text-ok',
  stopped: 'text-muted',
  truncated: 'text-warn',
  failed: 'text-bad',
} as const satisfies Record<RunStatus, string>;
