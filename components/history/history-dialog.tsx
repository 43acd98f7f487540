'use client';

import { useDeferredValue, useMemo, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Dialog } from '@/components/ui/dialog';
import { findRuns } from './find-runs';
import { HistoryFooter } from './history-footer';
import { RunDetail } from './run-detail';
import { RunList } from './run-list';
import type { RunView } from './run-views';
import { useHistoryActions } from './use-history-actions';
import { useRunList, useRunTexts } from './use-run-list';

type HistoryDialogProps = { readonly View: RunView; readonly onClose: () => void };

/** Every run of this browser: a list that can be searched, and beside it the one that is picked. */
export function HistoryDialog({ View, onClose }: HistoryDialogProps) {
  const list = useRunList();
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState<string>();
  const wanted = useDeferredValue(typed);
  const texts = useRunTexts(wanted.trim() !== '', list.runs);
  const found = useMemo(() => findRuns(list.runs ?? [], texts, wanted), [list.runs, texts, wanted]);
  const actions = useHistoryActions(list.reload);
  const selected = list.runs?.find(({ id }) => id === picked);
  return (
    <Dialog
      title="History"
      full
      onClose={onClose}
      footer={<HistoryFooter runs={list.runs ?? []} removed={list.removed} actions={actions} />}
    >
      <div className="flex min-h-0 flex-1">
        <div
          className={classNames(
            'flex min-h-0 w-full flex-col border-line md:w-[400px] md:shrink-0 md:border-r',
            selected !== undefined && 'max-md:hidden',
          )}
        >
          <div className="flex shrink-0 items-center gap-2 border-line border-b px-3.5 py-2">
            <input
              type="search"
              aria-label="Search"
              data-autofocus
              autoComplete="off"
              value={typed}
              placeholder="Words, model, provider, state"
              onChange={(event) => setTyped(event.target.value)}
              className="field h-[30px] min-w-0 flex-1 px-2.5"
            />
            <span aria-live="polite" className="shrink-0 text-[12px] text-muted tabular-nums">
              {list.runs === undefined ? '' : countWords(found.length, list.runs.length)}
            </span>
          </div>
          {list.problem === undefined ? null : (
            <p role="alert" className="bg-warn-soft px-3.5 py-2 text-warn">
              {list.problem}
            </p>
          )}
          {found.length > 0 ? (
            <RunList runs={found} selected={picked} onSelect={setPicked} />
          ) : (
            <p className="flex-1 p-4 text-muted">{list.problem === undefined ? emptyWords(list.runs?.length) : ''}</p>
          )}
        </div>
        {selected === undefined ? (
          <p className="flex-1 p-4 text-muted max-md:hidden">
            Pick one to see its request and its answer, to restore it, or to compare it with what would be sent now.
          </p>
        ) : (
          <RunDetail
            listed={selected}
            View={View}
            onMark={(name, pinned) => actions.mark(selected.id, name, pinned)}
            onDelete={() => actions.remove(selected)}
            onBack={() => setPicked(undefined)}
            onRestored={onClose}
          />
        )}
      </div>
    </Dialog>
  );
}

function countWords(found: number, all: number): string {
  const count = all.toLocaleString('en-US');
  return found === all ? count : `${found.toLocaleString('en-US')} of ${count}`;
}

function emptyWords(all: number | undefined): string {
  if (all === undefined) return 'Loading…';
  return all === 0 ? 'Nothing has been sent yet. Every request and its answer will stand here.' : 'Nothing matches.';
}
