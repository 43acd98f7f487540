import { seconds } from '@/components/ui/figures';
import type { ComparisonRow } from '@/lib/compare/comparison-rows';
import { printedSpeed } from './comparison-text';

type Bar = {
  readonly position: number;
  /** Undefined where it is not known. */
  readonly value: number | undefined;
  /** A first part of the value, drawn darker. */
  readonly part?: number | undefined;
  readonly text: string;
};

const ROW = 20;
const LABEL = 22;
/** In per cent of the width beside the labels; the rest is for the figure behind the longest bar. */
const WIDEST = 44;

/** Times and speeds of the columns as bars; the table above says the same in figures. */
export function ComparisonPlots({ rows }: { readonly rows: readonly ComparisonRow[] }) {
  const times = rows.map(({ position, firstTokenMs, totalMs }) => ({
    position,
    value: totalMs,
    part: firstTokenMs,
    text: totalMs === undefined ? '—' : seconds(totalMs),
  }));
  const speeds = rows.map(({ position, tokensPerSecond: speed }) => ({
    position,
    value: speed,
    text: speed === undefined ? '—' : `${printedSpeed(speed)} tok/s`,
  }));
  const known = [...times, ...speeds].some(({ value }) => value !== undefined);
  if (!known) return null;
  return (
    <div className="grid grid-cols-2 gap-x-6 gap-y-3 border-line border-t px-4 pt-2 pb-3 max-sm:grid-cols-1">
      <Bars title="Time: to the first token, in all" bars={times} describe={timeWords(rows)} />
      <Bars title="Speed: tokens a second" bars={speeds} describe={speedWords(speeds)} />
    </div>
  );
}

type BarsProps = { readonly title: string; readonly bars: readonly Bar[]; readonly describe: string };

function Bars({ title, bars, describe }: BarsProps) {
  const most = Math.max(0, ...bars.map(({ value }) => value ?? 0)) || 1;
  const share = (value: number) => `${(value / most) * WIDEST}%`;
  return (
    <figure className="m-0 min-w-0">
      <figcaption className="mb-1 text-[12px] text-muted">{title}</figcaption>
      <svg role="img" aria-label={`${title}. ${describe}`} width="100%" height={bars.length * ROW} className="block">
        {bars.map(({ position, value, part, text }, at) => (
          <g key={position}>
            <text x={0} y={at * ROW + 14} className="fill-muted font-mono text-[12px]">
              {position}
            </text>
            <g transform={`translate(${LABEL} ${at * ROW})`}>
              {value === undefined ? null : (
                <rect y={5} height={10} rx={1.5} width={share(value)} className="fill-accent opacity-40" />
              )}
              {part === undefined ? null : (
                <rect y={5} height={10} rx={1.5} width={share(part)} className="fill-accent" />
              )}
              <text x={share(value ?? 0)} dx={6} y={14} className="fill-soft font-mono text-[12px]">
                {text}
              </text>
            </g>
          </g>
        ))}
      </svg>
    </figure>
  );
}

function timeWords(rows: readonly ComparisonRow[]): string {
  return rows
    .map(({ position, firstTokenMs, totalMs }) => {
      if (totalMs === undefined) return `${position}: not known`;
      const first = firstTokenMs === undefined ? '' : `${seconds(firstTokenMs)} to the first token, `;
      return `${position}: ${first}${seconds(totalMs)} in all`;
    })
    .join('; ');
}

function speedWords(bars: readonly Bar[]): string {
  return bars.map(({ position, value, text }) => `${position}: ${value === undefined ? 'not known' : text}`).join('; ');
}
