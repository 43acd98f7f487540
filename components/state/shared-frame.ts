/** Asks for the next frame; `shown` = false where a timer stands in for it, as in a hidden tab. */
type AskFrame = (callback: (shown: boolean) => void) => void;

/** What is done within one frame; what is left is done in the next. */
const BUDGET_MS = 8;

/**
 * One frame for all who wait for one. Each is drawn before the next one's turn, and when the time is used up the others
 * come first in the frame after, so that many answers at once make no frame long. Returns the way to wait no longer.
 */
export function createSharedFrame(ask: AskFrame, now: () => number): (callback: () => void) => () => void {
  const waiting = new Set<() => void>();
  let asked = false;

  function askOnce(): void {
    if (asked || waiting.size === 0) return;
    asked = true;
    ask((shown) => void work(shown));
  }

  async function work(shown: boolean): Promise<void> {
    asked = false;
    const until = now() + BUDGET_MS;
    for (const turn of [...waiting]) {
      if (!waiting.delete(turn)) continue;
      turn();
      await Promise.resolve(); // React draws what a store has changed in a microtask
      if (shown && now() >= until) break;
    }
    askOnce();
  }

  return (callback) => {
    const turn = () => callback();
    waiting.add(turn);
    askOnce();
    return () => void waiting.delete(turn);
  };
}
