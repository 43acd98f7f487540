type Held = (lock: Lock | null) => unknown;
type Waiting = { readonly tab: symbol; readonly grant: () => void };

/** The locks of one browser: `tab` gives what a page sees as `navigator.locks`, and the way to close that page. */
export type FakeLocks = {
  tab(): { readonly locks: LockManager; readonly close: () => void };
  /** The names of the locks that are held now. */
  held(): readonly string[];
  /** How many requests wait for a lock. */
  waiting(): number;
};

/**
 * Exclusive locks as the Web Locks API has them, granted in the order in which they were asked for. The browser does each
 * step only when `turn` lets it, so that a test can let things happen in any order. `isLate` = a signal that fires while
 * the lock is on its way comes too late.
 */
export function fakeLocks(turn: () => Promise<unknown>, isLate: () => boolean = () => false): FakeLocks {
  const holders = new Map<string, symbol>();
  const queues = new Map<string, Waiting[]>();
  const closed = new Set<symbol>();

  function release(name: string): void {
    holders.delete(name);
    queues.get(name)?.shift()?.grant();
  }

  /** Resolves when the lock is held; undefined when it cannot be had at once. Rejects at the signal. */
  function granted(name: string, tab: symbol, { ifAvailable, signal }: LockOptions): Promise<true | undefined> {
    return new Promise((resolve, reject) => {
      const grant = () => {
        holders.set(name, tab);
        resolve(true);
      };
      if (signal?.aborted) return reject(signal.reason);
      if (!holders.has(name)) return grant();
      if (ifAvailable) return resolve(undefined);
      const queue = queues.get(name) ?? [];
      const entry = { tab, grant };
      queues.set(name, queue);
      queue.push(entry);
      signal?.addEventListener('abort', () => {
        const at = queue.indexOf(entry);
        if (at === -1) return;
        queue.splice(at, 1);
        reject(signal.reason);
      });
    });
  }

  async function request(tab: symbol, name: string, options: LockOptions, held: Held): Promise<void> {
    await turn();
    if (closed.has(tab)) return never();
    const isGranted = await granted(name, tab, options);
    await turn();
    if (closed.has(tab)) return never();
    if (isGranted === undefined) return void held(null);
    if (options.signal?.aborted && !isLate()) {
      release(name);
      throw options.signal.reason;
    }
    await held({ name, mode: 'exclusive' });
    await turn();
    if (!closed.has(tab)) release(name);
  }

  function close(tab: symbol): void {
    closed.add(tab);
    for (const queue of queues.values()) {
      queue.splice(0, queue.length, ...queue.filter((entry) => entry.tab !== tab));
    }
    for (const [name, holder] of [...holders]) if (holder === tab) release(name);
  }

  return {
    tab() {
      const tab = Symbol('tab');
      const locks = { request: (name: string, options: LockOptions, held: Held) => request(tab, name, options, held) };
      return { locks: locks as unknown as LockManager, close: () => close(tab) }; // only what the workbench asks of it
    },
    held: () => [...holders.keys()],
    waiting: () => [...queues.values()].reduce((sum, queue) => sum + queue.length, 0),
  };
}

/** What a closed page waits for. */
function never(): Promise<never> {
  return new Promise(() => undefined);
}
