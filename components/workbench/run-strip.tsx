'use client';

import { RunBar } from '@/components/request/run-bar';
import { StateWord } from '@/components/response/state-word';
import { useWorkbench } from '@/components/state/use-workbench';

/** On narrow screens: Run or Stop and the state in a word, whichever pane is shown. */
export function RunStrip() {
  const focused = useWorkbench((state) => state.focused);
  return (
    <div className="flex shrink-0 items-center gap-2.5 border-line border-t bg-panel px-3 py-2 lg:hidden">
      <span className="mr-auto">
        <StateWord column={focused} />
      </span>
      <RunBar />
    </div>
  );
}
