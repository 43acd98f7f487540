import type { DraftEdit } from '../draft/draft-edit';
import { editDraft } from '../draft/edit-draft';
import { continueEdit, replyMessages } from '../draft/reply';
import { answerMessage } from '../run/answer-message';
import type { RunEvent } from '../run/event';
import { reduceRunAll } from '../run/reduce-run';
import type { RunRecord } from '../run/run-record';
import { beginRound } from './begin-round';
import type { Access } from './editing';
import { followRun } from './follow-run';
import { createFrameFold, type FrameFold, isFinal } from './frame-fold';
import { prepareRun } from './prepare-run';
import type { WorkbenchActions, WorkbenchPorts } from './workbench';

type Running = Pick<WorkbenchActions, 'run' | 'retry' | 'stop' | 'reply'> & {
  /** Makes the edit and sends the column's next round, if it can be sent; the last run becomes an earlier round. */
  readonly nextRound: (column: string, change: DraftEdit) => boolean;
  /** Ends every run here and now, as stopped, and returns nothing to wait for. */
  readonly stopAtOnce: () => void;
  /** Folds what waits for the next frame. */
  readonly foldNow: () => void;
};

type Keeping = {
  /** A run has begun or has ended. */
  readonly kept: (record: RunRecord) => void;
  /** More of an answer has come. */
  readonly grown: () => void;
  /** A run has ended for good: nothing has mended it. */
  readonly ended: (record: RunRecord) => void;
  /** The person has pressed Stop, for one column or for all. */
  readonly stopped: (column: string | undefined) => void;
};

type Active = { readonly id: string; readonly controller: AbortController; readonly frames: FrameFold };

/** Runs of all columns: one at a time each, folded per frame. What is to be kept of them is told. */
export function createRunning(
  access: Access,
  ports: WorkbenchPorts,
  edit: WorkbenchActions['edit'],
  { kept, grown, ended, stopped }: Keeping,
): Running {
  const { get, set } = access;
  const active = new Map<string, Active>();

  function fold(column: string, id: string, events: readonly RunEvent[]): void {
    const record = get().runs[column];
    if (record?.id !== id) return;
    const next = { ...record, state: reduceRunAll(record.state, events) };
    set({ runs: { ...get().runs, [column]: next } });
    if (!events.some(isFinal)) {
      if (next.state.choices.length > 0) grown();
      return;
    }
    if (active.get(column)?.id === id) active.delete(column);
    kept(next);
    void mend(next);
  }

  /** Once, and only while nobody has changed anything: what is sent then can no longer be mended. */
  async function mend(record: RunRecord): Promise<void> {
    const { draft } = get();
    const change = await ports.mend?.(record, draft);
    if (get().runs[record.column]?.id !== record.id) return;
    if (change === undefined || get().draft !== draft) return ended(record);
    edit(change);
    retry(record.column);
  }

  function endNow(state: 'stopped' | 'truncated'): RunEvent {
    return { type: 'run-end', at: ports.now(), state };
  }

  function stopNow(column: string): void {
    const { id, controller, frames } = active.get(column) ?? {};
    frames?.flush();
    controller?.abort();
    if (id !== undefined) fold(column, id, [endNow('stopped')]);
  }

  function start(record: RunRecord, rounds: readonly RunRecord[]): void {
    stopNow(record.column);
    const controller = new AbortController();
    const frames = createFrameFold(ports.nextFrame, (events) => fold(record.column, record.id, events));
    active.set(record.column, { id: record.id, controller, frames });
    set(beginRound(get(), record, rounds));
    fold(record.column, record.id, [{ type: 'run-start', at: ports.now() }]);
    kept(get().runs[record.column] ?? record);
    const follow = followRun(ports, frames, (place) => queued(record, place));
    void follow(record, controller.signal).then(() => {
      if (active.get(record.column)?.id === record.id) frames.add([endNow('truncated')]);
    });
  }

  function begin(column: string, rounds: readonly RunRecord[], change?: DraftEdit): boolean {
    const draft = change === undefined ? get().draft : editDraft(get().draft, change);
    const prepared = prepareRun({ ...get(), draft }, column, ports);
    if (!prepared.ok) {
      set({ refusals: { ...get().refusals, [column]: prepared.failure } });
      return false;
    }
    if (change !== undefined) edit(change);
    start(prepared.value, rounds);
    return true;
  }

  function run(column?: string): void {
    const all = get().draft.columns.map(({ id }) => id);
    for (const id of column === undefined ? all : [column]) begin(id, []);
  }

  function queued({ id, column }: RunRecord, place: number | undefined): void {
    const record = get().runs[column];
    if (record?.id !== id || record.queued === place) return;
    const { queued: _former, ...rest } = record;
    const state = reduceRunAll(rest.state, [{ type: 'run-start', at: ports.now() }]);
    const next = place === undefined ? { ...rest, startedWall: ports.wallClock(), state } : { ...rest, queued: place };
    set({ runs: { ...get().runs, [column]: next } });
    kept(next);
  }

  function retry(column: string): void {
    begin(column, get().rounds[column] ?? []);
  }

  return {
    run,
    retry,
    nextRound(column, change) {
      const { rounds, runs } = get();
      const last = runs[column];
      return begin(column, [...(rounds[column] ?? []), ...(last === undefined ? [] : [last])], change);
    },
    stop(column) {
      for (const [id, { controller }] of active) if (column === undefined || column === id) controller.abort();
      stopped(column);
    },
    reply(column, text) {
      const [choice] = get().runs[column]?.state.choices ?? [];
      const messages = replyMessages(choice === undefined ? undefined : answerMessage(choice), text);
      edit(continueEdit(get().draft, column, messages));
      run(column);
    },
    foldNow() {
      for (const { frames } of active.values()) frames.flush();
    },
    stopAtOnce() {
      for (const column of active.keys()) stopNow(column);
    },
  };
}
