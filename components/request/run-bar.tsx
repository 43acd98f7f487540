'use client';

import { useRef } from 'react';
import { useActions, useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { Keys } from '@/components/ui/keys';

/** Run stays where it is; Stop appears beside it while a run goes on. */
export function RunBar() {
  const { run, stop } = useActions();
  const bar = useRef<HTMLDivElement>(null);
  const running = useWorkbench((state) => {
    const status = state.runs[state.focused]?.state.status;
    return status === 'waiting' || status === 'streaming';
  });

  function stopHere() {
    stop();
    bar.current?.querySelector<HTMLElement>('[aria-label="Run"]')?.focus(); // Stop goes away
  }

  return (
    <div ref={bar} className="flex items-center gap-2.5">
      {running ? (
        <Button variant="outline" size="large" onClick={stopHere}>
          Stop
        </Button>
      ) : null}
      <Button
        variant="accent"
        size="large"
        aria-label="Run"
        // The second click of a double click would pay twice.
        onClick={(event) => event.detail < 2 && run()}
        className="[@media(hover:hover)]:pr-2"
      >
        Run
        <Keys keys="Mod+Enter" className="bg-black/15 leading-4" />
      </Button>
    </div>
  );
}
