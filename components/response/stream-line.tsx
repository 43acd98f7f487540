'use client';

import { useMemo } from 'react';
import { chunkRate } from '@/lib/run/chunk-rate';
import { runTiming } from '@/lib/run/timing';
import type { CalmRun } from './use-calm-run';

const SPANS = 60;
const HEIGHT = 28;
const WIDTH = 600;

/** How fast the answer came, as a line without figures; the Timing tab has these. */
export function StreamLine({ run, now }: CalmRun) {
  const { state } = run;
  const path = useMemo(() => pathOf(chunkRate(runTiming(state, now), SPANS)), [state, now]);
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="block h-full w-full overflow-visible"
    >
      <path d={path} fill="none" vectorEffect="non-scaling-stroke" strokeWidth={1.5} className="stroke-accent" />
    </svg>
  );
}

function pathOf(rate: readonly number[]): string {
  const most = Math.max(1, ...rate);
  const points = rate.map((count, index) => {
    const x = (index / (rate.length - 1)) * WIDTH;
    const y = HEIGHT - 2 - (count / most) * (HEIGHT - 6);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M${points.join('L')}`;
}
