'use client';

import { useActions, useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';

/** Run stays where it is; Stop appears beside it while a run goes on. */
export function RunBar() {
  const { run, stop } = useActions();
  const running = useWorkbench((state) => {
    const status = state.runs[state.focused]?.state.status;
    return status === 'waiting' || status === 'streaming';
  });
  return (
    <>
      {running ? (
        <Button variant="outline" size="large" onClick={() => stop()}>
          Stop
        </Button>
      ) : null}
      <Button
        variant="accent"
        size="large"
        aria-label="Run"
        onClick={() => run()}
        className="[@media(hover:hover)]:pr-2"
      >
        Run
        <kbd className="rounded bg-black/15 px-1 font-mono text-[12px] leading-4 [@media(hover:none)]:hidden">
          Ctrl ⏎
        </kbd>
      </Button>
    </>
  );
}
