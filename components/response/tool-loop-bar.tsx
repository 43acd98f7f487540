'use client';

import { useEffect, useId, useRef } from 'react';
import { useActions, useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { Switch } from '@/components/ui/switch';
import { callingChoice } from '@/lib/run/calling-choice';
import type { RunRecord } from '@/lib/run/run-record';
import { idNote } from './id-note';
import { missingResults } from './missing-results';
import { isLive } from './use-calm-run';

type ToolLoopBarProps = { readonly column: string; readonly run: RunRecord | undefined };

/** Below the calls: sends their results, by hand or by itself, and says why Auto has ended. */
export function ToolLoopBar({ column, run }: ToolLoopBarProps) {
  const id = useId();
  const { sendResults, setAuto } = useActions();
  const auto = useWorkbench((state) => state.autos[column]);
  const results = useWorkbench((state) => (run === undefined ? undefined : state.results[run.id]));
  const calls = run === undefined || isLive(run) ? [] : (callingChoice(run.state)?.toolCalls ?? []);
  const missing = missingResults(calls, results);
  const note = run === undefined ? '' : idNote(run, calls);
  const bar = useRef<HTMLDivElement>(null);
  const sent = useRef(false);
  const none = calls.length === 0;

  // The button that sent the results is gone: who pressed it by key goes on from beside it.
  useEffect(() => {
    if (!none || !sent.current) return;
    sent.current = false;
    if (document.activeElement === document.body) bar.current?.querySelector<HTMLElement>('[role=switch]')?.focus();
  }, [none]);

  function send() {
    sent.current = true;
    sendResults(column);
  }

  return (
    <div ref={bar} className="shrink-0 border-line border-t px-[22px] py-2 text-[12.5px]">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {none ? null : (
          <Button
            variant="outline"
            disabled={missing !== ''}
            aria-describedby={missing === '' ? undefined : `${id}-missing`}
            onClick={(event) => event.detail < 2 && send()}
          >
            Send results
          </Button>
        )}
        <Switch
          label="Auto"
          checked={auto?.on ?? false}
          onChange={(on) => setAuto(column, on)}
          describedBy={`${id}-auto`}
        />
        <span id={`${id}-auto`} className="text-[12px] text-muted max-sm:sr-only">
          mocks answer the calls, up to 5 rounds
        </span>
      </div>
      {missing === '' ? null : (
        <p id={`${id}-missing`} className="mt-1 text-[12px] text-muted">
          {missing}
        </p>
      )}
      {note === '' ? null : <p className="mt-1 text-[12px] text-muted">{note}</p>}
      <p role="status" className="mt-1 break-words text-soft empty:hidden">
        {auto?.note ?? ''}
      </p>
    </div>
  );
}
