export type Slots = {
  /** Waits for a free slot, in order, and answers how to free it; undefined if the signal came first. */
  readonly take: (signal?: AbortSignal) => Promise<(() => void) | undefined>;
};

/** At most `count` at once; the others wait in a row. */
export function createSlots(count: number): Slots {
  let free = count;
  const waiting: (() => void)[] = [];

  function release(): void {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }

  function take(signal?: AbortSignal): Promise<(() => void) | undefined> {
    if (signal?.aborted) return Promise.resolve(undefined);
    if (free > 0) {
      free -= 1;
      return Promise.resolve(release);
    }
    return new Promise((resolve) => {
      const leave = () => {
        waiting.splice(waiting.indexOf(start), 1);
        resolve(undefined);
      };
      const start = () => {
        signal?.removeEventListener('abort', leave);
        resolve(release);
      };
      waiting.push(start);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  return { take };
}
