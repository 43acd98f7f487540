import type { RunGate } from './run-queue';

/** Places of this tab alone, for browsers without locks. */
export function countedGate(places: number): RunGate {
  let free = places;
  const waiters: ((giveBack: () => void) => void)[] = [];
  function taken(): () => void {
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      const next = waiters.shift();
      if (next === undefined) free += 1;
      else next(taken());
    };
  }
  function now(): (() => void) | undefined {
    if (free === 0) return undefined;
    free -= 1;
    return taken();
  }
  return {
    tryTake: async () => now(),
    take: (signal) =>
      new Promise((resolve) => {
        const place = signal.aborted ? undefined : now();
        if (place !== undefined || signal.aborted) return resolve(place);
        const waiter = (giveBack: () => void) => {
          signal.removeEventListener('abort', leave);
          resolve(giveBack);
        };
        function leave(): void {
          waiters.splice(waiters.indexOf(waiter), 1);
          resolve(undefined);
        }
        signal.addEventListener('abort', leave, { once: true });
        waiters.push(waiter);
      }),
  };
}
