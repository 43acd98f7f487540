/** Tells at once, and then at most once in so many milliseconds; what is told in between is told together. */
export function createCalmNews(
  ports: { readonly now: () => number; readonly later: (callback: () => void, milliseconds: number) => () => void },
  everyMs: number,
  tell: () => void,
): { readonly soon: () => void; readonly now: () => void } {
  let toldAt = Number.NEGATIVE_INFINITY;
  let cancel: (() => void) | undefined;
  function now(): void {
    cancel?.();
    cancel = undefined;
    toldAt = ports.now();
    tell();
  }
  return {
    now,
    soon() {
      if (cancel !== undefined) return;
      const wait = toldAt + everyMs - ports.now();
      if (wait <= 0) now();
      else cancel = ports.later(now, wait);
    },
  };
}
