'use client';

import { useRef } from 'react';
import { milliseconds, seconds } from '@/components/ui/figures';
import { type RunTiming, STALLED_MS } from '@/lib/run/timing';
import { axisTicks, stepPath } from './plot-geometry';
import { useElementSize } from './use-element-size';

const HEIGHT = 200;
const LEFT = 44;
const RIGHT = 10;
const TOP = 26;
const BOTTOM = 24;
/** Only so many gaps carry their length in words. */
const NAMED_GAPS = 6;

/** Chunks that had arrived, over time; the first token, gaps and stalls are marked. The figures below say the same. */
export function TimingPlot({ timing }: { readonly timing: RunTiming }) {
  const box = useRef<HTMLDivElement>(null);
  const { width } = useElementSize(box);
  const right = Math.max(LEFT + 1, width - RIGHT);
  const span = Math.max(1, timing.totalMs);
  const x = (ms: number) => LEFT + (Math.min(ms, span) / span) * (right - LEFT);
  const y = (chunks: number) => HEIGHT - BOTTOM - (chunks / Math.max(1, timing.chunks)) * (HEIGHT - TOP - BOTTOM);
  return (
    <figure ref={box} className="m-0">
      <figcaption className="mb-1 flex flex-wrap justify-between gap-x-4 text-[12px] text-muted">
        <span>chunks arrived, over seconds</span>
        <Legend timing={timing} />
      </figcaption>
      {width === 0 ? (
        <div style={{ height: HEIGHT }} />
      ) : (
        <svg
          role="img"
          aria-label={summary(timing)}
          width={width}
          height={HEIGHT}
          className="block overflow-visible font-mono text-[12px]"
        >
          <Axes timing={timing} x={x} y={y} right={right} />
          <Gaps timing={timing} x={x} />
          <Mark at={timing.headMs} x={x} dash="1 3" />
          <Mark at={timing.firstTokenMs} x={x} dash="4 3" accent />
          <path
            d={stepPath(timing.points, timing.totalMs, x, y)}
            fill="none"
            className="stroke-accent"
            strokeWidth={1.75}
          />
          {timing.points.length === 1 ? (
            <circle cx={x(timing.points[0]?.atMs ?? 0)} cy={y(1)} r={3} className="fill-accent" />
          ) : null}
        </svg>
      )}
    </figure>
  );
}

type Scales = { readonly x: (ms: number) => number; readonly y: (chunks: number) => number; readonly right: number };

function Axes({ timing, x, y, right }: { readonly timing: RunTiming } & Scales) {
  const base = HEIGHT - BOTTOM;
  return (
    <g className="fill-muted">
      {axisTicks(timing.chunks, 3, true).map((chunks) => (
        <g key={chunks}>
          <line x1={LEFT} x2={right} y1={y(chunks)} y2={y(chunks)} className="stroke-line" />
          <text x={LEFT - 6} y={y(chunks) + 4} textAnchor="end">
            {chunks.toLocaleString('en-US', { notation: 'compact' })}
          </text>
        </g>
      ))}
      {axisTicks(timing.totalMs / 1_000, right > 420 ? 6 : 3, false).map((second) => (
        <g key={second}>
          <line x1={x(second * 1_000)} x2={x(second * 1_000)} y1={base} y2={base + 4} className="stroke-field" />
          <text x={x(second * 1_000)} y={base + 18} textAnchor={second === 0 ? 'start' : 'middle'}>
            {Number(second.toPrecision(6))}
          </text>
        </g>
      ))}
      <line x1={LEFT} x2={right} y1={base} y2={base} className="stroke-field" />
    </g>
  );
}

function Gaps({ timing, x }: { readonly timing: RunTiming; readonly x: (ms: number) => number }) {
  return timing.gaps.map((gap, index) => {
    const wide = x(gap.toMs) - x(gap.fromMs);
    return (
      <g key={gap.fromMs}>
        <rect
          x={x(gap.fromMs)}
          y={TOP}
          width={Math.max(1, wide)}
          height={HEIGHT - TOP - BOTTOM}
          className={gap.stalled ? 'fill-bad-soft' : 'fill-warn-soft'}
        />
        {index < NAMED_GAPS && wide > 44 ? (
          <text
            x={(x(gap.fromMs) + x(gap.toMs)) / 2}
            y={TOP - 8}
            textAnchor="middle"
            className={gap.stalled ? 'fill-bad' : 'fill-warn'}
          >
            {seconds(gap.toMs - gap.fromMs)}
          </text>
        ) : null}
      </g>
    );
  });
}

type MarkProps = {
  readonly at: number | undefined;
  readonly x: (ms: number) => number;
  readonly dash: string;
  readonly accent?: boolean;
};

function Mark({ at, x, dash, accent = false }: MarkProps) {
  if (at === undefined) return null;
  return (
    <line
      x1={x(at)}
      x2={x(at)}
      y1={TOP}
      y2={HEIGHT - BOTTOM}
      strokeDasharray={dash}
      className={accent ? 'stroke-accent' : 'stroke-field'}
    />
  );
}

function Legend({ timing }: { readonly timing: RunTiming }) {
  const stalls = timing.gaps.filter((gap) => gap.stalled).length;
  return (
    <span className="flex flex-wrap gap-x-3">
      {timing.headMs === undefined ? null : <Key className="border-field border-l border-dotted">head</Key>}
      {timing.firstTokenMs === undefined ? null : (
        <Key className="border-accent border-l border-dashed">first token</Key>
      )}
      {timing.gapCount > stalls ? <Key className="w-3 bg-warn-soft">gap over 1 s</Key> : null}
      {stalls > 0 ? <Key className="w-3 bg-bad-soft">stalled, {STALLED_MS / 1_000} s or more</Key> : null}
    </span>
  );
}

function Key({ className, children }: { readonly className: string; readonly children: React.ReactNode }) {
  return (
    <span className="flex items-center gap-1.5 whitespace-nowrap">
      <span className={`h-3 ${className}`} />
      {children}
    </span>
  );
}

function summary({ chunks, totalMs, firstTokenMs, gapCount }: RunTiming): string {
  const first = firstTokenMs === undefined ? 'no token yet' : `the first token after ${milliseconds(firstTokenMs)}`;
  return `${chunks} chunks in ${milliseconds(totalMs)}, ${first}, ${gapCount} gaps over a second`;
}
