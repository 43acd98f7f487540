/** What may be shown after a token: `stopped` = one of the stop texts is complete and nothing follows. */
export type Released = { readonly text: string; readonly stopped: boolean };

/** Holds back what could become a stop text, also across tokens; a stop text is never released. */
export type StopFilter = {
  readonly push: (text: string) => Released;
  /** The text held back at the end, which was no stop text after all. */
  readonly flush: () => string;
};

/** A filter for these stop texts, none of them empty. */
export function createStopFilter(stops: readonly string[]): StopFilter {
  let held = '';
  return {
    push: (text) => {
      held += text;
      const found = stops.map((stop) => held.indexOf(stop)).filter((index) => index >= 0);
      if (found.length > 0) {
        const released = held.slice(0, Math.min(...found));
        held = '';
        return { text: released, stopped: true };
      }
      const keep = Math.max(0, ...stops.map((stop) => possibleBeginning(held, stop)));
      const released = held.slice(0, held.length - keep);
      held = held.slice(held.length - keep);
      return { text: released, stopped: false };
    },
    flush: () => {
      const released = held;
      held = '';
      return released;
    },
  };
}

// Length of the longest end of the text that begins the stop text.
function possibleBeginning(text: string, stop: string): number {
  for (let length = Math.min(text.length, stop.length - 1); length > 0; length -= 1) {
    if (text.endsWith(stop.slice(0, length))) return length;
  }
  return 0;
}
