'use client';

import { useRef } from 'react';
import { useActions, useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Keys } from '@/components/ui/keys';

/** Run stays where it is; Stop appears beside it while a run goes on. `narrow` = as icons, for a folded pane. */
export function RunBar({ narrow = false }: { readonly narrow?: boolean }) {
  const { run, stop } = useActions();
  const bar = useRef<HTMLDivElement>(null);
  const several = useWorkbench((state) => state.draft.columns.length > 1);
  const running = useWorkbench(({ draft, runs }) =>
    draft.columns.some(({ id }) => {
      const status = runs[id]?.state.status;
      return status === 'waiting' || status === 'streaming';
    }),
  );

  function stopHere() {
    stop();
    bar.current?.querySelector<HTMLElement>('[aria-label="Run"]')?.focus(); // Stop goes away
  }

  return (
    <div ref={bar} className={narrow ? 'flex flex-col-reverse items-center gap-2' : 'flex items-center gap-2.5'}>
      {running ? (
        <Button
          variant="outline"
          size={narrow ? 'icon' : 'large'}
          aria-label={several ? 'Stop all' : 'Stop'}
          onClick={stopHere}
        >
          {narrow ? <Icon name="stop" /> : several ? 'Stop all' : 'Stop'}
        </Button>
      ) : null}
      <Button
        variant="accent"
        size={narrow ? 'icon' : 'large'}
        aria-label="Run"
        // The second click of a double click would pay twice.
        onClick={(event) => event.detail < 2 && run()}
        className={narrow ? '' : '[@media(hover:hover)]:pr-2'}
      >
        {narrow ? (
          <Icon name="play" />
        ) : (
          <>
            Run
            <Keys keys="Mod+Enter" className="bg-black/15 leading-4" />
          </>
        )}
      </Button>
    </div>
  );
}
