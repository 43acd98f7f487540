import { RUN_TONES } from '@/components/state/run-words';
import { classNames } from '@/components/ui/class-names';
import type { ComparisonRow } from '@/lib/compare/comparison-rows';
import { COMPARISON_CELLS, isBest, isFigure } from './comparison-text';

/** One row for each column; the best of each measure says so. */
export function ComparisonGrid({ rows }: { readonly rows: readonly ComparisonRow[] }) {
  return (
    <section
      aria-label="Figures, scroll sideways"
      className="overflow-x-auto -outline-offset-2"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls what does not fit
      tabIndex={0}
    >
      <table aria-label="Comparison" className="w-full border-collapse text-[12.5px]">
        <thead>
          <tr className="text-left text-[12px] text-muted">
            <th scope="col" className="sticky left-0 bg-panel py-1 pr-3 pl-4 font-normal">
              Model
            </th>
            {COMPARISON_CELLS.map((cell) => (
              <th
                key={cell.title}
                scope="col"
                className={classNames('whitespace-nowrap px-2.5 py-1 font-normal', isFigure(cell) && 'text-right')}
              >
                {cell.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row }: { readonly row: ComparisonRow }) {
  return (
    <tr className="border-line border-t">
      <th scope="row" className="sticky left-0 max-w-[200px] bg-panel py-1.5 pr-3 pl-4 text-left font-medium">
        <span className="flex items-center gap-1.5">
          <span className="font-mono text-[12px] text-muted">{row.position}</span>
          <span className="truncate" title={`${row.model} (${row.provider})`}>
            {row.model}
          </span>
          {row.sameAs === undefined ? null : <Badge>same as {row.sameAs}</Badge>}
        </span>
      </th>
      {COMPARISON_CELLS.map((cell) => (
        <td
          key={cell.title}
          title={cell.title === 'Schema valid' ? row.schema?.message : undefined}
          className={classNames(
            'whitespace-nowrap px-2.5 py-1.5',
            isFigure(cell) && 'text-right font-mono tabular-nums',
            isBest(cell, row) && 'font-medium text-ok',
            cell.title === 'State' && RUN_TONES[row.state],
          )}
        >
          {isBest(cell, row) ? <Best /> : null}
          {cell.text(row)}
        </td>
      ))}
    </tr>
  );
}

/** A word, not a colour alone. */
function Best() {
  return (
    <>
      <span className="rounded bg-ok-soft px-1 font-sans text-[12px]">best</span>{' '}
    </>
  );
}

function Badge({ children }: { readonly children: React.ReactNode }) {
  return (
    <span className="shrink-0 whitespace-nowrap rounded border border-line2 px-1 font-normal text-[12px] text-soft leading-4">
      {children}
    </span>
  );
}
