'use client';

import { useDeferredValue, useMemo, useState } from 'react';
import { Select } from '@/components/ui/select';
import type { SweepCell, SweepPlan } from '@/lib/compare/sweep';
import { type Dimension, dimensionName, dimensionsOf, type HeatMap, heatMap } from '@/lib/compare/sweep-statistics';
import { visibleText } from '@/lib/core/visible-text';
import { HEAT_MEASURES, tintBounds, tintColour, tintOf } from './heat-words';

const MEASURES = Object.entries(HEAT_MEASURES).map(([value, { label }]) => ({ value, label }));

type SweepHeatMapProps = { readonly plan: SweepPlan; readonly cells: readonly SweepCell[] };

/** One measure over two of the things that were varied, as tiles: the darker the more, and its number in each. */
export function SweepHeatMap({ plan, cells }: SweepHeatMapProps) {
  const dimensions = dimensionsOf(plan, true);
  const [first = 'model', second = 'row'] = startingPair(plan);
  const [[across, down], setSides] = useState<readonly [Dimension, Dimension]>([first, second]);
  const [measure, setMeasure] = useState<keyof typeof HEAT_MEASURES>('totalMs');
  const calm = useDeferredValue(cells);
  const map = useMemo(() => heatMap(plan, calm, across, down, measure), [plan, calm, across, down, measure]);
  const options = dimensions.map((dimension) => ({ value: dimension, label: dimensionName(plan, dimension) }));
  const known = (value: string) => dimensions.find((dimension) => dimension === value) ?? first;
  // The same twice would be a diagonal: the two change places.
  const goAcross = (value: Dimension) => setSides([value, value === down ? across : down]);
  const goDown = (value: Dimension) => setSides([value === across ? down : across, value]);
  return (
    <section aria-label="Heat map" className="flex min-h-0 flex-1 flex-col">
      <div className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1.5 border-line border-b px-4 py-2">
        <Choice label="Across" value={across} options={options} onChange={(value) => goAcross(known(value))} />
        <Choice label="Down" value={down} options={options} onChange={(value) => goDown(known(value))} />
        <Choice
          label="Measure"
          value={measure}
          options={MEASURES}
          onChange={(value) => setMeasure(isMeasure(value) ? value : 'totalMs')}
        />
        <Legend map={map} measure={measure} />
      </div>
      <section
        aria-label="Tiles"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls what does not fit
        tabIndex={0}
        className="min-h-0 flex-1 overflow-auto p-4 -outline-offset-2"
      >
        <Tiles
          map={map}
          measure={measure}
          caption={`${HEAT_MEASURES[measure].label}, by ${dimensionName(plan, across)} and ${dimensionName(plan, down)}`}
        />
      </section>
    </section>
  );
}

function isMeasure(value: string): value is keyof typeof HEAT_MEASURES {
  return Object.hasOwn(HEAT_MEASURES, value);
}

/** What is varied most visibly: the parameters first, then rows, models, repeats. */
function startingPair(plan: SweepPlan): readonly Dimension[] {
  const varied = dimensionsOf(plan);
  const rank = (dimension: Dimension) =>
    dimension.startsWith('axis') ? 0 : dimension === 'row' ? 1 : dimension === 'model' ? 2 : 3;
  const sorted = varied.toSorted((left, right) => rank(left) - rank(right));
  const rest = dimensionsOf(plan, true).filter((dimension) => !varied.includes(dimension));
  return [...sorted, ...rest];
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
};

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <span aria-hidden="true" className="text-[12.5px] text-muted">
        {label}
      </span>
      <Select label={label} value={value} options={options} onChange={onChange} className="min-w-0 max-w-[200px]" />
    </span>
  );
}

type MapProps = { readonly map: HeatMap; readonly measure: keyof typeof HEAT_MEASURES };

function Legend({ map: { least, most }, measure }: MapProps) {
  if (least === undefined || most === undefined) return null;
  const { print } = HEAT_MEASURES[measure];
  return (
    <ul aria-label="Legend" className="flex flex-wrap gap-px overflow-hidden rounded text-[12px] lg:ml-auto">
      {tintBounds(least, most).map(({ tint, from, to }) => (
        <li
          key={tint}
          style={{ backgroundColor: tintColour(tint) }}
          className="px-1.5 font-mono leading-5 tabular-nums"
        >
          {from === to ? print(from) : `${print(from)}–${print(to)}`}
        </li>
      ))}
    </ul>
  );
}

function Tiles({ map, measure, caption }: MapProps & { readonly caption: string }) {
  const { print } = HEAT_MEASURES[measure];
  const { least = 0, most = 0 } = map;
  return (
    <table className="border-separate border-spacing-[3px] text-[12.5px]">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <td />
          {map.across.map((name, at) => (
            <th
              // biome-ignore lint/suspicious/noArrayIndexKey: names may stand twice, and the order never changes
              key={at}
              scope="col"
              title={visibleText(name, 200)}
              className="max-w-[140px] truncate px-1 font-normal text-[12px] text-muted"
            >
              {visibleText(name, 40) || '(empty)'}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {map.down.map((name, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <tr key={line}>
            <th
              scope="row"
              title={visibleText(name, 200)}
              className="max-w-[220px] truncate pr-2 text-left font-normal text-[12px] text-muted max-sm:max-w-[110px]"
            >
              {visibleText(name, 60) || '(empty)'}
            </th>
            {map.across.map((_, column) => {
              const value = map.values[line]?.[column];
              return (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  key={column}
                  style={value === undefined ? undefined : { backgroundColor: tintColour(tintOf(value, least, most)) }}
                  className="h-10 min-w-24 rounded-md bg-sunken px-2 text-center font-mono text-text tabular-nums"
                >
                  {value === undefined ? <span className="text-muted">—</span> : print(value)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
