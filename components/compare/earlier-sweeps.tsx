'use client';

import { useEffect, useState } from 'react';
import type { SweepActions } from '@/components/state/sweeps';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { ListedSweep } from '@/lib/compare/stored-sweep';
import type { SweepState } from '@/lib/compare/sweep';
import { visibleText } from '@/lib/core/visible-text';
import { counted } from './cell-words';
import { startedWords } from './started-words';
import { useKeptFocus } from './use-kept-focus';

type EarlierSweepsProps = {
  /** The one that is shown behind the form. */
  readonly current: SweepState | undefined;
  readonly actions: SweepActions;
  readonly onShown: () => void;
};

/** The sweeps that this browser keeps, to look at again or to take away. */
export function EarlierSweeps({ current, actions, onShown }: EarlierSweepsProps) {
  const [kept, setKept] = useState<readonly ListedSweep[]>();
  const [problem, setProblem] = useState<string>();
  const body = useKeptFocus<HTMLElement>();
  const { list } = actions;

  async function read() {
    const listed = await list();
    setProblem(listed.ok ? undefined : listed.failure.message);
    if (listed.ok) setKept(listed.value);
  }

  // They stand in the browser's storage.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when they come into view
  useEffect(() => void read(), []);

  async function show(id: string) {
    const shown = await actions.open(id);
    if (shown.ok) onShown();
    else setProblem(shown.failure.message);
  }

  async function takeAway(id: string) {
    const gone = await actions.remove(id);
    if (gone.ok) await read();
    else setProblem(gone.failure.message);
  }

  if (problem === undefined && (kept === undefined || kept.length === 0)) return null;
  return (
    <section ref={body} tabIndex={-1} aria-label="Earlier" className="min-w-0 outline-none">
      <h3 className="mb-1.5 font-medium">Earlier in this browser</h3>
      {problem === undefined ? null : (
        <p role="alert" className="mb-1.5 break-words text-bad">
          {visibleText(problem, 300)}
        </p>
      )}
      <ul className="overflow-hidden rounded-lg border border-line">
        {kept?.map((sweep) => (
          <Line
            key={sweep.id}
            sweep={sweep}
            isCurrent={sweep.id === current?.id}
            onShow={() => void show(sweep.id)}
            onTakeAway={() => void takeAway(sweep.id)}
          />
        ))}
      </ul>
    </section>
  );
}

const STATES = { running: 'under way', paused: 'paused', stopped: 'ended early', finished: 'finished' } as const;

type LineProps = {
  readonly sweep: ListedSweep;
  readonly isCurrent: boolean;
  readonly onShow: () => void;
  readonly onTakeAway: () => void;
};

function Line({ sweep, isCurrent, onShow, onTakeAway }: LineProps) {
  const { title, count, done, state, startedWall } = sweep;
  const name = visibleText(title, 80) || 'No words';
  return (
    <li className="flex items-center border-line border-t first:border-t-0">
      <button
        type="button"
        onClick={onShow}
        className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2 px-3 py-1.5 text-left text-[12.5px] -outline-offset-2 hover:bg-hover"
      >
        <span className="min-w-0 flex-1 basis-40 truncate">{name}</span>
        <span className="text-[12px] text-muted tabular-nums">
          {isCurrent ? 'shown last, ' : ''}
          {state === 'finished' ? counted(count, 'request') : `${done} of ${counted(count, 'request')}`},{' '}
          {STATES[state]}, {startedWords(startedWall)}
        </span>
      </button>
      <Button
        size="icon"
        aria-label={`Take away ${name}`}
        title="Take away"
        onClick={onTakeAway}
        className="mr-1 text-muted"
      >
        <Icon name="trash" className="size-3.5" />
      </Button>
    </li>
  );
}
