import { filledChecks } from '../compare/filled-checks';
import { judgeChecks } from '../compare/judge-checks';
import type { StoredSweep } from '../compare/stored-sweep';
import type { SweepCell, SweepState } from '../compare/sweep';
import { cellOf, hasEnded, IDLE_CELL, isFailed, keptCharacters, unsentCell } from '../compare/sweep-cell';
import { cellDraft, cellPlace } from '../compare/sweep-cells';
import { cellsBy } from '../compare/sweep-statistics';
import type { Failure } from '../core/failure';
import { providerId } from '../draft/column-provider';
import type { RunRecord } from '../run/run-record';
import { createCellLines } from './cell-lines';
import { createRateLimits } from './rate-limits';
import { prepareCell, sendCell } from './send-cell';
import type { HeldBack, SweepPorts } from './sweep-ports';

/** One sweep while this page knows of it. */
export type SweepSession = {
  readonly sweep: () => SweepState;
  readonly heldBack: () => readonly HeldBack[];
  /** Why cells are not kept. */
  readonly failure: () => Failure | undefined;
  /** True while something of it is on its way. */
  readonly isBusy: () => boolean;
  /** Goes on with what has no end yet; it pauses when an answer cannot be kept, unless told to go on all the same. */
  go(unkept: boolean): void;
  pause(): void;
  stop(): void;
  /** Takes the failed cells as not sent; how many. */
  renewFailed(): number;
  /** Takes over what has ended elsewhere. */
  takeOver(cells: readonly SweepCell[]): void;
};

/** Of one provider so many requests at once. */
const PER_PROVIDER = 4;
/** So many wait in the queue that all runs share, one of each provider: a run by hand never stands behind a whole sweep. */
const MOST_QUEUED = 3;

type Change = 'cells' | 'state';

/** `changed` hears of all that changes; `quiet` when nothing is sent any more, and nothing is on its way. */
export function createSweepSession(
  ports: SweepPorts,
  { id, plan, startedWall, state: storedState, cells: storedCells }: StoredSweep,
  { changed, quiet }: { readonly changed: (what: Change) => void; readonly quiet: () => void },
): SweepSession {
  const cells = storedCells.map((cell) => (hasEnded(cell) ? cell : IDLE_CELL));
  const modelOf = (index: number) => cellPlace(plan, index).model;
  const byModel = cellsBy(plan, 'model').map((all) => all.filter((index) => !hasEnded(cells[index] ?? IDLE_CELL)));
  const lines = createCellLines(byModel);
  const providers = plan.models.map(({ provider }) => ports.provider(provider)?.id ?? providerId(provider));
  const limits = createRateLimits();
  const kept = keptCharacters(plan);
  /** By number: how to end it, and whether it has been sent. */
  const active = new Map<number, { readonly controller: AbortController; isSent: boolean }>();
  let state: SweepState['state'] = storedState;
  let failure: Failure | undefined;
  let goesOnUnkept = false;
  let cancelWait: (() => void) | undefined;

  function may(model: number): boolean {
    const own = [...active].filter(([index]) => providers[modelOf(index)] === providers[model]);
    const isFree = own.length < PER_PROVIDER && own.every(([, { isSent }]) => isSent);
    const queued = [...active.values()].filter(({ isSent }) => !isSent).length;
    return isFree && queued < MOST_QUEUED && limits.waitMs(model, ports.now()) === 0;
  }
  function pump(): void {
    cancelWait?.();
    cancelWait = undefined;
    while (state === 'running') {
      const index = lines.take(may);
      if (index === undefined) break;
      void runCell(index);
    }
    const waits = plan.models.map((_, model) => limits.waitMs(model, ports.now())).filter((wait) => wait > 0);
    if (state === 'running' && waits.length > 0) cancelWait = ports.later(pump, Math.min(...waits));
    if (active.size > 0) return;
    if (state === 'running' && lines.left() === 0) become('finished');
    if (state !== 'running') quiet();
  }
  function become(next: SweepState['state']): void {
    state = next;
    changed('state');
  }
  function put(index: number, cell: SweepCell): void {
    cells[index] = cell;
    changed('cells');
  }

  async function runCell(index: number): Promise<void> {
    const entry = { controller: new AbortController(), isSent: false };
    active.set(index, entry);
    const prepared = prepareCell(plan, index, ports);
    if (prepared.ok) {
      const run = await sendCell(ports, prepared.value, entry.controller.signal, (status) => {
        entry.isSent = true;
        put(index, { ...IDLE_CELL, state: status });
        pump();
      });
      await ended(index, run, entry.controller.signal.aborted);
    } else {
      entry.isSent = true;
      await keep(index, unsentCell(prepared.failure.message), undefined);
    }
    active.delete(index);
    pump();
  }
  async function ended(index: number, run: RunRecord, isAborted: boolean): Promise<void> {
    const model = modelOf(index);
    const isHeld = limits.hold(model, run, ports.now());
    if (isHeld || (isAborted && run.state.status !== 'complete')) {
      lines.giveBack(model, index);
      return put(index, IDLE_CELL);
    }
    if (run.state.failure === undefined) limits.answered(model, ports.now());
    const { checks = [], variables } = cellDraft(plan, index);
    const verdicts = judgeChecks(filledChecks(checks, variables), run);
    const swept = plan.models[model];
    const price = (...tokens: [number | undefined, number | undefined]) => swept && ports.cost(swept, ...tokens);
    await keep(index, cellOf(run, price, verdicts, kept), run);
  }
  async function keep(index: number, cell: SweepCell, run: RunRecord | undefined): Promise<void> {
    put(index, cell);
    const written = await ports.store.putCell(id, index, cell, run);
    if (written.ok) return;
    const isNews = failure === undefined;
    failure = written.failure;
    if (!goesOnUnkept && state === 'running') pause('paused');
    else changed(isNews ? 'state' : 'cells');
  }

  function pause(next: 'paused' | 'stopped'): void {
    for (const [index, { controller, isSent }] of active) {
      if (isSent && next === 'paused') continue;
      controller.abort();
      if (!hasEnded(cells[index] ?? IDLE_CELL)) cells[index] = IDLE_CELL;
    }
    if (state !== 'running' && !(state === 'paused' && next === 'stopped')) return;
    become(next);
    pump();
  }

  return {
    sweep: () => ({ id, plan, startedWall, state, cells: [...cells], done: cells.filter(hasEnded).length }),
    heldBack: () =>
      plan.models.flatMap(({ model }, at) => {
        const wait = limits.waitMs(at, ports.now());
        if (wait === 0 || state !== 'running') return [];
        return [{ provider: providers[at] ?? '', model, untilWall: ports.wallClock() + wait }];
      }),
    failure: () => failure,
    isBusy: () => active.size > 0 || state === 'running',
    go(unkept) {
      goesOnUnkept = unkept;
      limits.forget();
      if (state !== 'running') become('running');
      pump();
    },
    pause: () => pause('paused'),
    stop: () => pause('stopped'),
    renewFailed() {
      const failed = [...cells.keys()].filter((index) => isFailed(cells[index] ?? IDLE_CELL));
      for (const index of failed) {
        cells[index] = IDLE_CELL;
        lines.giveBack(modelOf(index), index);
      }
      if (failed.length > 0) changed('cells');
      return failed.length;
    },
    takeOver(others) {
      for (const [index, cell] of others.entries()) {
        if (!hasEnded(cell) || cells[index]?.state !== 'idle' || !lines.drop(modelOf(index), index)) continue;
        cells[index] = cell;
      }
      changed('cells');
    },
  };
}
