import type { WorkbenchPorts } from './workbench';

const FIRST_PAUSE_MS = 125;
const LONGEST_PAUSE_MS = 1000;

export type Paced = {
  /** There is something to do: done at once, or when the pause since the last time is over. */
  ask(): void;
  /** The pauses begin short again. */
  hurry(): void;
};

/** Does a thing as often as it is asked for, but with pauses between that double up to a second. */
export function createPaced(later: WorkbenchPorts['later'], work: () => void): Paced {
  let next = FIRST_PAUSE_MS;
  let asked = false;
  let cancel: (() => void) | undefined;

  function doIt(): void {
    asked = false;
    const pause = next;
    next = Math.min(pause * 2, LONGEST_PAUSE_MS);
    cancel = later(over, pause);
    work();
  }
  function over(): void {
    cancel = undefined;
    if (asked) doIt();
  }

  return {
    ask() {
      asked = true;
      if (cancel === undefined) doIt();
    },
    hurry() {
      next = FIRST_PAUSE_MS;
      cancel?.();
      over();
    },
  };
}
