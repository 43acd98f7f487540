/** The value below which this share of the numbers lies; NaN for none. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (numbers) => quantile(numbers, 0.5);

/** Milliseconds between two times in nanoseconds. */
export const milliseconds = (from, to) => Number(to - from) / 1e6;

/** Runs a measurement a few times and answers the median of each of its figures. */
export async function repeated(times, measure) {
  const runs = [];
  for (let run = 0; run < times; run += 1) runs.push(await measure());
  return Object.fromEntries(Object.keys(runs[0]).map((key) => [key, median(runs.map((figures) => figures[key]))]));
}
