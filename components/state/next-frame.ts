import { createSharedFrame } from './shared-frame';

const HIDDEN_TAB_MS = 250;

/** Calls back in the next frame in which there is time for it; hidden tabs have no frames, there a timer calls back. */
export const nextFrame = createSharedFrame(
  (callback) => {
    const frame = requestAnimationFrame(() => once(true));
    const timer = setTimeout(() => once(false), HIDDEN_TAB_MS);
    function once(shown: boolean): void {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      callback(shown);
    }
  },
  () => performance.now(),
);
