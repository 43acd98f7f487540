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

type Waited = { readonly state: { readonly status: RunStatus }; readonly queued?: number | undefined };

/** The state of a run in a word, and its place while it waits to be sent: "queued, 3rd". */
export function runWords({ state, queued }: Waited): string {
  if (queued === undefined || state.status !== 'waiting') return RUN_WORDS[state.status];
  return `queued, ${queued}${ending(queued)}`;
}

function ending(place: number): string {
  if (place % 100 > 10 && place % 100 < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][place % 10] ?? 'th';
}
