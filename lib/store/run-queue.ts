import { createWaitingLine, type Waiting } from './waiting-line';

/** The places for runs that all tabs of a browser share. */
export type RunGate = {
  /** A place that is free now, as the way to give it back; undefined when all are taken. Never rejects. */
  tryTake(): Promise<(() => void) | undefined>;
  /** The next place that becomes free; undefined when the signal fires before. Never rejects. */
  take(signal: AbortSignal): Promise<(() => void) | undefined>;
};

export type RunQueue = {
  /**
   * Waits for a place to send a run to this provider, telling its place in the queue, from 1, whenever that changes.
   * The value gives the place back; undefined when the signal fired before.
   */
  enter(provider: string, signal: AbortSignal, queued: (place: number) => void): Promise<(() => void) | undefined>;
};

/**
 * Runs in the order in which they came: of one provider so many at once, and each with a place of the gate. A provider
 * at its limit holds up no other.
 */
export function createRunQueue(gate: RunGate, perProvider = 4): RunQueue {
  const line = createWaitingLine(perProvider);
  let asking = false;
  /** While no place is free: gives up waiting for one. */
  let giveUp: (() => void) | undefined;

  async function freePlace(): Promise<(() => void) | undefined> {
    const free = await gate.tryTake();
    if (free !== undefined || line.next() === undefined) return free;
    const controller = new AbortController();
    giveUp = () => controller.abort();
    line.tell();
    const place = await gate.take(controller.signal);
    giveUp = undefined;
    return place;
  }

  /** One place at a time is asked for, whoever will be the next by then. */
  async function admitAll(): Promise<void> {
    if (asking) return;
    asking = true;
    while (line.next() !== undefined) {
      const place = await freePlace();
      const entry = line.next();
      if (place === undefined) continue;
      if (entry === undefined) place();
      else admit(entry, place);
    }
    asking = false;
    line.tell();
  }

  function admit(entry: Waiting, place: () => void): void {
    line.leave(entry);
    line.begin(entry.provider);
    let held = true;
    entry.admit(() => {
      if (!held) return;
      held = false;
      line.end(entry.provider);
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
