/** A run that waits to be sent. */
export type Waiting = {
  readonly provider: string;
  /** Hears its place, from 1, whenever the line is told. */
  readonly queued: (place: number) => void;
  readonly admit: (release: () => void) => void;
};

/** Who waits, in order of arrival, and how many each provider has been sent and has not answered. */
export function createWaitingLine(perProvider: number) {
  const waiting: Waiting[] = [];
  const sending = new Map<string, number>();
  const count = (provider: string) => sending.get(provider) ?? 0;
  return {
    join: (entry: Waiting) => void waiting.push(entry),
    /** False for one that had left already. */
    leave(entry: Waiting): boolean {
      const at = waiting.indexOf(entry);
      if (at !== -1) waiting.splice(at, 1);
      return at !== -1;
    },
    /** The first whose provider is not at its limit. */
    next: () => waiting.find(({ provider }) => count(provider) < perProvider),
    begin: (provider: string) => void sending.set(provider, count(provider) + 1),
    end: (provider: string) => void sending.set(provider, count(provider) - 1),
    tell() {
      for (const [at, { queued }] of waiting.entries()) queued(at + 1);
    },
  };
}
