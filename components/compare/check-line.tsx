'use client';

import { memo, useId, useRef, useState } from 'react';
import type { CheckLineProps } from '@/components/state/check-line-slot';
import { useShownRun } from '@/components/state/replays';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { CheckVerdict } from '@/lib/compare/check';
import { checkTally } from '@/lib/compare/check-tally';
import { checkWords } from '@/lib/compare/check-words';
import type { RunRecord } from '@/lib/run/run-record';
import { checkLineTone, checkLineWords } from './check-line-words';
import { CheckVerdicts } from './check-verdicts';
import { isLive } from './judged-runs';
import { useFilledChecks, useVerdicts } from './use-verdicts';

/** An answer that still comes is judged so often, and its end at once. */
const EVERY_MS = 1_000;

/** How the checks stand to a column's answer, in one line that opens to the list. */
export const CheckLine = memo(function CheckLine({ column, rounds }: CheckLineProps) {
  const run = useShownRun(column, EVERY_MS);
  return run === undefined ? null : <RunCheckLine run={run} rounds={rounds} />;
});

function RunCheckLine({ run, rounds }: { readonly run: RunRecord; readonly rounds: readonly RunRecord[] }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const checks = useFilledChecks();
  const [judged] = useVerdicts([{ run, rounds }], checks);
  const verdicts = useLast(run.id, judged, checks.length);
  const tally = verdicts === undefined ? undefined : checkTally(verdicts);
  return (
    <div className="shrink-0 border-line border-t px-[22px]">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="flex h-[30px] w-full items-center gap-1.5 text-left text-[12.5px] text-soft -outline-offset-2 hover:text-text"
      >
        <Icon name="chevron" className={classNames('size-3.5 shrink-0 text-muted', !open && '-rotate-90')} />
        <span className={checkLineTone(tally)}>{checkLineWords(tally, checks.length, isLive(run))}</span>
      </button>
      <section
        id={id}
        aria-label="Checks of this answer"
        hidden={!open}
        className="max-h-44 overflow-y-auto pb-2 -outline-offset-2"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls what does not fit
        tabIndex={0}
      >
        {open ? <CheckVerdicts verdicts={verdicts ?? []} names={checks.map(checkWords)} /> : null}
      </section>
    </div>
  );
}

/** What was known last of this run, until it is judged anew. */
function useLast(
  run: string,
  verdicts: readonly CheckVerdict[] | undefined,
  length: number,
): readonly CheckVerdict[] | undefined {
  const last = useRef<{ readonly run: string; readonly verdicts: readonly CheckVerdict[] }>(undefined);
  if (verdicts !== undefined) last.current = { run, verdicts };
  const { current } = last;
  return current?.run === run && current.verdicts.length === length ? current.verdicts : undefined;
}
