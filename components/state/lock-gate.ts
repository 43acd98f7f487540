import type { RunGate } from '@/lib/store/run-queue';

/** So many places as the locks `name-1`, `name-2` …: each is held by one tab at a time, and free again when that closes. */
export function lockGate(locks: LockManager, name: string, places: number): RunGate {
  const names = Array.from({ length: places }, (_, at) => `${name}-${at + 1}`);
  return {
    async tryTake() {
      for (const name of names) {
        const place = await hold(locks, name, { ifAvailable: true });
        if (place !== undefined) return place;
      }
      return undefined;
    },
    take: (signal) => firstOf(locks, names, signal),
  };
}

/** All are asked for; the first that comes is kept, and what comes besides is given back. */
async function firstOf(
  locks: LockManager,
  names: readonly string[],
  signal: AbortSignal,
): Promise<(() => void) | undefined> {
  const enough = new AbortController();
  const stop = () => enough.abort();
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  const first = await new Promise<(() => void) | undefined>((resolve) => {
    let open = names.length;
    let found = false;
    for (const name of names) {
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
