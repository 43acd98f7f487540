'use client';

import { memo, useDeferredValue, useMemo, useState } from 'react';
import { Select } from '@/components/ui/select';
import type { SweepCell, SweepPlan } from '@/lib/compare/sweep';
import {
  type Dimension,
  dimensionName,
  dimensionsOf,
  groupStatistics,
  sweepStatistics,
} from '@/lib/compare/sweep-statistics';
import { visibleText } from '@/lib/core/visible-text';
import { statisticsCells } from './statistics-words';

type SweepStatisticsTableProps = { readonly plan: SweepPlan; readonly cells: readonly SweepCell[] };

/** The figures of the cells put together by one of the things that were varied, or by each of them. */
export function SweepStatisticsTable({ plan, cells }: SweepStatisticsTableProps) {
  const varied = dimensionsOf(plan);
  const [by, setBy] = useState('');
  const calm = useDeferredValue(cells);
  const all = useMemo(() => groupStatistics(calm), [calm]);
  const columns = useMemo(() => statisticsCells(all), [all]);
  const shown = varied.filter((dimension) => by === '' || dimension === by);
  const options = [
    { value: '', label: 'each' },
    ...varied.map((dimension) => ({ value: dimension, label: dimensionName(plan, dimension) })),
  ];
  return (
    <section aria-label="Statistics" className="flex min-h-0 flex-1 flex-col">
      {varied.length > 1 ? (
        <div className="flex shrink-0 items-center gap-1.5 border-line border-b px-4 py-2">
          <span aria-hidden="true" className="text-[12.5px] text-muted">
            Put together by
          </span>
          <Select
            label="Put together by"
            value={by}
            options={options}
            onChange={setBy}
            className="min-w-0 max-w-[220px]"
          />
        </div>
      ) : null}
      <section
        aria-label="Figures, scroll sideways"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls what does not fit
        tabIndex={0}
        className="min-h-0 flex-1 overflow-auto -outline-offset-2"
      >
        <table aria-label="Statistics" className="w-full border-collapse text-[12.5px]">
          <thead>
            <tr className="text-left text-[12px] text-muted">
              <th scope="col" className="sticky left-0 bg-panel py-1.5 pr-3 pl-4 font-normal">
                Cells
              </th>
              {columns.map(({ title }) => (
                <th key={title} scope="col" className="whitespace-nowrap px-2.5 py-1.5 text-right font-normal">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Line name="all" figures={all} columns={columns} strong />
          </tbody>
          {shown.map((dimension) => (
            <Group key={dimension} plan={plan} cells={calm} columns={columns} by={dimension} />
          ))}
        </table>
      </section>
    </section>
  );
}

type Columns = ReturnType<typeof statisticsCells>;
type GroupProps = SweepStatisticsTableProps & { readonly by: Dimension; readonly columns: Columns };

/** More lines than this are not drawn. */
const MOST_LINES = 200;

const Group = memo(function Group({ plan, cells, by, columns }: GroupProps) {
  const lines = sweepStatistics(plan, cells, by);
  const more = lines.length - MOST_LINES;
  return (
    <tbody>
      <tr>
        <th
          scope="rowgroup"
          colSpan={columns.length + 1}
          className="border-line border-t bg-sunken px-4 py-1 text-left font-medium text-[12px]"
        >
          By {visibleText(dimensionName(plan, by), 60)}
          {more > 0 ? `, the first ${MOST_LINES} of ${lines.length.toLocaleString('en-US')}` : ''}
        </th>
      </tr>
      {lines.slice(0, MOST_LINES).map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names may stand twice, and the order never changes
        <Line key={at} name={visibleText(line.name, 120) || '(empty)'} figures={line} columns={columns} />
      ))}
    </tbody>
  );
});

type LineProps = {
  readonly name: string;
  readonly figures: ReturnType<typeof groupStatistics>;
  readonly columns: Columns;
  readonly strong?: boolean;
};

function Line({ name, figures, columns, strong = false }: LineProps) {
  return (
    <tr className="border-line border-t">
      <th
        scope="row"
        title={name}
        className={`sticky left-0 max-w-[260px] truncate bg-panel py-1.5 pr-3 pl-4 text-left max-sm:max-w-[130px] ${strong ? 'font-medium' : 'font-normal'}`}
      >
        {name}
      </th>
      {columns.map(({ title, text }) => (
        <td key={title} className="whitespace-nowrap px-2.5 py-1.5 text-right font-mono tabular-nums">
          {text(figures)}
        </td>
      ))}
    </tr>
  );
}
