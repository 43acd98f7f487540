/** What happens next on an answer: bytes, its end, a broken line, a deadline, or Stop. */
export type Arrival =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'closed' | 'broken' | 'deadline' | 'stopped' };

/** The result of a read as an arrival. Never rejects. */
export function arrivalOf(read: Promise<ReadableStreamReadResult<Uint8Array>>): Promise<Arrival> {
  return read.then(
    ({ done, value }): Arrival => (done ? { kind: 'closed' } : { kind: 'bytes', bytes: value }),
    (): Arrival => ({ kind: 'broken' }),
  );
}

/** The read, or what comes before it: the deadline in `waitMs`, or the signal. Leaves no timer and no listener behind. */
export function nextArrival(read: Promise<Arrival>, waitMs: number | undefined, signal: AbortSignal): Promise<Arrival> {
  return new Promise((resolve) => {
    const timer =
      waitMs === undefined ? undefined : setTimeout(() => settle({ kind: 'deadline' }), Math.max(waitMs, 0));
    const stop = () => settle({ kind: 'stopped' });
    function settle(arrival: Arrival): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve(signal.aborted ? { kind: 'stopped' } : arrival);
    }
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    else void read.then(settle);
  });
}
