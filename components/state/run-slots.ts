import { countedGate } from '@/lib/store/counted-gate';
import { createRunQueue, type RunGate } from '@/lib/store/run-queue';

/** Browsers open six connections to a host: five for runs leave one for everything else. */
const PLACES = 5;
const NAMES = Array.from({ length: PLACES }, (_, at) => `workbench-run-${at + 1}`);

/** The queue of all runs of this page, rounds and sweeps among them; its places are those of the whole browser. */
export const runSlots = createRunQueue(
  typeof navigator !== 'undefined' && 'locks' in navigator ? lockGate(navigator.locks) : countedGate(PLACES),
);

/** Five named locks: a place is held as long as its lock, and is free again when its tab closes. */
function lockGate(locks: LockManager): RunGate {
  return {
    async tryTake() {
      for (const name of NAMES) {
        const place = await hold(locks, name, { ifAvailable: true });
        if (place !== undefined) return place;
      }
      return undefined;
    },
    take: (signal) => firstOf(locks, signal),
  };
}

/** All five are asked for; the first that comes is kept, and what comes besides is given back. */
async function firstOf(locks: LockManager, signal: AbortSignal): Promise<(() => void) | undefined> {
  const enough = new AbortController();
  const stop = () => enough.abort();
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  const first = await new Promise<(() => void) | undefined>((resolve) => {
    let open = NAMES.length;
    let found = false;
    for (const name of NAMES) {
      void hold(locks, name, { signal: enough.signal }).then((place) => {
        open -= 1;
        if (place !== undefined && found) place();
        else if (place !== undefined) {
          found = true;
          resolve(place);
          stop();
        } else if (open === 0 && !found) resolve(undefined);
      });
    }
  });
  signal.removeEventListener('abort', stop);
  return first;
}

/** The way to let go of the lock, once it is held; undefined when it is not to be had. */
function hold(locks: LockManager, name: string, options: LockOptions): Promise<(() => void) | undefined> {
  return new Promise((resolve) => {
    const held = (lock: Lock | null) => {
      if (lock === null) return resolve(undefined);
      return new Promise<void>((release) => resolve(() => release()));
    };
    locks.request(name, options, held).catch(() => resolve(undefined));
  });
}
