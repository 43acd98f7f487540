import { createWaitingLine, type Waiting } from './waiting-line';

/** Places for runs: given while there are any, and given back by a call. */
export type RunGate = {
  /** A place that is free now, as the way to give it back; undefined when all are taken. Never rejects. */
  tryTake(): Promise<(() => void) | undefined>;
  /** The next place that becomes free; undefined when the signal fires before. Never rejects. */
  take(signal: AbortSignal): Promise<(() => void) | undefined>;
};

/** A run needs a place at its provider and then one of all; those of all may be shared by the tabs of a browser. */
export type RunGates = { readonly all: RunGate; readonly provider: (id: string) => RunGate };

export type RunQueue = {
  /**
   * Waits for the places to send a run to this provider, telling its place in the queue, from 1, whenever that changes.
   * The value gives them back; undefined when the signal fired before.
   */
  enter(provider: string, signal: AbortSignal, queued: (place: number) => void): Promise<(() => void) | undefined>;
};

/**
 * Runs in the order in which they came. A provider at its limit holds up no other. Who waits for a place of all holds at
 * most a place at its provider, and who holds a place of all waits for nothing: so no two can wait for each other.
 */
export function createRunQueue(gates: RunGates): RunQueue {
  const line = createWaitingLine(gates.provider, () => void admitAll());
  let asking = false;
  let askedAgain = false;
  /** While no place of all is free: gives up waiting for one. */
  let giveUp: (() => void) | undefined;

  async function freePlace(): Promise<(() => void) | undefined> {
    const free = await gates.all.tryTake();
    if (free !== undefined || line.next() === undefined) return free;
    const controller = new AbortController();
    giveUp = () => controller.abort();
    line.tell();
    const place = await gates.all.take(controller.signal);
    giveUp = undefined;
    return place;
  }

  /** One place at a time is asked for, whoever will be the next by then. */
  async function admitAll(): Promise<void> {
    askedAgain = true;
    if (asking) return;
    asking = true;
    while (askedAgain) {
      askedAgain = false;
      while ((await line.ready()) !== undefined) {
        const place = await freePlace();
        const entry = line.next();
        if (place === undefined) continue;
        if (entry === undefined) place();
        else admit(entry, place);
      }
    }
    asking = false;
    line.tell();
  }

  function admit(entry: Waiting, place: () => void): void {
    const leaveProvider = line.admit(entry);
    line.tellAgain();
    let held = true;
    entry.admit(() => {
      if (!held) return;
      held = false;
      leaveProvider(); // first, so that who waited longest for this provider is the one who gets the place
      place();
      void admitAll();
    });
  }

  return {
    enter(provider, signal, queued) {
      if (signal.aborted) return Promise.resolve(undefined);
      return new Promise((resolve) => {
        const entry: Waiting = { provider, queued, admit: resolve };
        signal.addEventListener('abort', () => {
          if (!line.leave(entry)) return;
          resolve(undefined);
          if (line.next() === undefined) giveUp?.();
          line.tell();
        });
        line.join(entry);
        if (giveUp !== undefined) line.tell();
        void admitAll();
      });
    },
  };
}
