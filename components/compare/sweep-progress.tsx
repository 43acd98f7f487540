'use client';

import { useMemo } from 'react';
import { dollars, seconds } from '@/components/ui/figures';
import type { SweepState } from '@/lib/compare/sweep';
import { type GroupStatistics, groupStatistics } from '@/lib/compare/sweep-statistics';
import { counted } from './cell-words';
import { passRate } from './statistics-words';

/** How far the sweep is, and its figures in one line. */
export function SweepProgress({ sweep }: { readonly sweep: SweepState }) {
  const { cells, done, state } = sweep;
  const progress = `${done} of ${cells.length}`;
  const figures = useMemo(() => groupStatistics(cells), [cells]);
  const active = cells.filter((cell) => cell.state === 'waiting' || cell.state === 'streaming').length;
  const failed = cells.filter((cell) => cell.state === 'failed').length;
  const cut = cells.filter((cell) => cell.state === 'truncated').length;
  const words = [
    ...(failed > 0 ? [{ text: `${failed} failed`, tone: 'text-bad' }] : []),
    ...(cut > 0 ? [{ text: `${cut} cut off`, tone: 'text-warn' }] : []),
    ...(active > 0 ? [{ text: `${active} under way`, tone: 'text-accent' }] : []),
    ...(state === 'finished' || (state === 'running' && active > 0)
      ? []
      : [{ text: STATE_WORDS[state], tone: 'text-muted' }]),
  ];
  return (
    <div className="min-w-0 flex-1 basis-72">
      <p className="flex flex-wrap items-baseline gap-x-2.5">
        {/* Spoken when the state changes, not with every cell. */}
        <span
          role="status"
          aria-label={progress}
          aria-live={state === 'running' ? 'off' : 'polite'}
          className="font-medium tabular-nums"
        >
          {progress}
        </span>
        {words.map(({ text, tone }) => (
          <span key={text} className={`text-[12.5px] tabular-nums ${tone}`}>
            {text}
          </span>
        ))}
      </p>
      <div aria-hidden="true" className="my-1 h-1 overflow-hidden rounded-full bg-hover">
        <div
          className="h-full rounded-full bg-accent"
          style={{ width: `${cells.length === 0 ? 0 : (100 * done) / cells.length}%` }}
        />
      </div>
      <p className="break-words text-[12px] text-muted tabular-nums">{summary(figures, done)}</p>
    </div>
  );
}

const STATE_WORDS = { running: 'sending', paused: 'paused', stopped: 'ended by you' } as const;

function summary({ totalMs, length, distinct, schema, checks, cost }: GroupStatistics, done: number): string {
  const told = [
    ...(totalMs === undefined ? [] : [`p50 ${seconds(totalMs.p50)}`, `p95 ${seconds(totalMs.p95)}`]),
    ...(length === undefined ? [] : [`${Math.round(length).toLocaleString('en-US')} characters on average`]),
    ...(distinct === undefined ? [] : [counted(distinct, 'different text')]),
    ...(schema === undefined ? [] : [`schema ${passRate(schema)}`]),
    ...(checks === undefined ? [] : [`checks ${passRate(checks)}`]),
    ...(cost === undefined ? [] : [dollars(cost)]),
  ];
  if (told.length > 0) return told.join(' · ');
  return done === 0 ? 'Figures stand here when the first request has ended.' : 'No complete answer to measure.';
}
