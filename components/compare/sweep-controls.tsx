'use client';

import type { SweepActions } from '@/components/state/sweeps';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { SweepState } from '@/lib/compare/sweep';

type SweepControlsProps = {
  readonly sweep: SweepState;
  readonly actions: SweepActions;
  /** Goes back to the form. */
  readonly onNew: () => void;
};

/** What can be done with a sweep in its state; the first button stays where it is, so that it keeps the focus. */
export function SweepControls({ sweep, actions, onNew }: SweepControlsProps) {
  const { state, cells } = sweep;
  const isRunning = state === 'running';
  const active = cells.some((cell) => cell.state === 'waiting' || cell.state === 'streaming');
  const again = cells.filter((cell) => cell.state === 'failed' || cell.state === 'truncated').length;
  return (
    <div className="flex flex-wrap gap-1.5">
      {state === 'finished' ? null : (
        <Button
          variant={isRunning ? 'outline' : 'accent'}
          onClick={() => (isRunning ? actions.pause() : void actions.resume())}
        >
          {isRunning ? null : <Icon name="play" className="size-3.5" />}
          {isRunning ? 'Pause' : 'Resume'}
        </Button>
      )}
      {isRunning || active ? (
        <Button variant="outline" onClick={() => actions.stop()}>
          <Icon name="stop" className="size-3.5" />
          Stop
        </Button>
      ) : null}
      {isRunning || again === 0 ? null : (
        <Button variant="outline" aria-label="Retry failed" onClick={() => void actions.retryFailed()}>
          Retry failed
          <span className="font-mono text-[12px] text-muted">{again}</span>
        </Button>
      )}
      <Button variant="outline" onClick={onNew}>
        New plan
      </Button>
    </div>
  );
}
