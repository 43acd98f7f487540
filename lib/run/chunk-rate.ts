import type { RunTiming } from './timing';

/** How many chunks came in each of so many equal spans of the run. */
export function chunkRate(
  { points, totalMs }: Pick<RunTiming, 'points' | 'totalMs'>,
  spans: number,
): readonly number[] {
  const rate = new Array<number>(spans).fill(0);
  let before = 0;
  for (const { atMs, chunks } of points) {
    const span = totalMs <= 0 ? 0 : Math.min(spans - 1, Math.max(0, Math.floor((atMs / totalMs) * spans)));
    rate[span] = (rate[span] ?? 0) + chunks - before;
    before = chunks;
  }
  return rate;
}
