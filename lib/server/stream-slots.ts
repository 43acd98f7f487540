import 'server-only';
import { fail, ok, type Result } from '../core/result';
import { LIMITS } from './limits';
import { processState } from './process-state';

type Slots = { taken: number; readonly byCaller: Map<string, number> };

const slots = () => processState('stream-slots', (): Slots => ({ taken: 0, byCaller: new Map() }));

/** How many streams may run at once, in this process and for one caller. */
export type StreamBounds = { readonly all: number; readonly perCaller: number };

/** A place for one more stream of this caller; the value gives it back, once however often it is called. */
export function takeSlot(caller: string, { all, perCaller }: StreamBounds): Result<() => void> {
  const state = slots();
  const own = state.byCaller.get(caller) ?? 0;
  if (state.taken >= all) return busy('This workbench runs as many requests as it may.');
  if (own >= perCaller) return busy('You run as many requests as one person may here.');
  state.taken += 1;
  state.byCaller.set(caller, own + 1);
  let isFree = false;
  return ok(() => {
    if (isFree) return;
    isFree = true;
    state.taken -= 1;
    const left = (state.byCaller.get(caller) ?? 1) - 1;
    if (left > 0) state.byCaller.set(caller, left);
    else state.byCaller.delete(caller);
  });
}

/** How many streams run now. */
export function takenSlots(): number {
  return slots().taken;
}

function busy(what: string) {
  const message = `${what} Try again when one has ended.`;
  return fail({ kind: 'rate-limited', message, retryAfterMs: LIMITS.slotRetryMs });
}
