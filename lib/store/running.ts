import type { Failure } from '../core/failure';
import { replyEdit } from '../draft/reply';
import { answerMessage } from '../run/answer-message';
import type { RunEvent } from '../run/event';
import { reduceRunAll } from '../run/reduce-run';
import type { RunRecord } from '../run/run-record';
import type { Access } from './editing';
import { createFrameFold, type FrameFold, isFinal } from './frame-fold';
import { prepareRun } from './prepare-run';
import type { WorkbenchActions, WorkbenchPorts } from './workbench';

type Running = Pick<WorkbenchActions, 'run' | 'stop' | 'reply'> & {
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
};

type Active = { readonly id: string; readonly controller: AbortController; readonly frames: FrameFold };

/** Runs of all columns: one at a time each, folded per frame. What is to be kept of them is told. */
export function createRunning(
  access: Access,
  ports: WorkbenchPorts,
  edit: WorkbenchActions['edit'],
  { kept, grown }: Keeping,
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
    if (change === undefined || get().draft !== draft || get().runs[record.column]?.id !== record.id) return;
    edit(change);
    run(record.column);
  }

  function endNow(state: 'stopped' | 'truncated'): RunEvent {
    return { type: 'run-end', at: ports.now(), state };
  }

  function start(record: RunRecord): void {
    active.get(record.column)?.controller.abort();
    const controller = new AbortController();
    const frames = createFrameFold(ports.nextFrame, (events) => fold(record.column, record.id, events));
    active.set(record.column, { id: record.id, controller, frames });
    set({
      runs: { ...get().runs, [record.column]: record },
      refusals: { ...get().refusals, [record.column]: undefined },
    });
    fold(record.column, record.id, [{ type: 'run-start', at: ports.now() }]);
    kept(get().runs[record.column] ?? record);
    void follow(record, frames, controller.signal, ports).then(() => {
      if (active.get(record.column)?.id === record.id) frames.add([endNow('truncated')]);
    });
  }

  function run(column = get().focused): void {
    const prepared = prepareRun(get(), column, ports);
    if (prepared.ok) start(prepared.value);
    else set({ refusals: { ...get().refusals, [column]: prepared.failure } });
  }

  return {
    run,
    stop(column) {
      for (const [id, { controller }] of active) if (column === undefined || column === id) controller.abort();
    },
    reply(column, text) {
      const [choice] = get().runs[column]?.state.choices ?? [];
      edit(replyEdit(choice === undefined ? undefined : answerMessage(choice), text));
      run(column);
    },
    foldNow() {
      for (const { frames } of active.values()) frames.flush();
    },
    stopAtOnce() {
      for (const [column, { id, controller, frames }] of active) {
        frames.flush();
        controller.abort();
        fold(column, id, [endNow('stopped')]);
      }
    },
  };
}

/** Hands on what the provider sends, until it is over. Never rejects. */
async function follow(record: RunRecord, frames: FrameFold, signal: AbortSignal, ports: WorkbenchPorts): Promise<void> {
  const { provider, wire, sent } = record;
  try {
    for await (const batch of ports.send({ provider, wire, body: sent }, signal)) frames.add(batch);
  } catch (error) {
    const failure: Failure = { kind: 'network', reason: 'unknown', message: String(error) };
    frames.add([{ type: 'run-failed', at: ports.now(), failure }]);
  }
  frames.flush();
}
