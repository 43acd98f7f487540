'use client';

import { memo, useMemo } from 'react';
import { milliseconds, seconds } from '@/components/ui/figures';
import { type RunTiming, runTiming } from '@/lib/run/timing';
import { InspectorBar } from './inspector-bar';
import { TimingPlot } from './timing-plot';
import type { CalmRun } from './use-calm-run';

/** When what arrived: a plot of the stream, its figures, its gaps, and the share of the way through the server. */
export const TimingView = memo(function TimingView({ run, now }: CalmRun) {
  const { state } = run;
  const timing = useMemo(() => runTiming(state, now), [state, now]);
  return (
    <>
      <InspectorBar run={run} />
      <div
        // A scrolling area must be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the arrow keys
        tabIndex={0}
        className="@container min-h-0 flex-1 overflow-y-auto px-[22px] py-4 -outline-offset-2"
      >
        <TimingPlot timing={timing} />
        <div className="mt-5 grid gap-x-10 gap-y-5 @lg:grid-cols-2">
          <Figures caption="Stream" rows={streamRows(timing)} />
          <Figures caption="Way through the workbench" rows={tunnelRows(timing)} />
        </div>
        <Gaps timing={timing} />
      </div>
    </>
  );
});

type Row = readonly [name: string, value: string];

function streamRows(timing: RunTiming): readonly Row[] {
  const { tokensPerSecond, chunksPerSecond } = timing;
  const speed: Row =
    tokensPerSecond === undefined
      ? ['speed', chunksPerSecond === undefined ? '—' : `${rounded(chunksPerSecond)} chunks/s`]
      : ['speed', `${rounded(tokensPerSecond)} tok/s`];
  return [
    ['response head', time(timing.headMs)],
    ['first token', time(timing.firstTokenMs)],
    ['total', time(timing.totalMs)],
    ['chunks', timing.chunks.toLocaleString('en-US')],
    speed,
    ['gap, p50', time(timing.p50GapMs)],
    ['gap, p99', time(timing.p99GapMs)],
  ];
}

const SHARES: ReadonlyMap<string, string> = new Map([
  ['guard', 'checks (guard)'],
  ['connect', 'connecting (connect)'],
  ['head', 'provider (head)'],
]);

/** What the server measured, and what of the wait for the head is left for the browser and the line to it. */
function tunnelRows({ server, headMs }: RunTiming): readonly Row[] {
  if (server.length === 0) return [['server-timing', 'none came']];
  const rest = headMs === undefined ? undefined : headMs - server.reduce((sum, { ms }) => sum + ms, 0);
  const own = server.filter(({ name }) => name === 'guard').reduce((sum, { ms }) => sum + ms, 0);
  return [
    ...server.map(({ name, ms }): Row => [SHARES.get(name) ?? name, milliseconds(ms)]),
    ...(rest === undefined || rest < 0 ? [] : [['browser and line', milliseconds(rest)] as const]),
    ...(rest === undefined || headMs === undefined || headMs <= 0
      ? []
      : [
          [
            'tunnel share (guard and line)',
            `${rounded((Math.max(0, own + Math.max(0, rest)) / headMs) * 100)} %`,
          ] as const,
        ]),
  ];
}

function Figures({ caption, rows }: { readonly caption: string; readonly rows: readonly Row[] }) {
  return (
    <table className="w-full self-start text-[13px]">
      <caption className="mb-1 text-left font-medium">{caption}</caption>
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name} className="border-line border-t">
            <th scope="row" className="py-1 text-left font-normal text-muted">
              {name}
            </th>
            <td className="whitespace-nowrap py-1 text-right font-mono tabular-nums">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Gaps({ timing }: { readonly timing: RunTiming }) {
  if (timing.gapCount === 0) {
    return <p className="mt-5 text-[13px] text-muted">No gap between chunks was longer than a second.</p>;
  }
  return (
    <table className="mt-5 w-full text-[13px]">
      <caption className="mb-1 text-left font-medium">
        {timing.gapCount === 1 ? '1 gap' : `${timing.gapCount} gaps`} over a second
        {timing.gapCount > timing.gaps.length ? `, the longest ${timing.gaps.length}` : ''}
      </caption>
      <thead className="text-[12px] text-muted">
        <tr>
          <th className="text-left font-normal">length</th>
          <th className="text-right font-normal">from</th>
          <th className="text-right font-normal">to</th>
        </tr>
      </thead>
      <tbody className="font-mono tabular-nums">
        {timing.gaps.map((gap) => (
          <tr key={gap.fromMs} className="border-line border-t">
            <td className={gap.stalled ? 'py-1 text-bad' : 'py-1 text-warn'}>
              {seconds(gap.toMs - gap.fromMs)}
              {gap.stalled ? <span className="font-sans"> stalled</span> : ''}
            </td>
            <td className="py-1 text-right">{seconds(gap.fromMs)}</td>
            <td className="py-1 text-right">{seconds(gap.toMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function time(value: number | undefined): string {
  return value === undefined ? '—' : milliseconds(value);
}

function rounded(value: number): string {
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en-US');
}
