import { RUN_TONES } from '@/components/state/run-words';
import { classNames } from '@/components/ui/class-names';
import type { ComparisonRow } from '@/lib/compare/comparison-rows';
import { visibleName } from '@/lib/core/visible-text';
import { comparisonCells, isBest, isFigure } from './comparison-text';

/** One row for each column; the best of each measure says so. */
export function ComparisonGrid({ rows }: { readonly rows: readonly ComparisonRow[] }) {
  const cells = comparisonCells(rows);
  return (
    <section
      aria-label="Figures, scroll sideways"
      className="overflow-x-auto -outline-offset-2"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls what does not fit
      tabIndex={0}
    >
      <table aria-label="Comparison" className="w-full border-collapse text-[12px]">
        <thead>
          <tr className="text-left text-[12px] text-muted">
            <th scope="col" className="sticky left-0 z-[1] bg-panel py-1 pr-1.5 pl-3.5 font-normal">
              Model
            </th>
            {cells.map((cell) => (
              <th
                key={cell.title}
                scope="col"
                className={classNames('px-1 py-1 font-normal leading-4 last:pr-2.5', isFigure(cell) && 'text-right')}
              >
                {cell.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} cells={cells} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type RowProps = { readonly row: ComparisonRow; readonly cells: ReturnType<typeof comparisonCells> };

function Row({ row, cells }: RowProps) {
  return (
    <tr className="border-line border-t">
      <th scope="row" className="sticky left-0 z-[1] bg-panel py-1.5 pr-1.5 pl-3.5 text-left font-medium">
        <span
          className="line-clamp-3 min-w-[58px] max-w-[220px] break-words leading-4"
          title={visibleName(`${row.model} (${row.provider})`)}
        >
          <span className="mr-1 font-mono text-[12px] text-muted">{row.position}</span> {visibleName(row.model)}
        </span>
        {row.sameAs === undefined ? null : <Badge>same as {row.sameAs}</Badge>}
      </th>
      {cells.map((cell) => (
        <td
          key={cell.title}
          title={cell.title === 'Schema valid' ? row.schema?.message : undefined}
          className={classNames(
            'px-1 py-1.5 leading-4 last:pr-2.5',
            isFigure(cell) && 'text-right tabular-nums',
            isBest(cell, row) && 'font-medium text-ok',
            cell.title === 'State' && RUN_TONES[row.state],
          )}
        >
          {isBest(cell, row) ? <Best /> : null}
          <span className={classNames('inline-block', isFigure(cell) && 'whitespace-nowrap')}>{cell.text(row)}</span>
        </td>
      ))}
    </tr>
  );
}

/** A word, not a colour alone. */
function Best() {
  return (
    <>
      <span className="rounded bg-ok-soft px-1 text-[12px]">best</span>{' '}
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
