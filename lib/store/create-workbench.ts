import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Draft, NEW_DRAFT } from '../draft/draft';
import type { DraftEdit } from '../draft/draft-edit';
import { draftFieldsFor } from '../draft/draft-fields';
import type { RunRecord } from '../run/run-record';
import { createColumns } from './columns';
import { createDocuments } from './documents';
import { createEditing } from './editing';
import { createLooping } from './looping';
import { createPaced } from './paced';
import { createRunning } from './running';
import { safeColumns } from './safe-columns';
import { createSaveQueue, type SaveReport } from './save-queue';
import { goesOn, storedRun } from './stored-run';
import type { Workbench, WorkbenchActions, WorkbenchPorts, WorkbenchState } from './workbench';

/**
 * The workbench: one open document, its runs, its undo steps. Nothing is written before `restore` has read what was
 * saved; from then on every edit is written at once, and a run when it begins, about every second as it grows, and when it ends.
 */
export function createWorkbench(ports: WorkbenchPorts, draft: Draft = NEW_DRAFT): StoreApi<Workbench> {
  return createStore<Workbench>((set, get) => {
    const access = { get, set: (changes: Partial<WorkbenchState>) => set(changes) };
    const queue = createSaveQueue(ports.save, (report) => access.set(saveReport(report)));
    const early: DraftEdit[] = [];
    const keptRuns = new Map<string, RunRecord>();

    function saveNow(): void {
      const { draftId, draft: open, restored, rounds, results, replies } = get();
      if (!restored) return;
      const draft = draftFieldsFor(open, 'device');
      const runs = [...Object.values(rounds).flatMap((earlier) => earlier ?? []), ...keptRuns.values()];
      queue.add({ id: draftId, draft, runs, results, replies, editedWall: ports.wallClock() });
    }
    function keepRun(record: RunRecord): void {
      if (goesOn(record)) growing.hurry();
      keptRuns.set(record.column, storedRun(record));
      saveNow();
    }
    const growing = createPaced(ports.later, () => {
      // A store that refuses is asked again at the end: its complaint must not flicker.
      if (get().saveState !== 'failed') documents.keepNow();
    });
    const editing = createEditing(access, ports.now, (change) => {
      if (!get().restored && change !== undefined) early.push(change);
      saveNow();
    });
    const running = createRunning(access, ports, editing.edit, {
      kept: keepRun,
      grown: growing.ask,
      ended: (record) => looping.ended(record),
      stopped: (column) => looping.stopped(column),
    });
    const looping = createLooping({ access, ports, nextRound: running.nextRound, saveNow });
    const documents = createDocuments({ access, ports, early, keptRuns, saveNow, running, editing }, queue);
    const columns = createColumns(access, ports, { ...editing, ...running }, keepRun);
    const { endBurst: _endBurst, ...edits } = editing;
    const { stopAtOnce: _stopAtOnce, foldNow: _foldNow, nextRound: _nextRound, ...runs } = running;
    const { ended: _ended, stopped: _stopped, ...loops } = looping;
    const typeReply = (column: string, text: string) => {
      access.set({ replies: { ...get().replies, [column]: text } });
      saveNow();
    };
    const actions: WorkbenchActions = { ...edits, ...runs, ...loops, ...documents, ...columns, typeReply };
    return { ...initialState(ports.newId(), safeColumns(draft)), actions };
  });
}

function saveReport(report: SaveReport): Pick<WorkbenchState, 'saveState' | 'saveFailure'> {
  if (report === 'saving') return { saveState: 'saving', saveFailure: undefined };
  if (report.ok) return { saveState: 'saved', saveFailure: undefined };
  return { saveState: 'failed', saveFailure: report.failure };
}

function initialState(draftId: string, draft: Draft): WorkbenchState {
  return {
    draftId,
    draft,
    focused: draft.columns[0]?.id ?? '',
    past: [],
    future: [],
    travelled: undefined,
    deleted: undefined,
    replies: {},
    runs: {},
    rounds: {},
    results: {},
    mocks: {},
    autos: {},
    refusals: {},
    problems: new Map(),
    saveState: 'saved',
    saveFailure: undefined,
    restored: false,
  };
}
