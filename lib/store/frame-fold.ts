import type { RunEvent } from '../run/event';

export type FrameFold = {
  add(batch: readonly RunEvent[]): void;
  /** Folds what is held back, now. */
  flush(): void;
};

/** Collects events and folds them once per frame; a final event is folded at once, with all before it. */
export function createFrameFold(
  nextFrame: (callback: () => void) => () => void,
  fold: (events: readonly RunEvent[]) => void,
): FrameFold {
  let held: RunEvent[] = [];
  let cancel: (() => void) | undefined;

  function flush(): void {
    cancel?.();
    cancel = undefined;
    const events = held;
    held = [];
    if (events.length > 0) fold(events);
  }

  return {
    add(batch) {
      for (const event of batch) held.push(event);
      if (batch.some(isFinal)) flush();
      else if (held.length > 0) cancel ??= nextFrame(flush);
    },
    flush,
  };
}

/** True for the event that ends a run. */
export function isFinal(event: RunEvent): boolean {
  return event.type === 'run-end' || event.type === 'run-failed';
}
