import type { TimingPoint } from '@/lib/run/timing';

/** Round values from 0 up to at most `most`, about so many steps. */
export function axisTicks(most: number, steps: number, whole: boolean): readonly number[] {
  if (!(most > 1e-9)) return [0];
  const rough = most / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const nice = [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough) ?? rough;
  const step = whole ? Math.max(1, Math.round(nice)) : nice;
  return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, index) => index * step);
}

type Scale = (value: number) => number;

/** An SVG path that steps up where chunks arrived, from nothing at the start to the end of the run. */
export function stepPath(points: readonly TimingPoint[], totalMs: number, x: Scale, y: Scale): string {
  const first = points[0];
  if (first === undefined) return '';
  const steps = points.map(({ atMs, chunks }) => `H${round(x(atMs))}V${round(y(chunks))}`);
  return `M${round(x(0))} ${round(y(0))}${steps.join('')}H${round(x(totalMs))}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
