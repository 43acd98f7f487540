import { memo } from 'react';
import { classNames } from '@/components/ui/class-names';
import { seconds } from '@/components/ui/figures';
import type { SweepCell, SweepPlan } from '@/lib/compare/sweep';
import { cellPlace } from '@/lib/compare/sweep-cells';
import { visibleText } from '@/lib/core/visible-text';
import { CELL_WORDS, columnWords, headWords, lineWords, namedLineWords } from './cell-words';
import { type DrawnLine, type GridSizes, isDrawnSame } from './drawn-line';
import { CELL_LOOKS, judged } from './sweep-cell-look';

/** Heights in pixels. */
export const HEAD = 28;
export const LINE = 32;

const EDGE = 'border-line border-b';

/** The names of the columns; it stays in view. */
export function SweepGridHead({ plan, sizes }: { readonly plan: SweepPlan; readonly sizes: GridSizes }) {
  const { side, width, columns } = sizes;
  return (
    // biome-ignore lint/a11y/useSemanticElements: of a table only the cells in view would exist
    // biome-ignore lint/a11y/useFocusableInteractive: the cells take the focus
    <div role="row" aria-rowindex={1} style={{ height: HEAD }} className={`sticky top-0 z-[2] bg-panel ${EDGE}`}>
      <HeadCell index={1} name={headWords(plan)} className="sticky left-0 z-[1] block bg-panel pl-4" width={side} />
      {columns.map((column) => (
        <HeadCell
          key={column}
          index={column + 2}
          name={columnWords(plan, column)}
          className="absolute top-0 border-line border-l"
          width={width}
          left={side + column * width}
        />
      ))}
    </div>
  );
}

type HeadCellProps = {
  readonly index: number;
  readonly name: string;
  readonly width: number;
  readonly left?: number;
  readonly className: string;
};

function HeadCell({ index, name, width, left, className }: HeadCellProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <span
      role="columnheader"
      aria-colindex={index}
      title={name}
      style={{ width, left, height: HEAD }}
      className={classNames('truncate px-2.5 text-[12px] text-muted leading-[27px]', EDGE, className)}
    >
      {name}
    </span>
  );
}

/** One line: its name, which stays in view, and its cells. It is drawn anew only when one of them has changed. */
export const SweepGridLine = memo(function SweepGridLine(props: DrawnLine) {
  const { plan, cells, layout, line, sizes, reached, picked } = props;
  const { side, width, columns } = sizes;
  const place = cellPlace(plan, layout.cellAt(line, 0));
  const name = namedLineWords(plan, place);
  return (
    // biome-ignore lint/a11y/useSemanticElements: of a table only the cells in view would exist
    // biome-ignore lint/a11y/useFocusableInteractive: the cells take the focus
    <div
      role="row"
      aria-rowindex={line + 2}
      style={{ top: HEAD + line * LINE, height: LINE }}
      className="absolute inset-x-0"
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <span
        role="rowheader"
        aria-colindex={1}
        title={name}
        style={{ width: side, height: LINE }}
        className={classNames(
          'sticky left-0 z-[1] block truncate bg-panel pr-2 pl-4 text-[12.5px] leading-[31px]',
          EDGE,
        )}
      >
        {lineWords(plan, place) || 'as it stands'}
      </span>
      {columns.map((column) => {
        const number = layout.cellAt(line, column);
        const cell = cells[number];
        return cell === undefined ? null : (
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <span
            key={column}
            role="gridcell"
            aria-colindex={column + 2}
            aria-selected={picked === number}
            style={{ left: side + column * width, width, height: LINE }}
            className={classNames('absolute top-0 border-line border-l', EDGE)}
          >
            <button
              type="button"
              data-cell={number}
              data-line={line}
              data-column={column}
              tabIndex={reached === column ? 0 : -1}
              aria-label={`${[name, columnWords(plan, column)].filter(Boolean).join(' · ')}: ${CELL_WORDS[cell.state]}`}
              className={classNames(
                'flex h-full w-full items-center gap-1.5 px-2.5 text-left text-[12.5px] -outline-offset-2',
                picked === number ? 'bg-accent-soft' : 'hover:bg-hover',
              )}
            >
              <CellFace cell={cell} />
            </button>
          </span>
        );
      })}
    </div>
  );
}, isDrawnSame);

function CellFace({ cell }: { readonly cell: SweepCell }) {
  const { sign, tone } = CELL_LOOKS[cell.state];
  const checks = judged(cell);
  const text = cell.state === 'failed' ? (cell.failure ?? '') : cell.text;
  return (
    <>
      <span aria-hidden="true" className={classNames('w-3 shrink-0 text-center', tone)}>
        {sign}
      </span>
      <span
        className={classNames('min-w-0 flex-1 truncate', text === '' || cell.state === 'failed' ? tone : 'text-soft')}
      >
        {text === '' ? CELL_WORDS[cell.state] : visibleText(text, 80)}
      </span>
      {checks === undefined ? null : (
        <span
          className={classNames(
            'shrink-0 font-mono text-[12px] tabular-nums',
            checks.passed === checks.of ? 'text-ok' : 'text-bad',
          )}
        >
          {checks.passed}/{checks.of}
        </span>
      )}
      {cell.totalMs === undefined ? null : (
        <span className="shrink-0 font-mono text-[12px] text-muted tabular-nums">{seconds(cell.totalMs)}</span>
      )}
    </>
  );
}
