import type { SweepCell } from '@/lib/compare/sweep';
import type { RunStatus } from '@/lib/run/state';

/** A sign and a colour for each state; the sign says it without the colour. */
export const CELL_LOOKS = {
  idle: { sign: '·', tone: 'text-faint' },
  waiting: { sign: '…', tone: 'text-accent' },
  streaming: { sign: '▸', tone: 'text-accent' },
  complete: { sign: '✓', tone: 'text-ok' },
  stopped: { sign: '■', tone: 'text-muted' },
  truncated: { sign: '✂', tone: 'text-warn' },
  failed: { sign: '✕', tone: 'text-bad' },
} as const satisfies Record<RunStatus, { readonly sign: string; readonly tone: string }>;

/** How many checks passed of those that were judged; undefined where none was. */
export function judged(cell: SweepCell): { readonly passed: number; readonly of: number } | undefined {
  const told = cell.checks.filter(({ state }) => state !== 'open');
  return told.length === 0
    ? undefined
    : { passed: told.filter(({ state }) => state === 'pass').length, of: told.length };
}
