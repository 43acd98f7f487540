import 'server-only';
import type { Failure } from '../core/failure';
import { LIMITS } from './limits';
import { clockFailure, StoppedBy } from './network-failure';

/** The one signal of an upstream request, fired by the caller leaving, by the total clock, or by `abort`. */
export type Stop = {
  readonly signal: AbortSignal;
  abort(failure?: Failure): void;
  /** Takes the clock and the listener away; may be called again. */
  release(): void;
};

/** A stop that follows `caller`; the total clock starts now. */
export function stopWith(
  caller: AbortSignal,
  totalMs: number = LIMITS.totalMs,
  late: Failure = clockFailure('total', totalMs),
): Stop {
  const controller = new AbortController();
  const abort = (failure: Failure = { kind: 'aborted', message: 'The request was stopped.' }) =>
    controller.abort(new StoppedBy(failure));
  const leave = () => abort();
  const clock = setTimeout(() => abort(late), totalMs);
  caller.addEventListener('abort', leave, { once: true });
  if (caller.aborted) leave();
  return {
    signal: controller.signal,
    abort,
    release: () => {
      clearTimeout(clock);
      caller.removeEventListener('abort', leave);
    },
  };
}
