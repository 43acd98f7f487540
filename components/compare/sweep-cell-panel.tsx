'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { CopyButton } from '@/components/ui/copy-button';
import { dollars, seconds } from '@/components/ui/figures';
import { checkWords } from '@/lib/compare/check-words';
import { filledChecks } from '@/lib/compare/filled-checks';
import type { SweepCell, SweepPlan } from '@/lib/compare/sweep';
import { cellDraft, cellPlace } from '@/lib/compare/sweep-cells';
import { modelName, valueText } from '@/lib/compare/sweep-words';
import type { Result } from '@/lib/core/result';
import { visibleText } from '@/lib/core/visible-text';
import { CELL_WORDS } from './cell-words';
import { CheckVerdicts } from './check-verdicts';
import { printedSpeed } from './comparison-text';
import { CELL_LOOKS } from './sweep-cell-look';

/** Longer answers are shown in steps: a browser lays out a megabyte of text for seconds. */
const SHOWN_CHARACTERS = 20_000;

type SweepCellPanelProps = {
  readonly plan: SweepPlan;
  readonly cell: SweepCell;
  readonly number: number;
  /** The value is a remark, or "" where all went well and the dialog goes away. */
  readonly onOpen: () => Promise<Result<string>>;
  readonly onBack: () => void;
};

/** One request of a sweep: what was varied in it, how it went, and what was answered. */
export function SweepCellPanel({ plan, cell, number, onOpen, onBack }: SweepCellPanelProps) {
  const [said, setSaid] = useState<string>();

  async function open() {
    const opened = await onOpen();
    if (!opened.ok) setSaid(opened.failure.message);
    else if (opened.value !== '') setSaid(`It stands behind the columns now. ${opened.value}`);
  }

  return (
    <section
      aria-label="Picked cell"
      className="flex min-h-0 w-full flex-col overflow-y-auto border-line md:w-[400px] md:shrink-0 md:border-l"
    >
      <div className="flex shrink-0 flex-wrap items-center gap-1.5 border-line border-b px-3.5 py-2">
        <Button size="small" onClick={onBack} className="md:hidden">
          Back to the grid
        </Button>
        <span className={classNames('font-medium', CELL_LOOKS[cell.state].tone)}>{CELL_WORDS[cell.state]}</span>
        <span className="ml-auto flex flex-wrap gap-1.5">
          {cell.text === '' ? null : <CopyButton size="small" label="Copy text" text={() => cell.text} />}
          <Button size="small" variant="outline" onClick={() => void open()}>
            Open as column
          </Button>
        </span>
      </div>
      <div className="p-3.5">
        {said === undefined ? null : (
          <p role="alert" className="mb-3 break-words text-warn">
            {visibleText(said, 400)}
          </p>
        )}
        <Varied plan={plan} number={number} />
        {cell.failure === undefined ? null : (
          <p className="mb-3 break-words rounded-md bg-bad-soft px-2.5 py-1.5 text-bad">
            {visibleText(cell.failure, 2000)}
          </p>
        )}
        <Figures cell={cell} />
        <Verdicts plan={plan} number={number} cell={cell} />
        <AnswerOf cell={cell} />
      </div>
    </section>
  );
}

function Varied({ plan, number }: { readonly plan: SweepPlan; readonly number: number }) {
  const place = cellPlace(plan, number);
  const set = plan.axes.map(
    ({ param, values }, axis) => [param, valueText(values[place.values[axis] ?? 0] ?? {})] as const,
  );
  const rows: readonly (readonly [string, string])[] = [
    ['model', modelName(plan, place.model)],
    ...set,
    ...(plan.rows[place.row] ?? []),
    ...(plan.repeats > 1 ? [['repeat', `${place.repeat + 1} of ${plan.repeats}`] as const] : []),
  ];
  return (
    <Facts>
      {rows.map(([name, value], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names may stand twice, and the order never changes
        <Fact key={at} name={visibleText(name, 60)} value={visibleText(value, 200) || '(empty)'} />
      ))}
    </Facts>
  );
}

function Figures({ cell }: { readonly cell: SweepCell }) {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['First token', cell.firstTokenMs === undefined ? undefined : seconds(cell.firstTokenMs)],
    ['Total', cell.totalMs === undefined ? undefined : seconds(cell.totalMs)],
    ['Tokens/s', cell.tokensPerSecond === undefined ? undefined : printedSpeed(cell.tokensPerSecond)],
    ['Tokens in', cell.promptTokens?.toLocaleString('en-US')],
    ['Tokens out', cell.completionTokens?.toLocaleString('en-US')],
    ['Cost', cell.cost === undefined ? undefined : dollars(cell.cost)],
    ['Finish reason', cell.finish === '' ? undefined : visibleText(cell.finish, 60)],
    ['Schema valid', cell.schemaValid === undefined ? undefined : cell.schemaValid ? 'yes' : 'no'],
  ];
  const known = rows.filter(([, value]) => value !== undefined);
  if (known.length === 0) return null;
  return (
    <Facts>
      {known.map(([name, value]) => (
        <Fact key={name} name={name} value={value ?? ''} />
      ))}
    </Facts>
  );
}

function Facts({ children }: { readonly children: ReactNode }) {
  return (
    <dl className="mb-3 grid grid-cols-[minmax(88px,auto)_1fr] gap-x-3 gap-y-0.5 border-line border-b pb-3 text-[12.5px]">
      {children}
    </dl>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt className="min-w-0 break-words text-muted">{name}</dt>
      <dd className="min-w-0 break-words font-mono">{value}</dd>
    </>
  );
}

function Verdicts({ plan, number, cell }: Pick<SweepCellPanelProps, 'plan' | 'number' | 'cell'>) {
  const { checks = [], variables } = cellDraft(plan, number);
  if (checks.length === 0) return null;
  return (
    <div className="mb-3 border-line border-b pb-3">
      <CheckVerdicts verdicts={cell.checks} names={filledChecks(checks, variables).map(checkWords)} />
    </div>
  );
}

function AnswerOf({ cell: { text, whole } }: { readonly cell: SweepCell }) {
  const [shown, setShown] = useState(SHOWN_CHARACTERS);
  const length = whole?.length ?? text.length;
  if (text === '') return <p className="text-muted">No text.</p>;
  return (
    <>
      <div dir="auto" className="whitespace-pre-wrap break-words [font-kerning:none]">
        {text.slice(0, shown)}
      </div>
      {length > shown || length > text.length ? (
        <p className="mt-2 flex flex-wrap items-center gap-2 text-[12.5px] text-muted">
          {Math.min(shown, text.length).toLocaleString('en-US')} of {length.toLocaleString('en-US')} characters
          {text.length > shown ? (
            <Button size="small" variant="outline" onClick={() => setShown(shown + SHOWN_CHARACTERS)}>
              Show the next {SHOWN_CHARACTERS.toLocaleString('en-US')}
            </Button>
          ) : (
            '; opened as a column it stands whole.'
          )}
        </p>
      ) : null}
    </>
  );
}
