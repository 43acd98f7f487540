import { dollars, seconds } from '@/components/ui/figures';
import type { GroupStatistics, PassRate } from '@/lib/compare/sweep-statistics';
import { printedSpeed } from './comparison-text';

const NONE = '—';

type StatisticsCell = {
  readonly title: string;
  readonly text: (figures: GroupStatistics) => string;
  /** Stands there only where it is known of any cell. */
  readonly rare?: true;
};

/** The columns of the statistics, once; what is not known is a dash, never 0. */
const STATISTICS_CELLS: readonly StatisticsCell[] = [
  { title: 'Done', text: ({ done, count }) => `${done}/${count}` },
  { title: 'Failed', text: ({ failed }) => `${failed}` },
  { title: 'Latency p50', text: ({ totalMs }) => known(totalMs?.p50, seconds) },
  { title: 'Latency p95', text: ({ totalMs }) => known(totalMs?.p95, seconds) },
  { title: 'First token p50', text: ({ firstTokenMs }) => known(firstTokenMs?.p50, seconds) },
  { title: 'Length', text: ({ length }) => known(length, whole) },
  { title: 'Distinct', text: ({ distinct }) => known(distinct, whole) },
  { title: 'Schema pass', rare: true, text: ({ schema }) => passRate(schema) },
  { title: 'Checks pass', rare: true, text: ({ checks }) => passRate(checks) },
  { title: 'Tokens in', text: ({ promptTokens }) => known(promptTokens, whole) },
  { title: 'Tokens out', text: ({ completionTokens }) => known(completionTokens, whole) },
  { title: 'Tokens/s', text: ({ tokensPerSecond }) => known(tokensPerSecond, printedSpeed) },
  { title: 'Cost', rare: true, text: ({ cost }) => known(cost, dollars) },
];

/** The columns that are worth their room, for the figures of all cells. */
export function statisticsCells(all: GroupStatistics): readonly StatisticsCell[] {
  return STATISTICS_CELLS.filter(({ rare, text }) => rare !== true || text(all) !== NONE);
}

/** "19 of 20, 95 %"; a dash where nothing was judged. */
export function passRate(rate: PassRate | undefined): string {
  if (rate === undefined || rate.of === 0) return NONE;
  return `${rate.passed}/${rate.of} ${Math.round((100 * rate.passed) / rate.of)} %`;
}

function known(value: number | undefined, print: (value: number) => string): string {
  return value === undefined ? NONE : print(value);
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
