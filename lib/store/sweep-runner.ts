import type { StoredSweep } from '../compare/stored-sweep';
import type { SweepPlan } from '../compare/sweep';
import { IDLE_CELL } from '../compare/sweep-cell';
import { checkPlan } from '../compare/sweep-cells';
import type { Failure } from '../core/failure';
import { fail, ok, type Result } from '../core/result';
import { createCalmNews } from './calm-news';
import type { RunnerState, SweepPorts } from './sweep-ports';
import { createSweepSession, type SweepSession } from './sweep-session';

export type SweepRunner = {
  getState(): RunnerState;
  /** The listener is called at most four times a second, and at once for what a person does. */
  subscribe(listener: () => void): () => void;
  /** Begins a sweep; the one before is paused and stays kept. A failure says why it did not begin, or begins paused. */
  start(plan: SweepPlan): Promise<Result<true>>;
  /** Nothing more is sent; what runs ends. */
  pause(): void;
  /** Goes on with the cells that have no end yet. */
  resume(): Promise<Result<true>>;
  /** Ends what runs; those cells count as not sent. */
  stop(): void;
  /** Sends the cells again that failed or were cut off. */
  retryFailed(): Promise<Result<true>>;
  /** Shows a kept sweep; one that ran when its page went away is paused. */
  open(id: string): Promise<Result<true>>;
  /** Shows none; one that runs is paused. */
  close(): void;
};

const NEWS_MS = 250;
const NOTHING: RunnerState = { sweep: undefined, heldBack: [], failure: undefined };

type Shown = { readonly session: SweepSession; readonly id: string; letGo: (() => void) | undefined; isSaved: boolean };

/** Runs sweeps, one at a time, beside the columns and through the same queue. */
export function createSweepRunner(ports: SweepPorts): SweepRunner {
  const listeners = new Set<() => void>();
  let shown: Shown | undefined;
  let failure: Failure | undefined;
  let state = NOTHING;
  const news = createCalmNews(ports, NEWS_MS, () => {
    const { session } = shown ?? {};
    state =
      session === undefined
        ? { ...NOTHING, failure }
        : { sweep: session.sweep(), heldBack: session.heldBack(), failure: failure ?? session.failure() };
    for (const listener of listeners) listener();
  });

  function show(stored: StoredSweep, letGo: (() => void) | undefined, isSaved: boolean): Shown {
    const session = createSweepSession(ports, stored, {
      changed: (what) => {
        if (shown !== next) return;
        if (what === 'state') news.now();
        else news.soon();
      },
      quiet: () => {
        // Sweeps that are shown no longer end here as well.
        void ports.store.mark(stored.id, session.sweep().state);
        next.letGo?.();
        next.letGo = undefined;
      },
    });
    const next: Shown = { session, id: stored.id, letGo, isSaved };
    shown = next;
    return next;
  }
  function refused(why: Failure | undefined): Result<true> {
    failure = why;
    news.now();
    return why === undefined ? ok(true) : fail(why);
  }

  async function start(plan: SweepPlan): Promise<Result<true>> {
    const count = checkPlan(plan);
    if (!count.ok) return refused(count.failure);
    const begun = { id: ports.newId(), plan, startedWall: ports.wallClock() };
    const cells = Array.from({ length: count.value }, () => IDLE_CELL);
    const letGo = await ports.claim(begun.id);
    const saved = await ports.store.save({ ...begun, state: 'running' });
    shown?.session.pause();
    const { session } = show({ ...begun, cells, state: 'paused' }, letGo, saved.ok);
    if (!saved.ok) return refused(saved.failure);
    failure = undefined;
    session.go(false);
    return ok(true);
  }

  /** Makes sure that no other tab runs it, and knows what one has done meanwhile. */
  async function taken(): Promise<Result<Shown>> {
    const own = shown;
    if (own === undefined) return fail({ kind: 'not-found', message: 'No sweep is open.' });
    if (own.letGo !== undefined) return ok(own);
    const letGo = await ports.claim(own.id);
    if (letGo === undefined) return fail({ kind: 'unavailable', message: 'Another tab runs this sweep.' });
    if (own.letGo !== undefined || own !== shown) {
      letGo();
      return own === shown ? ok(own) : fail({ kind: 'not-found', message: 'Another sweep was opened.' });
    }
    own.letGo = letGo;
    const stored = await ports.store.load(own.id);
    if (stored.ok && stored.value !== undefined) own.session.takeOver(stored.value.cells);
    return ok(own);
  }
  async function goOn(prepare: (session: SweepSession) => void): Promise<Result<true>> {
    const own = await taken();
    if (!own.ok) return refused(own.failure);
    const { session, id } = own.value;
    const { plan, startedWall } = session.sweep();
    const isUnkept = !own.value.isSaved || session.failure() !== undefined;
    const kept = own.value.isSaved
      ? await ports.store.mark(id, 'running')
      : await ports.store.save({ id, plan, startedWall, state: 'running' });
    own.value.isSaved ||= kept.ok;
    failure = undefined;
    prepare(session);
    session.go(isUnkept);
    return ok(true);
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start,
    pause: () => shown?.session.pause(),
    stop: () => shown?.session.stop(),
    resume: () => goOn(() => undefined),
    retryFailed: () => goOn((session) => session.renewFailed()),
    async open(id) {
      if (shown?.id === id) return refused(undefined);
      const stored = await ports.store.load(id);
      if (!stored.ok) return refused(stored.failure);
      if (stored.value === undefined) return refused({ kind: 'not-found', message: 'This sweep is gone.' });
      shown?.session.pause();
      const { state: former } = stored.value;
      show({ ...stored.value, state: former === 'running' ? 'paused' : former }, undefined, true);
      return refused(undefined);
    },
    close() {
      shown?.session.pause();
      shown = undefined;
      refused(undefined);
    },
  };
}
